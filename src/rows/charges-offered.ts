/** Highest charges of a cation that a page offers; of cations of eight charges there are hardly any. */
export const CHARGES_OFFERED = [1, 2, 3, 4, 5, 6, 7];
