import { makeComposition } from '../../chemistry/composition.js';
import { ANIONS } from '../../chemistry/ions/anions.js';
import { formulaTerms } from '../../chemistry/formula/formula-terms.js';
import { anonymousFormula } from '../../chemistry/formula/spellings.js';

/**
 * Reads a formula type as chemists write it: "ABC3" in any order of amounts, or "ABO3" with the anion named. Answers
 * the anonymous formula that lists hold (largest amount first: A3BC), and the anion; null where it is no formula type.
 */
export function readFormulaType(text: string): { anonymousFormula: string; anion?: string } | null {
  const terms = formulaTerms(text);
  if (!terms || terms.length < 2) return null;
  const symbols = terms.map(([symbol]) => symbol);
  const letters = symbols.map((_, index) => String.fromCharCode(65 + index));
  const last = symbols.at(-1)!;
  const inOrder = (count: number) => symbols.slice(0, count).every((symbol, index) => symbol === letters[index]);
  const named = ANIONS.includes(last) && inOrder(symbols.length - 1);
  if (!named && !inOrder(symbols.length)) return null;
  const amounts = terms.map(([, amount], index) => [letters[index]!, amount] as const);
  if (amounts.some(([, amount]) => amount < 1 || !Number.isSafeInteger(amount))) return null;
  const type = anonymousFormula(makeComposition(amounts));
  return named ? { anonymousFormula: type, anion: last } : { anonymousFormula: type };
}
