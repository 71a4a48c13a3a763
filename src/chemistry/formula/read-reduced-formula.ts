import { internalError } from '../../errors.js';
import type { Composition } from '../composition.js';
import { eachTerm } from './formula-terms.js';

/**
 * The composition of a reduced formula that this program has written, as lists and exports hold them: it is taken as it
 * is, neither reduced nor sorted. Text from outside goes through `parseFormula`. Throws INTERNAL if it is no formula.
 */
export function readReducedFormula(formula: string): Composition {
  const elements: string[] = [];
  const amounts: number[] = [];
  const read = eachTerm(formula, (element, amount) => {
    elements.push(element);
    amounts.push(amount);
  });
  if (!read || elements.length === 0)
    throw internalError(`"${formula.slice(0, 60)}" is no reduced formula.`, { formula });
  return { elements, amounts };
}
