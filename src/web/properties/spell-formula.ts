import { parseFormula } from '../../chemistry/formula/formula.js';
import { conventionalFormula } from '../../chemistry/formula/spellings.js';
import { IncognitaError } from '../../errors.js';

/** A formula as chemists write it; one with fractions stays as it is. */
export function spellFormula(formula: string): string {
  try {
    return conventionalFormula(parseFormula(formula));
  } catch (error) {
    if (error instanceof IncognitaError) return formula;
    throw error;
  }
}
