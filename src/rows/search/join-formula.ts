import { hasBalancedCharges } from './has-balanced-charges.js';
import { symbolOf } from './element-words.js';

const PART = /^(\p{Lu}\p{Ll}?)(\d*)$/u;
/** What is behind the blanks if it is no compound of its own: Ba TiO3. */
const REST = /^(?:\p{Lu}\p{Ll}?\d*)+$/u;

/**
 * A formula with blanks between its elements (Ba Ti O3, Li1 Fe1 P1 O4, Ba TiO3) as one word: nobody asks for barium and the
 * composition O3. Other searches stay as they are, also "Li Fe O" and "Li TiO2".
 */
export function joinFormula(text: string): string {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 12 || !words.every((word) => REST.test(word))) return text;
  const parts = words.map((word) => PART.exec(word));
  const symbols = words.flatMap((word) => word.match(/\p{Lu}\p{Ll}?/gu) ?? []);
  if (symbols.some((symbol) => symbolOf(symbol) !== symbol) || new Set(symbols).size < symbols.length) return text;
  const hasAmount = parts.some((part) => part !== null && part[2] !== '');
  const [last, ...others] = parts.toReversed();
  const isSplit = last === null && others.every((part) => part !== null) && !hasBalancedCharges(words.at(-1)!);
  return hasAmount || isSplit ? words.join('') : text;
}
