import { IncognitaError } from '../../errors.js';
import { message, type Message } from '../../messages/message.js';

/** The longest filter, in characters. */
const MAX_FILTER_LENGTH = 4000;

export interface FilterToken {
  readonly kind: 'property' | 'keyword' | 'string' | 'number' | 'operator' | 'mark' | 'end';
  /** Of a string its value, without quotation marks and escapes. */
  readonly text: string;
  /** 0-based. */
  readonly position: number;
}

/** As in the appendix of the specification; each alternative takes every character once. */
const TOKEN =
  /[ \t\n\v\f\r]+|(?<operator><=|>=|!=|[<>=])|(?<mark>[(),:.])|(?<number>[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?)|"(?<string>(?:[^"\\]|\\["\\])*)"|(?<property>[a-z_][a-z_0-9]*)|(?<keyword>[A-Z]+)/uy;

/** The tokens of a filter, the last of kind `end`. Throws EXPRESSION_INVALID. */
export function filterTokens(text: string): FilterToken[] {
  if (text.length > MAX_FILTER_LENGTH)
    throw unreadableFilter(text, 0, message('expression.too-long', { most: MAX_FILTER_LENGTH }));
  const tokens: FilterToken[] = [];
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < text.length) {
    const position = pattern.lastIndex;
    const groups = pattern.exec(text)?.groups;
    if (!groups)
      throw unreadableFilter(text, position, message('optimade.filter-character', { character: text[position]! }));
    const found = Object.entries(groups).find(([, value]) => value !== undefined);
    if (!found) continue;
    const [kind, value] = found as [FilterToken['kind'], string];
    tokens.push({ kind, text: kind === 'string' ? value.replace(/\\(["\\])/g, '$1') : value, position });
  }
  tokens.push({ kind: 'end', text: '', position: text.length });
  return tokens;
}

/** The error of a filter that breaks the grammar: EXPRESSION_INVALID with the 0-based position. */
export function unreadableFilter(text: string, position: number, reason: Message): IncognitaError {
  return new IncognitaError(
    'EXPRESSION_INVALID',
    message('expression.unreadable', { text: text.slice(0, 80), position: position + 1, reason }),
    { text: text.slice(0, 200), position },
  );
}
