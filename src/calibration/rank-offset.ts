/** Added to ranks on the scale on which chances are smooth: they hardly fall among the first ranks, then as a power of the rank. */
export const RANK_OFFSET = 50;
