/** What a computed column says of a row; null if there is nothing to say. */
export type ColumnValue = number | string | boolean | null;

/** A column that is computed for a list: `flag` is yes or no. */
export interface ColumnDescription {
  readonly name: string;
  readonly type: 'number' | 'flag' | 'text';
  /** Of its numbers; empty if they have none. */
  readonly unit: string;
}

/** Names of columns: those of properties, and what follows from them. */
export const COLUMN_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,79}$/;
