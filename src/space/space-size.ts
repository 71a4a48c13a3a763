/** How large a space is, in the words of its modes. */
export interface SpaceSize {
  /** Members of the cation modes. */
  readonly cations: number;
  /** 0 in a space without charges. */
  readonly anions: number;
  readonly ratios: number;
  readonly maxAmount: number;
  /** Cells of the tensor: cations^order x anions x ratios. */
  readonly cells: number;
  /** Cells that are left when permutations of the cations count once and masked cells not at all. */
  readonly candidates: number;
}
