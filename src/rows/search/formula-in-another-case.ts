import { parseFormula } from '../../chemistry/formula/formula.js';
import { IncognitaError } from '../../errors.js';

/** A formula of which only the case of the letters is wrong, as its reader suggests: licoo2 is LiCoO2; undefined for other texts. */
export function formulaInAnotherCase(word: string): string | undefined {
  try {
    parseFormula(word);
  } catch (error) {
    if (!(error instanceof IncognitaError)) throw error;
    const { suggestion } = error.details;
    if (typeof suggestion === 'string' && suggestion.toLowerCase() === word.toLowerCase()) return suggestion;
  }
  return undefined;
}
