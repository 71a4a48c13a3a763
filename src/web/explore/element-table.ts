import { ELEMENTS } from '../../chemistry/elements/elements.js';
import { isOutOfScope } from '../../chemistry/scope.js';

/** An element's place in the periodic table as the page draws it. */
export interface ElementPlace {
  readonly symbol: string;
  readonly name: string;
  readonly number: number;
  /** IUPAC group, 1 to 18; for the f block the column it is drawn in, 3 to 17. */
  readonly group: number;
  /** Period 1 to 7; 8 and 9 are the detached rows of lanthanides and actinides. */
  readonly row: number;
  readonly block: 'main' | 'transition' | 'lanthanide' | 'actinide';
  /** False for elements that the candidate space leaves out (hydrogen, noble gases). */
  readonly inScope: boolean;
}

/** [row, first group, symbols from there on]; in the order that atomic numbers have within each block. */
const STRETCHES: readonly (readonly [number, number, string])[] = [
  [1, 1, 'H'],
  [1, 18, 'He'],
  [2, 1, 'Li Be'],
  [2, 13, 'B C N O F Ne'],
  [3, 1, 'Na Mg'],
  [3, 13, 'Al Si P S Cl Ar'],
  [4, 1, 'K Ca'],
  [4, 3, 'Sc Ti V Cr Mn Fe Co Ni Cu Zn'],
  [4, 13, 'Ga Ge As Se Br Kr'],
  [5, 1, 'Rb Sr'],
  [5, 3, 'Y Zr Nb Mo Tc Ru Rh Pd Ag Cd'],
  [5, 13, 'In Sn Sb Te I Xe'],
  [6, 1, 'Cs Ba'],
  [8, 3, 'La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu'],
  [6, 4, 'Hf Ta W Re Os Ir Pt Au Hg'],
  [6, 13, 'Tl Pb Bi Po At Rn'],
  [7, 1, 'Fr Ra'],
  [9, 3, 'Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr'],
];

function blockOf(row: number, group: number): ElementPlace['block'] {
  if (row === 8) return 'lanthanide';
  if (row === 9) return 'actinide';
  return group >= 3 && group <= 12 ? 'transition' : 'main';
}

/** Elements 1 to 103 in the order of their atomic numbers. */
export const elementTable: readonly ElementPlace[] = STRETCHES.flatMap(([row, first, symbols]) =>
  symbols.split(' ').map((symbol, offset) => ({ symbol, row, group: first + offset })),
).map(({ symbol, row, group }, index) => ({
  symbol,
  name: ELEMENTS[index]!.name,
  number: index + 1,
  group,
  row,
  block: blockOf(row, group),
  inScope: !isOutOfScope(symbol),
}));
