/**
 * The elements in the order of Pettifor's scale, by which elements that replace each other in crystals are near to each other
 * (D. G. Pettifor, J. Phys. C 19, 285 (1986), table 1).
 */
const ORDER =
  'He Ne Ar Kr Xe Rn Fr Cs Rb K Na Li Ra Ba Sr Ca Yb Eu Sc Lu Tm Er Ho Dy Y Tb Gd Sm Pm Nd Pr Ce La Lr No Md Fm Es Cf Bk Cm Am Pu Np U Pa Th Ac ' +
  'Zr Hf Ti Ta Nb V W Mo Cr Re Tc Mn Fe Os Ru Co Ir Rh Ni Pt Pd Au Ag Cu Mg Hg Cd Zn Be Tl In Al Ga Pb Sn Ge Si B Bi Sb As P Po Te Se S C At I Br ' +
  'Cl N O F H';

/** The position of each element, from 1. */
export const PETTIFOR_SCALE: ReadonlyMap<string, number> = new Map(
  ORDER.split(' ').map((symbol, index) => [symbol, index + 1]),
);
