import { OXIDATION_STATES } from '../tables/oxidation-states.js';

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
