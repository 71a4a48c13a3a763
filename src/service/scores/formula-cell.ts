import { readFormulaAmounts } from '../../chemistry/formula/formula-reader.js';
import { FormulaProblem } from '../../chemistry/formula/formula-problem.js';

/** Longer cells are no formulas; their end is not looked at. */
const LONGEST = 200;

/** How many elements the formula of a cell has; 0 if it cannot be read. */
export function elementsOfCell(cell: string): number {
  if (cell.length > LONGEST || !/[A-Z\uff21-\uff3a]/.test(cell)) return 0;
  try {
    return readFormulaAmounts(cell).amounts.size;
  } catch (error) {
    if (error instanceof FormulaProblem) return 0;
    throw error;
  }
}

/** Whether a word was meant as a formula, readable or not: it has a capital letter, or small ones with digits, and is no id such as mp-149. */
export function isMeantAsFormula(word: string): boolean {
  if (/^[a-z]{2,}[-_]\d+$/i.test(word) || word.includes('://')) return false;
  return /[A-Z\uff21-\uff3a]/.test(word) || (/[a-z]/.test(word) && /[\d\u2080-\u2089]/.test(word) && !/^\d/.test(word));
}
