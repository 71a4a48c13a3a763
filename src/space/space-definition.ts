import type { Ion } from '../chemistry/ions/ion.js';

/**
 * What compositions a space has; `composition-kind.ts` says which composition is of which. `intermetallic` is that of earlier versions: without charges,
 * and without the elements that can be an anion.
 */
export type SpaceKind =
  'ionic' | 'mixed-valence' | 'several-anions' | 'polyanionic' | 'hydrogen' | 'no-charges' | 'intermetallic';

/** What a list ranks: compositions of one kind, or of all kinds together. */
export type ListKind = SpaceKind | 'all';

/** Everything that is needed to make a space. */
export interface SpaceDefinition {
  /** Default ionic. */
  readonly kind?: SpaceKind;
  /** Number of different elements, 2 to 5. */
  readonly arity: number;
  /**
   * Members of the cation modes: all ions but the closing anion, so further anions as well. In a space without charges: the elements, with
   * charge 0.
   */
  readonly cations: readonly Ion[];
  /** Members of the anion mode. In a space without charges: NO_ANION alone. */
  readonly anions: readonly Ion[];
  /** The space has every coprime ratio with amounts up to this. */
  readonly maxAmount: number;
  /** Ratios with larger amounts that it has as well, each in one order; default none. */
  readonly furtherRatios?: readonly (readonly number[])[] | undefined;
}
