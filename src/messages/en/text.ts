/** What stands between the parts of a text. */
export const text = {
  'text.list-separator': ', ',
  'text.sentence-separator': ' ',
  'text.verbatim': '{text}',
} as const;
