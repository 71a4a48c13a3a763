/** A measured value of a compound. */
export interface PropertyRow {
  /** As written in the table. */
  readonly formula: string;
  readonly value: number;
  /** Fold of a given cross-validation; empty if the table names none. */
  readonly fold: string;
}
