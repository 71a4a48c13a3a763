import { parseFormula } from '../../chemistry/formula/formula.js';
import { reducedFormula } from '../../chemistry/formula/spellings.js';

/** A structure type may be named after a formula, a mineral or several of either; what is no formula is returned as it is. */
export function reduceTypeName(text: string): string {
  try {
    return reducedFormula(parseFormula(text));
  } catch {
    return text;
  }
}
