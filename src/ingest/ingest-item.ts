import type { Composition } from '../chemistry/composition.js';

/** A row of a file that became an entry. */
export interface AcceptedRow {
  readonly kind: 'accepted';
  /** 1 is the first line of the file. */
  readonly line: number;
  /** The reduced formula. */
  readonly formula: string;
  readonly composition: Composition;
  /** The database's own id of the entry, where it gives one. */
  readonly id: string | null;
  /** Year of the first report, where it is given. */
  readonly year: number | null;
}

/** A row of a file that could not become an entry, and why. */
export interface RejectedRow {
  readonly kind: 'refused';
  readonly line: number;
  /** The row as the file has it, shortened. */
  readonly text: string;
  /** One sentence. */
  readonly reason: string;
}

export type IngestItem = AcceptedRow | RejectedRow;
