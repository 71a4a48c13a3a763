import { readFormulaAmounts } from '../chemistry/formula/formula-reader.js';
import type { AtomicShares } from './compound-descriptors.js';

/** The share of the atoms that each element has in a formula, whose amounts may be fractions. Throws FormulaProblem. */
export function readShares(formula: string): AtomicShares {
  const { amounts } = readFormulaAmounts(formula);
  let total = 0;
  for (const { n, d } of amounts.values()) total += n / d;
  return new Map([...amounts].map(([symbol, { n, d }]) => [symbol, n / d / total]));
}
