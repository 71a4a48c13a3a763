/** What is wrong with a request to the server. */
export const requests = {
  'request.no-address': 'There is no address {path} in this interface. /openapi.yaml describes every address.',
  'request.method': '{path} supports only {methods}.',
  'request.host-unknown':
    'This server does not answer under the name "{host}". Use localhost, or start it with --allowed-host and this name.',
  'request.cross-site': 'A page of another site sent this request. Send it from a page of this server.',
  'request.body-too-large':
    'The body of a request can have at most {bytes, number} bytes. Send fewer formulas at a time.',
  'request.body-type':
    'The body must be JSON in UTF-8, uncompressed or gzip, with the header Content-Type: application/json.',
  'request.body-not-json': 'The body is not JSON. Send an object such as {example}.',
  'request.unreadable': 'The request cannot be read: {reason}.',
  'request.percent-sign': 'The address cannot be decoded; write a percent sign in a formula as %25.',
  'request.parameter-form': 'The parameter "{parameter}" cannot be read. Write parameters as name=value.',
  'request.invalid': 'The request is not valid: {reasons}.',
  'request.unknown-parameter': 'There is no parameter "{parameter}" here. Use one of: {known}.',
  'request.no-parameters': 'There is no parameter "{parameter}" here. This address has no parameters.',
  'request.no-token':
    'Send the token of this server: as `Authorization: Bearer TOKEN`, or in a browser as the password, with any name.',
  'request.server-busy': 'The server is busy. Try again in a moment.',
  'request.too-many-per-second':
    'This server takes at most {most, number} requests from one client per second. Try again in a moment.',
  'request.too-many-at-once':
    'This server works on at most {most, number} requests from one client at a time. Wait for some of the answers.',
  'request.scores-timeout':
    'Only {count, plural, one {# formula was} other {# formulas were}} scored in time. Send fewer at a time.',
  'request.answers-timeout':
    'Only {count, plural, one {# formula was} other {# formulas were}} answered in time. Send fewer at a time.',
  'request.message-too-long':
    'The client sent a message of more than 10 MB, after which no other can be found. Start the server again.',
  'request.not-evaluated':
    'The models have not been evaluated in this workspace yet: run `incognita evaluate --holdout FILE`.',
  'request.not-ready': 'There is no list yet: run `incognita build`.',
  'request.all-damaged':
    'No list can be read: run `incognita verify`, which says what is damaged, then `incognita build`.',
  'request.no-evaluation': 'There is no evaluation with this number in this workspace.',
} as const;
