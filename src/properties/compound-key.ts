import { readShares } from './read-shares.js';

/** The same text for formulas of the same compound, such as SrTiO3 and Sr2Ti2O6; amounts may be fractions. Throws FormulaProblem. */
export function compoundKey(formula: string): string {
  return [...readShares(formula)]
    .map(([symbol, share]) => `${symbol}${share.toFixed(6)}`)
    .sort()
    .join('');
}
