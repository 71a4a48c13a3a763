/** What can go wrong with servers of the OPTIMADE interface. */
export const optimade = {
  'optimade.no-address':
    '"{address}" is not an address. Give that of an OPTIMADE server, such as https://example.org/optimade.',
  'optimade.unreachable':
    '{address} did not answer after {attempts} attempts ({reason}). What was downloaded is stored; the same command continues there.',
  'optimade.no-json':
    '{address} does not answer in JSON, so it is not an OPTIMADE server. Give its base address; for another file, download it and ingest the file.',
  'optimade.nothing': '{address} has no structures for this request.',
  'optimade.filter-without-address': '--filter is for OPTIMADE servers. Give the address of one.',
  'optimade.no-dry-run': '--dry-run reads files only. Save an answer of the server and look at that.',
} as const;
