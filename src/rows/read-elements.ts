import { elementBySymbol } from '../chemistry/elements/elements.js';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';

/** Distinct element symbols in alphabetical order. Throws USAGE for a word that is none. */
export function readElements(given: readonly string[]): string[] {
  const symbols = given.map((symbol) => symbol.trim()).filter((symbol) => symbol !== '');
  return [...new Set(symbols.map(readElement))].sort();
}

/** Deuterium is hydrogen, as in formulas. */
const DEUTERIUM = 'D';

/** The symbol of an element. Throws USAGE for a word that is none. */
export function readElement(symbol: string): string {
  if (symbol === DEUTERIUM) return 'H';
  if (elementBySymbol(symbol)) return symbol;
  const word = symbol.slice(0, 20);
  const element = word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
  const hint = elementBySymbol(element)
    ? message('problem.did-you-mean', { suggestion: element })
    : message('filter.write-symbols');
  throw new IncognitaError('USAGE', message('filter.not-an-element', { symbol: word, hint }), { element: symbol });
}

/** The elements among the words of an address, in their order. */
export function elementsAmong(text: string): string[] {
  return [...new Set(text.split(/[\s,]+/).filter((symbol) => elementBySymbol(symbol)))];
}
