import type { Composition } from '../chemistry/composition.js';
import type { PlacedCompound } from '../space/known-cells.js';
import type { HeldOut } from './trial.js';
import type { ProtocolName } from './types.js';

/** What is counted in the rankings of a split. */
export interface Question {
  readonly protocol: ProtocolName;
  readonly heldOut: HeldOut;
  /** The same of each file by itself, if several were given. */
  readonly files?: readonly { readonly name: string; readonly heldOut: HeldOut }[];
  /** Reduced formulas that are ignored. */
  readonly neutral: ReadonlySet<string>;
  /** Held-out compositions of this arity, as given, and of them neither known nor neutral. */
  readonly given: number;
  readonly unknown: number;
}

/** One division of the known compounds: what the models learn from, and what is asked of their rankings. */
export interface Split {
  /** For the progress line, e.g. "fold 2 of 5". */
  readonly name: string;
  readonly compounds: readonly PlacedCompound[];
  /** Known compositions that models may see besides, of any number of elements; those of the space's own are left out. */
  readonly surroundings: readonly Composition[];
  /** Index of the only anion to rank; null: all. */
  readonly anion: number | null;
  readonly seed: number;
  /** Several protocols may ask about the same rankings, so that nothing is fitted twice. */
  readonly questions: readonly Question[];
}
