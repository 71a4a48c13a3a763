import { MAX_AMOUNT } from '../chemistry/formula/amounts.js';
import { formulaTerms } from '../chemistry/formula/formula-terms.js';
import { anonymousFormula } from '../chemistry/formula/spellings.js';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import type { RowContent } from './row-test.js';
import { formulaTypeText, readFormulaType } from './search/read-formula-type.js';
import { typeContent } from './search/search-tests.js';

/**
 * A formula type in its one spelling. The first letters of the alphabet, one per element in any order, are an anonymous
 * formula, as lists spell it: ABC3 and AB3C are A3BC. Any other text is read as the search box reads a type: ABO3 is an
 * oxide. A type without given elements and classes is its anonymous formula, too: MRX3 is A3BC. Throws USAGE.
 */
export function readAnonymousFormula(text: string): string {
  const terms = formulaTerms(text.trim()) ?? [];
  if (isAnonymous(terms)) return anonymous(terms.map(([, amount]) => amount));
  const slots = readFormulaType(text.trim());
  if (!slots) {
    const told = message('filter.not-a-type', { text: text.slice(0, 40) });
    throw new IncognitaError('USAGE', told, { anonymousFormula: text });
  }
  const isOpen = slots.every(({ element, family }) => element === undefined && family === undefined);
  return isOpen ? anonymous(slots.map(({ amount }) => amount)) : formulaTypeText(slots);
}

/** What rows of a type hold, which is spelt as `readAnonymousFormula` spells it. Throws USAGE. */
export function contentOfAnonymousFormula(type: string): RowContent {
  if (isAnonymousFormula(type)) return { anonymousFormula: type };
  return typeContent(readFormulaType(type)!);
}

/** Whether a type leaves all its elements open, in the spelling of `readAnonymousFormula`. */
export function isAnonymousFormula(type: string): boolean {
  return isAnonymous(formulaTerms(type) ?? []);
}

/** Whether the letters are A, B, C ... up to the number of elements, each once. */
function isAnonymous(terms: readonly (readonly [letter: string, amount: number])[]): boolean {
  const letters = terms.map(([letter]) => letter).sort();
  return (
    terms.length > 0 &&
    letters.every((letter, index) => letter === String.fromCodePoint(65 + index)) &&
    terms.every(([, amount]) => amount >= 1 && amount <= MAX_AMOUNT)
  );
}

function anonymous(amounts: readonly number[]): string {
  return anonymousFormula({ elements: amounts.map((_, index) => String(index)), amounts });
}
