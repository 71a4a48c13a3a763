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

/** One eV per molecule in kJ/mol. */
const KJ_PER_MOL = 96.48533212331;

/**
 * Measured enthalpies of formation at 298.15 K in eV per molecule of the gas: CODATA Key Values for Thermodynamics (J. D. Cox, D. D. Wagman,
 * V. A. Medvedev, Hemisphere, New York 1989), in kJ/mol -393.51(13), -241.826(40) and -45.94(35).
 */
export const GAS_ENTHALPIES: Readonly<Record<Gas, number>> = {
  CO2: -393.51 / KJ_PER_MOL,
  H2O: -241.826 / KJ_PER_MOL,
  NH3: -45.94 / KJ_PER_MOL,
  O2: 0,
  N2: 0,
};

/** Elements and amounts of the molecule, not reduced: O2 has two atoms. */
export function gasAtoms(gas: Gas): ReadonlyMap<string, number> {
  if (gas === 'O2' || gas === 'N2') return new Map([[gas[0]!, 2]]);
  const { elements, amounts } = parseFormula(gas);
  return new Map(elements.map((element, index) => [element, amounts[index]!]));
}
