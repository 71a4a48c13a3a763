/** A symbol with its amount as it is written, such as ["Sr", "0.5"]; "1" if none is written. */
export type DecimalTerm = readonly [symbol: string, amount: string];

/** The terms of a formula of this program's own spelling whose amounts may be decimals or fractions, such as Ba0.5Sr0.5O or La1/3O. */
export function decimalTerms(formula: string): DecimalTerm[] {
  return [...formula.matchAll(/([A-Z][a-z]?)([\d./]*)/g)].map(([, symbol, amount]) => [symbol!, amount || '1']);
}
