/** What is between the parts of a text. */
export const text = {
  'text.list-separator': ', ',
  'text.sentence-separator': ' ',
  'text.clause-separator': '; ',
  'text.two-sentences': '{first} {second}',
  'text.list': '{items}',
  'text.colon': ': ',
  'text.percent': '{number} %',
  'text.verbatim': '{text}',
} as const;
