import { ELEMENT_FAMILIES, type ElementFamily } from '../../chemistry/elements/element-families.js';
import { elementBySymbol } from '../../chemistry/elements/elements.js';
import { MAX_AMOUNT } from '../../chemistry/formula/amounts.js';
import type { TypeSlot } from './search-term.js';

const TERM = /(?:\{(\w+)\}|(Hal|Ln|Ch|Pn|RE|TM|AE|\*|\p{Lu}\p{Ll}?))(['\u2019\u2032]*)(\d*)/uy;

/** Other ways to write a class in a formula. */
const SPELT: Readonly<Record<string, ElementFamily>> = { RE: 'R', TM: 'T', AE: 'Ae' };

/** Letters that nobody uses for an open element: FE2O3 is Fe2O3, NACL is NaCl. */
const NEVER_OPEN = /^[EGJL]$/;

/** More elements than this have no composition of interest. */
const MOST = 12;

function isFamily(word: string): word is ElementFamily {
  return Object.hasOwn(ELEMENT_FAMILIES, word);
}

/**
 * Reads a formula type: letters that are no elements are any element each (M, X, R), and so are B with A, C with
 * both, and Y with A and X; letters with primes; classes as Ln, RE, TM, AE, Ch, Pn, Hal or in braces ({X}). What is left are elements. Null for other texts,
 * for a single element, and if no element is open.
 */
export function readFormulaType(text: string): readonly TypeSlot[] | null {
  TERM.lastIndex = 0;
  const terms: { letter: string; braces: string | undefined; amount: number }[] = [];
  while (TERM.lastIndex < text.length) {
    const match = TERM.exec(text);
    if (!match || terms.length === MOST) return null;
    const [, braces, letter = '', primes = '', digits = ''] = match;
    const amount = digits === '' ? 1 : Number(digits);
    if (amount < 1 || amount > MAX_AMOUNT) return null;
    terms.push({ letter: letter + "'".repeat(primes.length), braces, amount });
  }
  const letters = new Set(terms.map(({ letter }) => letter));
  const isOpen = (letter: string): boolean => {
    if (letter === '*' || letter.endsWith("'")) return true;
    if (!elementBySymbol(letter) || letter === 'D' || letter === 'T')
      return letter.length === 1 && !NEVER_OPEN.test(letter);
    if (letters.has(`${letter}'`)) return true;
    if (letter === 'B') return letters.has('A');
    if (letter === 'Y') return letters.has('A') && letters.has('X');
    return letter === 'C' && letters.has('A') && letters.has('B');
  };
  const slots: TypeSlot[] = [];
  for (const { letter, braces, amount } of terms) {
    const family = braces ?? SPELT[letter] ?? (letter.length > 1 ? letter : '');
    if (braces !== undefined ? isFamily(family) : isFamily(family) && !elementBySymbol(letter)) {
      slots.push({ letter: `{${family}}`, amount, family: family as ElementFamily });
    } else if (braces !== undefined) return null;
    else if (isOpen(letter)) slots.push({ letter, amount });
    else if (elementBySymbol(letter)) slots.push({ letter, amount, element: letter });
    else return null;
  }
  const named = slots
    .filter(({ letter, family }) => letter !== '*' && family === undefined)
    .map(({ letter }) => letter);
  const isType = slots.some(({ element }) => element === undefined);
  return isType && slots.length > 1 && new Set(named).size === named.length ? slots : null;
}

/** The type in its one spelling: as it is written, but classes in braces and primes straight. */
export function formulaTypeText(slots: readonly TypeSlot[]): string {
  return slots.map(({ letter, amount }) => `${letter}${amount === 1 ? '' : amount}`).join('');
}
