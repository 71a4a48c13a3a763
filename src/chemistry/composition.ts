import { gcd } from '../numerics/gcd.js';

/** A composition: elements in alphabetical order with coprime positive integer amounts. */
export interface Composition {
  readonly elements: readonly string[];
  readonly amounts: readonly number[];
}

/**
 * The composition of the given amounts: equal elements are added up, the amounts divided by their greatest common
 * divisor, the elements sorted by code point.
 *
 * @param amounts pairs of element symbol and positive integer amount, in any order
 * Throws a RangeError if there is no amount or one is not a positive integer; text from users goes through `parseFormula`
 */
export function makeComposition(amounts: Iterable<readonly [string, number]>): Composition {
  const total = new Map<string, number>();
  for (const [element, amount] of amounts) {
    if (!Number.isSafeInteger(amount) || amount <= 0) {
      throw new RangeError(`the amount of ${element} is ${amount}, not a positive integer`);
    }
    total.set(element, (total.get(element) ?? 0) + amount);
  }
  if (total.size === 0) throw new RangeError('a composition has at least one element');
  const elements = [...total.keys()].sort();
  const whole = elements.map((element) => total.get(element)!);
  const divisor = whole.reduce(gcd);
  return { elements, amounts: whole.map((amount) => amount / divisor) };
}

/** The amount of an element in a composition; 0 if it has none. */
export function amountIn({ elements, amounts }: Composition, element: string): number {
  return amounts[elements.indexOf(element)] ?? 0;
}
