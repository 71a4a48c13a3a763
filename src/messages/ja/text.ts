import type { text as english } from '../en/text.js';

export const text: Readonly<Record<keyof typeof english, string>> = {
  'text.list-separator': '、',
  'text.sentence-separator': '',
  'text.clause-separator': '；',
  'text.two-sentences': '{first}{second}',
  'text.list': '{items}',
  'text.colon': '：',
  'text.percent': '{number}%',
  'text.verbatim': '{text}',
};
