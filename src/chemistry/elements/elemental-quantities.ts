/**
 * The 22 elemental representations of Seko et al., Phys. Rev. B 95, 144110 (2017), Table I: the columns of
 * data/elements.csv in their order, with their units (empty for a number without one).
 */
export const ELEMENTAL_QUANTITIES = [
  { name: 'atomic_number', unit: '' },
  { name: 'atomic_mass', unit: 'u' },
  { name: 'period', unit: '' },
  { name: 'group', unit: '' },
  { name: 'ionization_energy_1', unit: 'eV' },
  { name: 'ionization_energy_2', unit: 'eV' },
  { name: 'electron_affinity', unit: 'eV' },
  { name: 'electronegativity_pauling', unit: '' },
  { name: 'electronegativity_allen', unit: 'Pauling units' },
  { name: 'radius_van_der_waals', unit: 'pm' },
  { name: 'radius_covalent', unit: 'pm' },
  { name: 'radius_atomic', unit: 'pm' },
  { name: 'radius_pseudopotential_s', unit: 'bohr' },
  { name: 'radius_pseudopotential_p', unit: 'bohr' },
  { name: 'melting_point', unit: 'K' },
  { name: 'boiling_point', unit: 'K' },
  { name: 'density', unit: 'g/cm3' },
  { name: 'molar_volume', unit: 'cm3/mol' },
  { name: 'heat_of_fusion', unit: 'kJ/mol of atoms' },
  { name: 'heat_of_vaporization', unit: 'kJ/mol of atoms' },
  { name: 'thermal_conductivity', unit: 'W/(m K)' },
  { name: 'specific_heat', unit: 'J/(g K)' },
] as const;

export type ElementalQuantity = (typeof ELEMENTAL_QUANTITIES)[number]['name'];
