import { elementBySymbol } from '../../chemistry/elements/elements.js';

/** Words that are read at the most: more than there are elements. */
const MOST_WORDS = 150;

/** The elements of a shelf as they are typed, in any case and with any separators, each once; and the words that are none. */
export function readShelfElements(typed: string): {
  readonly elements: readonly string[];
  readonly unknown: readonly string[];
} {
  const words = typed
    .normalize('NFKC')
    .split(/[\s,;、]+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
  const symbols = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase());
  const elements = new Set(symbols.filter((symbol) => elementBySymbol(symbol) !== undefined));
  const unknown = new Set(words.filter((_, index) => elementBySymbol(symbols[index]!) === undefined));
  return { elements: [...elements], unknown: [...unknown].map((word) => word.slice(0, 20)).slice(0, 10) };
}
