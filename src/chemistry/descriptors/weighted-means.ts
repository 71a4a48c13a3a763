/** Values of an element or ion, and how much of it a composition has. */
export interface WeighedValues {
  readonly profile: { readonly values: ArrayLike<number> };
  readonly amount: number;
}

/**
 * Means of the first values of each member, each member weighted by its share of the amounts.
 *
 * @param total the sum of the amounts
 * @param out one mean per value, as many as it is long
 */
export function weightedMeans(members: readonly WeighedValues[], total: number, out: Float64Array): void {
  out.fill(0);
  for (const { profile, amount } of members) {
    for (let i = 0; i < out.length; i++) out[i]! += (amount / total) * profile.values[i]!;
  }
}
