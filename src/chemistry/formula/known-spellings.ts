import { ALKALI } from './atoms.js';

/** The key of a salt whose other elements come before or after the metal in the alphabet, such as `H5 O4 S`. */
function key(metal: string, others: string): string {
  return [...others.split(' '), metal].sort((a, b) => (a.replace(/\d/g, '') < b.replace(/\d/g, '') ? -1 : 1)).join('');
}

/** Salts of all alkali metals and of ammonium, by what they have besides the metal for each of it. */
const SALTS: readonly (readonly [others: string, written: string])[] = [
  ['O4 S', 'S2O8'],
  ['O3 S', 'S2O6'],
  ['O2 S', 'S2O4'],
  ['C O2', 'C2O4'],
  ['N O', 'N2O2'],
  ['H5 O4 S', 'S2O3\u00b75H2O'],
];

/** Molecules of one element, peroxides and disulfides, mercury(I), and others of two elements with a multiple of the smallest whole amounts. */
const MULTIPLES: readonly (readonly [reduced: string, written: string])[] = [
  ...['H', 'N', 'O', 'F', 'Cl', 'Br', 'I'].map((element) => [element, `${element}2`] as const),
  ...ALKALI.flatMap((metal) =>
    ['O', 'S', 'Se', 'Te'].map((anion) => [[metal, anion].sort().join(''), `${metal}2${anion}2`] as const),
  ),
  ...['F', 'Cl', 'Br', 'I'].map((halogen) => [[halogen, 'Hg'].sort().join(''), `Hg2${halogen}2`] as const),
  ['HO', 'H2O2'],
  ['HN3', 'HN3'],
  ['H2N', 'N2H4'],
  ['ClS', 'S2Cl2'],
];

const OTHERS = {
  H4NO4S: '(NH4)2S2O8',
  CH4NO2: '(NH4)2C2O4',
  CH4N2S: 'NH4SCN',
  CH4N2: 'NH4CN',
  HN: 'NH4N3',
  HgNO3: 'Hg2(NO3)2',
  C5MnO5: 'Mn2(CO)10',
  C5O5Re: 'Re2(CO)10',
  C4CoO4: 'Co2(CO)8',
  B4H20Na2O17: 'Na2B4O7\u00b710H2O',
  BH4LiO4: 'LiBO2\u00b72H2O',
  CuH14N4O5S: 'Cu(NH3)4SO4\u00b7H2O',
  C5FeH4N6Na2O3: 'Na2Fe(CN)5NO\u00b72H2O',
  C18Fe7N18: 'Fe4[Fe(CN)6]3',
} as const;

/**
 * Compounds that chemists write otherwise than by counting atoms, by their reduced formulas: with a multiple of the smallest whole
 * amounts, with an anion that cannot be found from its atoms, or with water whose hydrogen could be an acid's.
 */
export const KNOWN_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ...MULTIPLES,
  ...ALKALI.flatMap((metal) => SALTS.map(([others, written]) => [key(metal, others), `${metal}2${written}`] as const)),
  ...Object.entries(OTHERS),
]);
