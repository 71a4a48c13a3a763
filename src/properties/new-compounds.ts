import { compoundKey } from './compound-key.js';

interface WithFormula {
  readonly formula: string;
}

/**
 * What of a pool is left to be tried, in its order: each compound once, by the first of its formulas, and none of those that have been tried (or are
 * pending or measured), however they are written. Throws FormulaProblem.
 */
export function newCompounds<T extends WithFormula>(pool: readonly T[], tried: readonly WithFormula[]): T[] {
  const seen = new Set(tried.map(({ formula }) => compoundKey(formula)));
  return pool.filter(({ formula }) => {
    const key = compoundKey(formula);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
