import { symbolOf } from './element-words.js';
import type { AmountSign, TermReading } from './search-term.js';

/** Larger amounts would be tested one by one. */
const MOST = 50;
const AMOUNT = /^(\p{Lu}\p{Ll}?)(>=|<=|>|<|=)(\d{1,2})$/u;

/** Ni>1, O<=4, Li=2: so many atoms of an element per formula unit. Undefined for other words, and for what no composition or every one has. */
export function readAmountTerm(word: string): TermReading | undefined {
  const [, symbol = '', sign, digits] = AMOUNT.exec(word) ?? [];
  const element = symbol === 'D' ? 'H' : symbolOf(symbol) === symbol ? symbol : undefined;
  if (element === undefined) return undefined;
  const limit = Number(digits);
  const amount = sign === '>' ? limit + 1 : sign === '<' ? limit - 1 : limit;
  const plain: AmountSign = sign === '=' ? '=' : sign!.startsWith('>') ? '>=' : '<=';
  return amount < 1 || amount > MOST ? undefined : [{ kind: 'amount', element, sign: plain, amount }];
}
