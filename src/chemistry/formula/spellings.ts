import { assignIons } from '../ions/assign-ions.js';
import type { Composition } from '../composition.js';
import { elementBySymbol } from '../elements/elements.js';

type Term = readonly [symbol: string, amount: number];

function spell(terms: readonly Term[]): string {
  return terms.map(([symbol, amount]) => (amount === 1 ? symbol : `${symbol}${amount}`)).join('');
}

function termsOf(composition: Composition): Term[] {
  return composition.elements.map((element, index) => [element, composition.amounts[index]!]);
}

/**
 * The key of a composition: elements in alphabetical order, an amount of 1 left out (the OPTIMADE property
 * `chemical_formula_reduced`). LiFePO4 is "FeLiO4P".
 */
export function reducedFormula(composition: Composition): string {
  return spell(termsOf(composition));
}

/** Where hydrogen stands among the others: before carbon and oxygen (NaHCO3), but behind it in CH4, NH3, PH3, AsH3. */
function orderingElectronegativity(element: string, binaryHydride: boolean): number {
  if (element === 'H') return binaryHydride ? Number.POSITIVE_INFINITY : 2.1;
  return elementBySymbol(element)!.orderingElectronegativity;
}

/**
 * The formula as chemists write it: LiFePO4, PbTiO3, CuInSe2, NaCl. The most electronegative element comes last. The
 * cations of an ionic composition are ordered by charge times electronegativity, which puts large, weakly charged ions
 * first (FeTiO3, ZnAl2O4, La2CuO4, where electronegativity alone gives TiFeO3, Al2ZnO4 but Cu before La if sorted by
 * charge alone); all other compositions by electronegativity. Ties go by symbol.
 */
export function conventionalFormula(composition: Composition): string {
  return spell(conventionalTerms(composition));
}

/** The elements with their amounts in the order of `conventionalFormula`. */
export function conventionalTerms(composition: Composition): Term[] {
  const { elements } = composition;
  const binaryHydride = elements.length === 2 && elements.some((element) => ['C', 'N', 'P', 'As'].includes(element));
  const place = new Map(elements.map((element) => [element, orderingElectronegativity(element, binaryHydride)]));
  const assignment = elements.length > 2 ? assignIons(composition, { maxForms: 1 }) : undefined;
  if (assignment?.kind === 'ionic') {
    const { cations, anions } = assignment.best;
    // Of two states of one element the higher, which comes last in the form, decides.
    for (const { ion } of cations) {
      place.set(ion.element, elementBySymbol(ion.element)!.orderingElectronegativity * ion.charge);
    }
    // Several anions come last together, the most electronegative last.
    for (const { ion } of anions)
      place.set(ion.element, ANION_PLACE + elementBySymbol(ion.element)!.orderingElectronegativity);
  }
  const terms = termsOf(composition);
  terms.sort(([a], [b]) => {
    const [placeA, placeB] = [place.get(a)!, place.get(b)!];
    if (placeA !== placeB) return placeA < placeB ? -1 : 1;
    return a < b ? -1 : 1;
  });
  return terms;
}

/** Behind every cation: no electronegativity times a charge reaches it. */
const ANION_PLACE = 100;

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
  const amounts = [...composition.amounts].sort((a, b) => b - a);
  return spell(amounts.map((amount, index) => [anonymousSymbol(index), amount]));
}
