/** A measured value of a compound. */
export interface PropertyRow {
  /** As written in the table. */
  readonly formula: string;
  readonly value: number;
  /** Standard deviation of the value, in its unit; 0 if the table gives none. */
  readonly uncertainty: number;
  /** Descriptors of its structure; null if that is not known, absent if structures are not learnt from. */
  readonly structure?: Float64Array | null | undefined;
  /** Fold of a given cross-validation; empty if the table names none. */
  readonly fold: string;
}
