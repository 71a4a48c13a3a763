/** Cells that no known compound supports get a score of this size or less by rounding, if what is factorised holds 0 and 1. */
export const ROUNDING = 1e-9;
