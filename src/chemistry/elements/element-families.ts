/** Classes of elements that chemists abbreviate in formulas, with their symbols. */
export const ELEMENT_FAMILIES = {
  Ln: 'La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu',
  R: 'Sc Y La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu',
  A: 'Li Na K Rb Cs',
  Ae: 'Be Mg Ca Sr Ba',
  T: 'Sc Ti V Cr Mn Fe Co Ni Cu Zn Y Zr Nb Mo Tc Ru Rh Pd Ag Cd Hf Ta W Re Os Ir Pt Au Hg',
  M: 'Li Be Na Mg Al K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Ac Th Pa U Np Pu Am Cm',
  X: 'F Cl Br I',
  Hal: 'F Cl Br I',
  Ch: 'O S Se Te',
  Pn: 'N P As Sb Bi',
  anion: 'N P As Sb O S Se Te F Cl Br I',
} as const;

export type ElementFamily = keyof typeof ELEMENT_FAMILIES;

/** The symbols of a class of elements. */
export function elementFamily(name: ElementFamily): readonly string[] {
  return ELEMENT_FAMILIES[name].split(' ');
}
