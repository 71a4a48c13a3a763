import { parseEntryFormula } from '../chemistry/formula/formula.js';

/** Whether a word is read as the formula of an entry. */
export function isFormula(word: string): boolean {
  try {
    parseEntryFormula(word);
    return true;
  } catch {
    return false;
  }
}
