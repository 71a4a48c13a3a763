import { message } from '../../messages/message.js';
import { FormulaProblem } from './formula-problem.js';
import { type Fraction, FractionOverflow, add, multiply } from './fraction.js';

/** The largest amount of an element in the formula as written and as an integer; larger is a slip of the keyboard. */
export const MAX_AMOUNT = 1_000_000;

/** Elements with their amounts. */
export type Amounts = Map<string, Fraction>;

/** Adds `part`, `times` over. Amounts are checked here so that the position is the term's. Throws a FormulaProblem. */
export function addAmounts(total: Amounts, part: Amounts, times: Fraction, position: number): void {
  try {
    for (const [element, amount] of part) {
      const more = multiply(amount, times);
      const before = total.get(element);
      const sum = before ? add(before, more) : more;
      if (sum.n > MAX_AMOUNT * sum.d) throw new FractionOverflow('more than the limit');
      total.set(element, sum);
    }
  } catch (error) {
    if (!(error instanceof FractionOverflow)) throw error;
    throw new FormulaProblem(message('formula.amount-too-large', { most: MAX_AMOUNT }), position);
  }
}
