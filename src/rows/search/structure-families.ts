import { searchFamilies } from '../../messages/ja/search-families.js';

/** A family of structures: the formula types that its compounds have. */
interface StructureFamily {
  readonly name: string;
  readonly types: readonly string[];
  /** Whether it is no facet of a view, only a word of the search. */
  readonly searchOnly?: boolean;
}

/** Families by the names that chemists use. A class in braces is one of its elements; other letters are any element. */
export const STRUCTURE_FAMILIES: readonly StructureFamily[] = [
  { name: 'perovskite', types: ['AB{anion}3'] },
  { name: 'double-perovskite', types: ["A2BB'{anion}6"] },
  { name: 'elpasolite', types: ["A2BB'{Hal}6"] },
  { name: 'spinel', types: ['AB2{Ch}4'] },
  { name: 'inverse-spinel', types: ['AB2{Ch}4'] },
  { name: 'garnet', types: ['A3B5O12', 'A3B2C3O12'] },
  { name: 'pyrochlore', types: ['A2B2{Ch}7'] },
  { name: 'ilmenite', types: ['ABO3'] },
  { name: 'delafossite', types: ['AB{Ch}2'] },
  { name: 'scheelite', types: ['ABO4'] },
  { name: 'zircon', types: ['ABO4'] },
  { name: 'olivine', types: ['A2B{Ch}4', 'ABC{Ch}4'] },
  { name: 'nasicon', types: ['AB2C3O12'] },
  { name: 'ruddlesden-popper', types: ['A2B{anion}4', 'A3B2{anion}7', 'A4B3{anion}10'] },
  { name: 'chalcopyrite', types: ['AB{Ch}2'] },
  { name: 'kesterite', types: ['A2BC{Ch}4'] },
  { name: 'argyrodite', types: ['A6B{Ch}5{Hal}'] },
  { name: 'rock-salt', types: ['A{anion}'] },
  { name: 'fluorite', types: ['A{anion}2'] },
  { name: 'antifluorite', types: ['A2{anion}'] },
  { name: 'rutile', types: ['AO2', 'AF2'] },
  { name: 'corundum', types: ['A2O3'] },
  { name: 'wurtzite', types: ['A{anion}'] },
  { name: 'half-heusler', types: ['ABC'] },
  { name: 'heusler', types: ['A2BC'] },
  { name: 'quaternary-heusler', types: ['ABCD'], searchOnly: true },
  { name: 'laves', types: ['AB2'] },
  { name: 'skutterudite', types: ['A{Pn}3'], searchOnly: true },
  { name: 'filled-skutterudite', types: ['AB4{Pn}12'], searchOnly: true },
  { name: 'max-phase', types: ['{T}2AC', '{T}2AN', '{T}3AC2', '{T}3AN2', '{T}4AC3', '{T}4AN3'], searchOnly: true },
  { name: 'antiperovskite', types: ['A3B{anion}', 'M3XC'], searchOnly: true },
  { name: 'zinc-blende', types: ['A{anion}'], searchOnly: true },
  { name: 'mxene', types: ['{T}2C', '{T}2N', '{T}3C2', '{T}3N2', '{T}4C3', '{T}4N3'], searchOnly: true },
  { name: 'hexaferrite', types: ['AFe12O19'], searchOnly: true },
  { name: 'magnetoplumbite', types: ['AB12O19'], searchOnly: true },
  { name: 'apatite', types: ['A5B3O12{Hal}'], searchOnly: true },
  { name: 'melilite', types: ['A2B3O7', 'A2BC2O7'], searchOnly: true },
  { name: 'brownmillerite', types: ['A2B2O5', "A2BB'O5"], searchOnly: true },
  { name: 'cryolite', types: ['A3B{Hal}6'], searchOnly: true },
  { name: 'wolframite', types: ['ABO4'], searchOnly: true },
  { name: 'monazite', types: ['ABO4'], searchOnly: true },
  { name: 'columbite', types: ['AB2O6'], searchOnly: true },
  { name: 'chevrel-phase', types: ['AMo6{Ch}8'], searchOnly: true },
  { name: 'dichalcogenide', types: ['A{Ch}2'], searchOnly: true },
  { name: 'a15', types: ['A3B'], searchOnly: true },
  {
    name: 'layered-perovskite',
    types: [
      'A2B{anion}4',
      'A3B2{anion}7',
      'A4B3{anion}10',
      'ABC2O7',
      'AB2C3O10',
      'Bi2AO6',
      'ABi2B2O9',
      'Bi4A3O12',
      'ABi4B4O15',
    ],
    searchOnly: true,
  },
  { name: 'dion-jacobson', types: ['ABC2O7', 'AB2C3O10'], searchOnly: true },
  { name: 'aurivillius', types: ['Bi2AO6', 'ABi2B2O9', 'Bi4A3O12', 'ABi4B4O15'], searchOnly: true },
  { name: 'vacancy-ordered-double-perovskite', types: ['A2B{Hal}6'], searchOnly: true },
  { name: 'tungsten-bronze', types: ['AB2O6', 'A2BC5O15'], searchOnly: true },
  { name: 'weberite', types: ['A2BC{Hal}7', 'A2B2O7'], searchOnly: true },
  { name: 'hollandite', types: ['AB8O16'], searchOnly: true },
  { name: 'bixbyite', types: ['A2O3'], searchOnly: true },
  { name: 'anatase', types: ['AO2'], searchOnly: true },
  { name: 'cuprite', types: ['A2O'], searchOnly: true },
  { name: 'pyrite', types: ['A{Ch}2'], searchOnly: true },
  { name: 'marcasite', types: ['A{Ch}2'], searchOnly: true },
  { name: 'nickeline', types: ['A{anion}'], searchOnly: true },
  { name: 'calcite', types: ['ACO3', 'ANO3'], searchOnly: true },
  { name: 'pyroxene', types: ['ABSi2O6', 'ASiO3'], searchOnly: true },
  { name: 'clathrate', types: ['A8B46', 'A8B16C30', 'A4B23', 'A4B8C15'], searchOnly: true },
];

const plain = (word: string): string => word.toLowerCase().replaceAll(/[\s\u00b7\u30fb-]/g, '');
const JAPANESE: Readonly<Record<string, string>> = searchFamilies;

/** Japanese names of the families. */
export const JAPANESE_FAMILIES: readonly (readonly [word: string, name: string])[] = STRUCTURE_FAMILIES.map(
  ({ name }) => [JAPANESE[`search-family.${name}`]!, name],
);

/** Other English names of families. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  cubicperovskite: 'perovskite',
  hexagonalperovskite: 'perovskite',
  orthorhombicperovskite: 'perovskite',
  sphalerite: 'zinc-blende',
  halite: 'rock-salt',
  fullheusler: 'heusler',
  max: 'max-phase',
  'mn+1axn': 'max-phase',
  tmd: 'dichalcogenide',
  tmdc: 'dichalcogenide',
  rp: 'ruddlesden-popper',
};

/** The family of a name, in either language and in the plural. */
export function structureFamily(word: string): StructureFamily | undefined {
  const wanted = plain(word);
  const singular = wanted.replace(/s$/, '');
  const [, japanese] = JAPANESE_FAMILIES.find(([each]) => [plain(each), `${plain(each)}型`].includes(wanted)) ?? [];
  return STRUCTURE_FAMILIES.find(({ name }) => {
    const known = plain(name);
    return wanted === known || singular === known || name === japanese || name === OTHER_NAMES[singular];
  });
}
