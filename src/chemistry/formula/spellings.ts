import type { Composition } from '../composition.js';
import { isAcid } from './acids.js';
import { highestCharge, NON_METALS, type Group } from './atoms.js';
import { KNOWN_SPELLINGS } from './known-spellings.js';
import { wholeOxalates } from './oxalates.js';
import { findGroups, isOxohalogen } from './formula-groups.js';
import { mayHaveTetrahedra } from './tetrahedra.js';
import { writingOrder } from './writing-order.js';
import { HALOGENS } from '../halogens.js';

type Term = readonly [symbol: string, amount: number];

function spell(terms: readonly Term[]): string {
  let formula = '';
  for (const term of terms) formula += term[1] === 1 ? term[0] : term[0] + term[1];
  return formula;
}

function termsOf(composition: Composition): Term[] {
  return composition.elements.map((element, index) => [element, composition.amounts[index]!]);
}

/**
 * The key of a composition: elements in alphabetical order, an amount of 1 left out (the OPTIMADE property
 * `chemical_formula_reduced`). LiFePO4 is "FeLiO4P".
 */
export function reducedFormula({ elements, amounts }: Composition): string {
  // A plain loop: every row of every list is spelt, several times.
  let formula = '';
  for (let k = 0; k < elements.length; k++) formula += amounts[k] === 1 ? elements[k]! : elements[k]! + amounts[k]!;
  return formula;
}

/**
 * The formula as chemists write it, with the amounts of the key: LiFePO4, PbTiO3, CuInSe2, BiOCl, NaOH, Ca(OH)2, Fe2(SO4)3,
 * NaHCO3, NH4NO3, CuSO4·5H2O, NaC2H3O2, Na2O2. Only elements and amounts count, no charges. Anions are in IUPAC's order: group
 * 15, 16, 17, in each the lightest last. This is the `formula_pretty` of exports and answers.
 */
export function conventionalFormula(composition: Composition): string {
  const { elements } = composition;
  const mayHaveMore = mayHaveGroups(elements) || mayHaveTetrahedra(composition);
  // Most rows of lists are in no table, and need not be looked for there.
  if (elements.length < 3 || mayHaveMore) {
    const known = KNOWN_SPELLINGS.get(reducedFormula(composition)) ?? azide(composition);
    if (known !== undefined) return known;
  }
  if (!mayHaveMore) return spell(inOrder(termsOf(composition), writingOrder(elements, false)));
  const amounts = wholeOxalates(new Map(termsOf(composition)));
  const oxohalogen = isOxohalogen(amounts);
  const usual = writingOrder(elements, oxohalogen);
  const acid = isAcid(amounts);
  const position = (element: string): number => (acid && element === 'H' ? Number.NEGATIVE_INFINITY : usual(element));
  const { first, last, rest } = findGroups(amounts);
  if (first.length + last.length === 0 && isOrganic(rest)) return organicFormula(composition, position);
  const sorted = inOrder([...rest], position);
  const behind = ([symbol]: Term): boolean =>
    last.length > 0 && HALOGENS.has(symbol) && !(oxohalogen && symbol !== 'F');
  const water = last.filter(([text]) => text === 'H2O');
  const anions = last.filter(([text]) => text !== 'H2O');
  const halides = spell(sorted.filter(behind));
  return [
    spellGroups(first, ''),
    spell(sorted.filter((term) => !behind(term))),
    spellGroups(anions, halides ? 'OH' : ''),
    halides,
    ...water.map(([text, count]) => `\u00b7${count > 1 ? count : ''}${text}`),
  ].join('');
}

/** Pb(N3)2: six or nine N together with one metal, which has too little charge for that many nitride ions. */
function azide({ elements, amounts }: Composition): string | undefined {
  const nitrogen = elements.indexOf('N');
  const groups = nitrogen < 0 ? 0 : amounts[nitrogen]! / 3;
  if (elements.length !== 2 || amounts[1 - nitrogen] !== 1 || (groups !== 2 && groups !== 3)) return undefined;
  const metal = elements[1 - nitrogen]!;
  return NON_METALS.has(metal) || highestCharge(metal) < groups ? undefined : `${metal}(N3)${groups}`;
}

/** The elements with their amounts in the order in which chemists write them, each once, without groups of atoms. */
export function conventionalTerms(composition: Composition): Term[] {
  const terms = termsOf(composition);
  const position = writingOrder(composition.elements, isOxohalogen(new Map(terms)));
  return terms.sort(byPosition(position));
}

function byPosition(position: (element: string) => number): (one: Term, other: Term) => number {
  return ([a], [b]) => position(a) - position(b) || (a < b ? -1 : 1);
}

/** A group that occurs once has brackets only if it is `bracketed`: FeOOH, but Cu2(OH)Cl3. */
function spellGroups(groups: readonly Group[], bracketed: string): string {
  return groups
    .map(([text, count]) => {
      if (count > 1) return `(${text})${count}`;
      return text === bracketed ? `(${text})` : text;
    })
    .join('');
}

