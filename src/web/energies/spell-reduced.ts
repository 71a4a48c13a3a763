import { readReducedFormula } from '../../chemistry/formula/read-reduced-formula.js';
import { conventionalFormula } from '../../chemistry/formula/spellings.js';

/** A reduced formula as chemists write it. */
export function spellReduced(formula: string): string {
  return conventionalFormula(readReducedFormula(formula));
}
