import { ELEMENT_FAMILIES } from '../../chemistry/elements/element-families.js';
import { parseFormula } from '../../chemistry/formula/formula.js';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import { hasBalancedCharges } from './has-balanced-charges.js';
import { nearConcept } from './concepts.js';
import { symbolOf } from './element-words.js';
import { formulaInAnotherCase } from './formula-in-another-case.js';
import { similarWord } from './similar-word.js';

/** How much of a word is repeated, in characters. */
const ECHO = 40;

/** An error about a search; `details` are those of EXPRESSION_INVALID. */
export function searchError(
  reason: ReturnType<typeof message>,
  text: string,
  details: Record<string, unknown> = {},
): IncognitaError {
  return new IncognitaError('EXPRESSION_INVALID', reason, { text, ...details });
}

/** What is said of a word that is none of the search: what is near if it is no condition on a composition, or how it may have been meant. */
export function notUnderstood(typed: string, text: string): IncognitaError {
  const word = typed.slice(0, ECHO);
  const near = nearConcept(typed);
  if (near !== undefined) {
    const [suggestion] = near;
    if (suggestion === undefined) return searchError(message('search.concept', { word }), text);
    return searchError(message('search.concept-near', { word, near: [...near] }), text, { word, suggestion });
  }
  const suggestion =
    symbolOf(typed.replace(/^[+\-!]/, '')) ?? classWord(typed) ?? similarWord(typed) ?? mendedFormula(typed);
  const reason = message('search.unknown-word', { word });
  return searchError(reason, text, suggestion === undefined ? { word } : { word, suggestion });
}

/** A class by itself takes a prefix. */
function classWord(word: string): string | undefined {
  return Object.hasOwn(ELEMENT_FAMILIES, word) ? `class:${word}` : undefined;
}

/** BaTi03, NaCL: as the reader of formulas would mend it, if the same letters and digits are left. */
function mendedFormula(word: string): string | undefined {
  if (word.length > ECHO || !/^\p{Lu}.*\p{Lu}/u.test(word)) return undefined;
  try {
    parseFormula(word);
  } catch (error) {
    if (!(error instanceof IncognitaError)) throw error;
    const { suggestion } = error.details;
    if (typeof suggestion === 'string' && (/\d/.test(word) || suggestion.toLowerCase() === word.toLowerCase()))
      return suggestion;
  }
  const recased = formulaInAnotherCase(word.toLowerCase());
  return recased !== undefined && hasBalancedCharges(recased) ? recased : undefined;
}
