/** How a file writes energies: per atom, or per formula as it is written (a mole of it for kJ/mol). */
export const ENERGY_UNITS = ['eV/atom', 'eV', 'kJ/mol'] as const;

export type EnergyUnit = (typeof ENERGY_UNITS)[number];

/** One eV per particle in kJ/mol: the product of the exact SI values of e and the Avogadro constant. */
const KJ_PER_MOL = 96.48533212331;

/**
 * An energy in eV per atom.
 *
 * @param atoms number of atoms in the formula as it is written, such as 5 for Al2O3
 */
export function electronvoltsPerAtom(energy: number, unit: EnergyUnit, atoms: number): number {
  if (unit === 'eV/atom') return energy;
  return (unit === 'eV' ? energy : energy / KJ_PER_MOL) / atoms;
}
