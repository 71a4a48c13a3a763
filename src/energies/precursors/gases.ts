import { parseFormula } from '../../chemistry/formula/formula.js';

/** Gases that a reaction can release or take up. */
export const GASES = ['CO2', 'H2O', 'O2', 'NH3', 'N2'] as const;

export type Gas = (typeof GASES)[number];

/** Which gases may leave and which may enter. */
export interface GasChoice {
  readonly release: readonly Gas[];
  readonly takeUp: readonly Gas[];
}

/** What carbonates, hydrates, nitrates and ammonium salts give off; O2, N2 and NH3 from the gas. */
export const USUAL_GASES: GasChoice = { release: GASES, takeUp: ['O2', 'N2', 'NH3'] };

/** Elements and amounts of the molecule, not reduced: O2 has two atoms. */
export function gasAtoms(gas: Gas): ReadonlyMap<string, number> {
  if (gas === 'O2' || gas === 'N2') return new Map([[gas[0]!, 2]]);
  const { elements, amounts } = parseFormula(gas);
  return new Map(elements.map((element, index) => [element, amounts[index]!]));
}
