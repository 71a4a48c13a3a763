import { parseFormula } from '../../chemistry/formula/formula.js';
import { likeliestForm } from '../../chemistry/ions/likeliest-form.js';

/** Whether the charges of a formula balance. Throws as `parseFormula` does. */
export function hasBalancedCharges(formula: string): boolean {
  return typeof likeliestForm(parseFormula(formula)) === 'object';
}
