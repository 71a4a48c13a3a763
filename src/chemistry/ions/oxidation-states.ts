import { MIXED_VALENCE } from '../tables/mixed-valence.js';
import { OXIDATION_STATES } from '../tables/oxidation-states.js';
import { STATE_PARTNERS } from '../tables/state-partners.js';

/** An oxidation state of an element and how often it occurs in crystals. */
export interface OxidationState {
  readonly charge: number;
  /** Sites in crystals with this state, or a rank if the state is a supplement; comparable within one element only. */
  readonly count: number;
}

const STATES: ReadonlyMap<string, readonly OxidationState[]> = new Map(
  Object.entries(OXIDATION_STATES).map(([element, states]) => [
    element,
    states.map(([charge, count]) => ({ charge, count })),
  ]),
);

/**
 * The oxidation states of an element, without zero, lowest charge first; empty if none is known. Source:
 * data/oxidation-states.csv.
 */
export function oxidationStates(element: string): readonly OxidationState[] {
  return STATES.get(element) ?? [];
}

/**
 * Whether a positive state of the tables is only the mean of two: it is used together with no anion (data/state-partners.csv) and lies between two positive
 * ones that occur together (data/mixed-valence.csv), as Au2+ and Pt3+ do.
 */
export function isOnlyMean(element: string, charge: number): boolean {
  if (STATE_PARTNERS[`${element} ${charge}`] !== '') return false;
  return MIXED_VALENCE[element]?.some(([low, high]) => 0 < low && low < charge && charge < high) ?? false;
}
