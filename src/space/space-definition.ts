import type { Ion } from '../chemistry/ions/ion.js';

/**
 * What compositions a space has. `ionic`: one anion, one state per element. `no-charges`: elements without charges, for whatever has no anion
 * or does not balance. `intermetallic`: the same without the elements that can be an anion; lists of earlier versions are of it.
 */
export type SpaceKind = 'ionic' | 'no-charges' | 'intermetallic';

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
  /** The space has every coprime ratio with amounts up to this. */
  readonly maxAmount: number;
  /** Ratios with larger amounts that it has as well, each in one order; default none. */
  readonly furtherRatios?: readonly (readonly number[])[];
}
