// Written by scripts/embed-tables.ts from data/element-classes.csv; change that file, not this one.

/** By class: symbols of its elements, separated by spaces. */
export const ELEMENT_CLASSES = {
  radioactive: 'Tc Pm Po At Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr',
  toxic: 'Be As Se Cd Hg Tl Pb U',
  rare: 'Se Ru Rh Pd Ag Cd In Sb Te Re Os Ir Pt Au Hg Bi',
  expensive: 'Be Sc Ge Rb Ru Rh Pd Ag Cs Tb Tm Lu Hf Re Os Ir Pt Au Tl',
  redox: 'Ti V Cr Mn Fe Co Ni Cu Nb Mo Tc Ru Rh Pd Ce Pr Sm Eu Tb Yb W Re Os Ir Pt Au Hg Pa U Np Pu',
} as const;
