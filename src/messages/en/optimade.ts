/** What can go wrong with servers of the OPTIMADE interface. */
export const optimade = {
  'optimade.no-address':
    '"{address}" is not an address. Give that of an OPTIMADE server, such as https://example.org/optimade.',
  'optimade.credentials':
    'The address has a user name or a password in it. No server was asked: addresses are saved with the data. Give it without.',
  'optimade.unreachable':
    '{address} did not answer after {attempts} attempts ({reason}). What was downloaded is stored; the same command continues there.',
  'optimade.no-json':
    '{address} does not answer in JSON, so it is not an OPTIMADE server. Give its base address; for another file, download it and ingest the file.',
  'optimade.led-in-a-circle':
    '{host} led in a circle after {count, plural, one {# structure} other {# structures}}; what follows is missing.',
  'optimade.cut':
    'Cut by the server {host} at {count, number} of {expected, plural, one {# structure} other {# structures}}.',
  'optimade.more':
    'Cut by the server {host} at {count, plural, one {# structure} other {# structures}}: it says that there are more, and not where.',
  'optimade.no-total':
    '{count, plural, one {# structure} other {# structures}} from {host}; the server does not say how many there are.',
  'optimade.complete': 'Complete: {count, plural, one {the one structure} other {all # structures}} from {host}.',
  'optimade.nothing': '{address} has no structures for this request.',
  'optimade.filter-without-address': '--filter is for OPTIMADE servers. Give the address of one.',
  'optimade.no-dry-run': '--dry-run reads files only. Save an answer of the server and look at that.',
  'optimade.filter-character': '"{character}" has no meaning here',
  'optimade.filter-unexpected': '"{text}" is not expected here',
  'optimade.filter-ends': 'the filter ends too early',
  'optimade.two-constants': 'Comparisons of two constants are not supported.',
  'optimade.two-properties': 'Comparisons of two properties are not supported.',
  'optimade.correlated': 'Correlated lists (elements:elements_ratios) are not supported.',
  'optimade.nested': 'Nested properties (references.id) are not supported.',
  'optimade.other-type': 'The type of the property and that of the value differ, or the operator is none of this type.',
  'optimade.large-number': 'The number is larger than 1.79e308.',
  'optimade.no-time': '"{text}" is not a time such as 2026-01-31T12:00:00Z.',
  'optimade.unknown-property': 'Entries of type {type} have no property "{property}".',
  'optimade.not-sortable': 'Entries cannot be sorted by "{property}".',
  'optimade.unknown-parameter': 'There is no parameter "{parameter}".',
  'optimade.bad-parameter': 'The value of "{parameter}" cannot be read.',
  'optimade.page-limit': 'A page has at most {most, number} entries.',
  'optimade.only-json': 'Answers are in JSON only.',
  'optimade.no-entry': 'There is no entry "{id}".',
  'optimade.no-endpoint': 'There is no such endpoint.',
  'optimade.no-version': 'Only version {version} is supported.',
  'optimade.known-only':
    'As OPTIMADE JSON Lines all properties of the known compounds are written; leave out --only, --where and --columns.',
  'optimade.ignored': 'Not known here, so its value is unknown: {names}.',
} as const;
