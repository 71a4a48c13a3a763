import type { Ion } from '../chemistry/ions/ion.js';

/** Charge-balanced compositions with one kind of anion, or compositions of elements without charges. */
export type SpaceKind = 'ionic' | 'intermetallic';

/** Everything that is needed to make a space. */
export interface SpaceDefinition {
  /** Default ionic. */
  readonly kind?: SpaceKind;
  /** Number of different elements, 2 to 5. */
  readonly arity: number;
  /** Members of the cation modes. In a space without charges: the elements, with charge 0. */
  readonly cations: readonly Ion[];
  /** Members of the anion mode. In a space without charges: NO_ANION alone. */
  readonly anions: readonly Ion[];
  /** Largest amount of a cation in the coprime ratio. */
  readonly maxAmount: number;
}