/** Most compositions of lists have neither hydrogen nor carbon, nor oxygen with another non-metal: nothing to group. */
function mayHaveGroups(elements: readonly string[]): boolean {
  return elements.some(
    (element) => element === 'H' || element === 'C' || (CENTRES.has(element) && elements.includes('O')),
  );
}

const CENTRES: ReadonlySet<string> = new Set(['B', 'N', 'P', 'S', 'As', 'Se', 'Cl', 'Br', 'I']);

function inOrder(terms: Term[], position: (element: string) => number): Term[] {
  // By insertion, each position found once: every row of every list that leaves is spelt, and terms are few.
  const positions: number[] = [];
  for (let k = 0; k < terms.length; k++) {
    const term = terms[k]!;
    const own = position(term[0]);
    let at = k;
    for (; at > 0; at--) {
      const before = positions[at - 1]!;
      if (before < own || (before === own && terms[at - 1]![0] < term[0])) break;
      positions[at] = before;
      terms[at] = terms[at - 1]!;
    }
    positions[at] = own;
    terms[at] = term;
  }
  if (isSpinel(terms)) terms.unshift(...terms.splice(1, 1));
  return terms;
}

const SPINEL_METALS: ReadonlySet<string> = new Set(['Cr', 'Mn', 'Fe', 'Co', 'Ni', 'Cu']);

/** A2BX4 of two metals that occur in the same charges: the single one comes first (MnFe2O4 and FeMn2O4). */
function isSpinel(terms: readonly Term[]): boolean {
  const [one, two, three] = terms;
  return (
    terms.length === 3 &&
    SPINEL_METALS.has(one![0]) &&
    SPINEL_METALS.has(two![0]) &&
    one![1] === 2 &&
    two![1] === 1 &&
    three![1] === 4
  );
}

const ORGANIC_ONLY: ReadonlySet<string> = new Set([
  'C',
  'H',
  'B',
  'Si',
  'N',
  'P',
  'O',
  'S',
  'Se',
  'F',
  'Cl',
  'Br',
  'I',
]);

function isOrganic(amounts: ReadonlyMap<string, number>): boolean {
  return amounts.has('C') && amounts.has('H');
}

/** Without metals in Hill's order; halides of metals behind their organic cation (CH6NPbI3); other salts begin with the metal. */
function organicFormula(composition: Composition, position: (element: string) => number): string {
  const { elements } = composition;
  if (elements.every((element) => ORGANIC_ONLY.has(element))) return hillTerms(composition).join('');
  const ahead = !elements.includes('O') && elements.some((element) => HALOGENS.has(element));
  const carbon = ahead ? Number.NEGATIVE_INFINITY : position('C');
  const rank = (element: string): readonly [number, number] => {
    if (element === 'C' || element === 'H') return [carbon, element === 'C' ? 0 : 1];
    return element === 'N' && ahead ? [carbon, 2] : [position(element), 0];
  };
  const terms = termsOf(composition).map((term) => ({ term, rank: rank(term[0]) }));
  terms.sort((a, b) => (a.rank[0] === b.rank[0] ? a.rank[1] - b.rank[1] : a.rank[0] < b.rank[0] ? -1 : 1));
  return spell(terms.map(({ term }) => term));
}

const hillRank = (symbol: string): number => (symbol === 'C' ? 0 : symbol === 'H' ? 1 : 2);

/** The terms of a formula in the Hill order of indexes: carbon, then hydrogen, then alphabetical; without carbon all alphabetical. */
export function hillTerms(composition: Composition): string[] {
  const terms = termsOf(composition);
  // The sort is stable, so the rest stays alphabetical.
  if (composition.elements.includes('C')) terms.sort(([a], [b]) => hillRank(a) - hillRank(b));
  return terms.map((term) => spell([term]));
}

/** A, B, ... Z, Aa, Ba, ... Za, Ab, ... as OPTIMADE counts anonymous elements. */
function anonymousSymbol(index: number): string {
  const first = String.fromCharCode(65 + (index % 26));
  const block = Math.floor(index / 26);
  return block === 0 ? first : first + String.fromCharCode(96 + block);
}

/**
 * The anonymous formula, largest amount first (the OPTIMADE property `chemical_formula_anonymous`): BaTiO3 is "A3BC",
 * LiFePO4 "A4BCD".
 */
export function anonymousFormula(composition: Composition): string {
  const amounts = composition.amounts.slice();
  // Plain loops, like those of the key: a few amounts of every row are sorted.
  for (let k = 1; k < amounts.length; k++) {
    const amount = amounts[k]!;
    let at = k;
    for (; at > 0 && amounts[at - 1]! < amount; at--) amounts[at] = amounts[at - 1]!;
    amounts[at] = amount;
  }
  let formula = '';
  for (let k = 0; k < amounts.length; k++) {
    formula += amounts[k] === 1 ? anonymousSymbol(k) : anonymousSymbol(k) + amounts[k]!;
  }
  return formula;
}
