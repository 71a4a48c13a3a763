import { MAX_AMOUNT } from '../chemistry/formula/formula-grammar.js';
import { formulaTerms } from '../chemistry/formula/formula-terms.js';
import { anonymousFormula } from '../chemistry/formula/spellings.js';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';

/** An anonymous formula as lists spell it. Any order of the amounts is understood: ABC3, A3BC and AB3C are the same. Throws USAGE. */
export function readAnonymousFormula(text: string): string {
  const terms = formulaTerms(text.trim()) ?? [];
  const letters = new Set(terms.map(([letter]) => letter));
  const fits = terms.every(([letter, amount]) => letter !== '*' && amount >= 1 && amount <= MAX_AMOUNT);
  if (terms.length === 0 || letters.size < terms.length || !fits) {
    const told = message('filter.not-a-type', { text: text.slice(0, 40) });
    throw new IncognitaError('USAGE', told, { anonymousFormula: text });
  }
  return anonymousFormula({ elements: terms.map(([letter]) => letter), amounts: terms.map(([, amount]) => amount) });
}
