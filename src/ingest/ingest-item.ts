import { type Message } from '../messages/message.js';
import type { FlagBits } from './entry-flags.js';

/** Conditions and energies of an entry, as far as the file gives them; null if it does not. */
export interface EntryFacts {
  /** In kelvin. */
  readonly temperature?: number | null;
  /** In kilopascals. */
  readonly pressure?: number | null;
  /** In electronvolts per atom. */
  readonly energyAboveHull?: number | null;
  /** In electronvolts per atom. */
  readonly formationEnergy?: number | null;
  /** Total energy, in electronvolts per atom. */
  readonly energy?: number | null;
  /** How the energies were computed, e.g. "PBE+U". */
  readonly functional?: string | null;
  /** Further ids of the same entry, of whichever database. */
  readonly ids?: readonly string[];
  /** Cell, space group and sites as a JSON text, bounded in size. */
  readonly structure?: string | null;
}

/** A row of a file that became an entry. */
export interface AcceptedRow {
  readonly kind: 'accepted';
  /** 1 is the first line of the file. */
  readonly line: number;
  /** The part of an archive or folder that the row is from; absent for a plain file. */
  readonly member?: string;
  /** The reduced formula; with decimals if the amounts are fractional (Mg0.7Ni0.3O). */
  readonly formula: string;
  /**
   * The reduced formula in integers, by which it is known if it counts: that of Mg0.7Ni0.3O is Mg7Ni3O10. Null if no
   * such integers exist; then the entry is never known.
   */
  readonly composition: { readonly elements: readonly string[]; readonly amounts: readonly number[] } | null;
  /** The formula as the file has it. */
  readonly written: string;
  /** The database's own id of the entry, if it gives one. */
  readonly id: string | null;
  /** Year of the first report, if it is given. */
  readonly year: number | null;
  readonly flags: FlagBits;
  /** Absent if the row says nothing more about its entry. */
  readonly facts?: EntryFacts;
}

/** A row of a file that could not become an entry, and why. */
export interface RejectedRow {
  readonly kind: 'refused';
  readonly line: number;
  /** See `AcceptedRow`. */
  readonly member?: string;
  /** The row as the file has it, shortened. */
  readonly text: string;
  /** One or more sentences. */
  readonly reason: Message | readonly Message[];
}

/** Something in a file that is no row and no fault, such as a header or a file of another kind in an archive. */
export interface SkippedRow {
  readonly kind: 'skipped';
  readonly line: number;
  /** See `AcceptedRow`. */
  readonly member?: string;
  /** What it is, as the end of a sentence: "an entry of type references". */
  readonly what: Message;
}

export type IngestItem = AcceptedRow | RejectedRow | SkippedRow;
