// Written by scripts/embed-tables.ts from data/elements-sources.csv; change that file, not this one.

/** By elemental quantity: the elements whose value is imputed or an estimate, separated by spaces. */
export const IMPUTED_VALUES: Readonly<Record<string, string>> = {
  ionization_energy_2: 'H',
  electron_affinity: 'He Be N Ne Mg Ar Mn Zn Kr Cd Xe Pm Sm Gd Dy Ho Er Yb Hg Po Rn Fr Ra Ac Pa Np Pu',
  electronegativity_pauling: 'He Ne Ar',
  electronegativity_allen: 'La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Ac Th Pa U Np Pu',
  radius_atomic: 'He Ne Ar Kr Xe At Rn Fr',
  radius_pseudopotential_s: 'H He Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Fr Ra Ac Th Pa U Np Pu',
  radius_pseudopotential_p: 'H He Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Fr Ra Ac Th Pa U Np Pu',
  melting_point: 'At Fr',
  boiling_point: 'At Fr Pa',
  density: 'At Fr',
  molar_volume: 'At Fr',
  heat_of_fusion: 'Pm Po At Fr Ra Ac',
  heat_of_vaporization: 'Pm Po At Fr Ra Ac Pa',
  thermal_conductivity: 'At Fr',
  specific_heat: 'Tc Pm Po At Fr Ra Pa',
};
