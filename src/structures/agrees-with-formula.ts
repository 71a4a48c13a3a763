import { cellAmounts, type Crystal } from './crystal.js';

/** By how much amounts may differ: occupancies and those of formulas are rounded. */
const SAME = 0.03;

/**
 * Whether the sites of a crystal fit a formula: no other elements, and those that are on sites in the ratios of the
 * formula. Some may have no sites at all, as hydrogen often does.
 */
export function agreesWithFormula(
  crystal: Crystal,
  terms: readonly (readonly [symbol: string, amount: number])[],
): boolean {
  const there = cellAmounts(crystal);
  const wanted = new Map(terms.filter(([symbol]) => there.has(symbol)));
  const cells = sum(there.values()) / sum(wanted.values());
  return [...there].every(([symbol, amount]) => {
    const expected = (wanted.get(symbol) ?? 0) * cells;
    return Math.abs(amount - expected) <= SAME * expected;
  });
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
