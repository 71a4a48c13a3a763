import type { SearchTree } from './search-term.js';
import { element } from './word-terms.js';

/** Groups of elements by names that are no class of formula types, with their elements. */
const GROUPS: readonly (readonly [words: string, elements: string])[] = [
  ['actinide, actinoid, アクチノイド, アクチニド', 'Ac Th Pa U Np Pu Am Cm'],
  ['noble-metal, precious-metal, 貴金属', 'Ru Rh Pd Ag Os Ir Pt Au'],
  ['platinum-group-metal, platinum-group-element, platinum-group, pgm, 白金族, 白金族元素', 'Ru Rh Pd Os Ir Pt'],
  ['coinage-metal', 'Cu Ag Au'],
  ['metalloid, 半金属', 'B Si Ge As Sb Te'],
  ['3d-metal, 3d-transition-metal, 3d遷移金属', 'Sc Ti V Cr Mn Fe Co Ni Cu Zn'],
  ['4d-metal, 4d-transition-metal, 4d遷移金属', 'Y Zr Nb Mo Tc Ru Rh Pd Ag Cd'],
  ['5d-metal, 5d-transition-metal, 5d遷移金属', 'Hf Ta W Re Os Ir Pt Au Hg'],
  ['nonmetal, non-metal, 非金属', 'H B C N O F Si P S Cl As Se Br Te I'],
  ['noble-gas, rare-gas, 希ガス, 貴ガス', 'He Ne Ar Kr Xe Rn'],
];

/** The columns of the periodic table, from 3 on by IUPAC's numbers; hydrogen is in none. */
const COLUMNS =
  'Li Na K Rb Cs Fr|Be Mg Ca Sr Ba Ra|Sc Y|Ti Zr Hf|V Nb Ta|Cr Mo W|Mn Tc Re|Fe Ru Os|Co Rh Ir|Ni Pd Pt|Cu Ag Au|Zn Cd Hg|' +
  'B Al Ga In Tl|C Si Ge Sn Pb|N P As Sb Bi|O S Se Te Po|F Cl Br I At|He Ne Ar Kr Xe Rn';

const ELEMENTS: ReadonlyMap<string, string> = new Map([
  ...GROUPS.flatMap(([words, elements]) => words.split(', ').map((word) => [word, elements] as const)),
  ...COLUMNS.split('|').map((elements, index) => [`group-${index + 1}`, elements] as const),
]);

/** The names of several English words, which a search joins by hyphens before it is read. */
export const GROUP_PHRASES: readonly string[] = [...ELEMENTS.keys()].filter((word) =>
  /^[a-z0-9]+-[a-z0-9-]+$/.test(word),
);

/** One of the elements of a named group, such as actinides, noble metals or group 14; undefined for other words. */
export function elementGroup(word: string): SearchTree | undefined {
  const lower = word.toLowerCase();
  const elements = ELEMENTS.get(lower) ?? ELEMENTS.get(lower.replace(/(?:e)?s$/, (end) => (end === 'es' ? 'e' : '')));
  const [first, ...more] = (elements ?? '').split(' ').filter(Boolean).map(element);
  return first && more.reduce<SearchTree>((left, right) => ({ kind: 'or', left, right }), first);
}
