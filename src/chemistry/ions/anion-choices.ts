import { log } from '../../numerics/elementary/elementary-functions.js';
import { elementBySymbol } from '../elements/elements.js';
import { choicesOf, type IonChoice } from './ion-choices.js';

/** How many times less likely atoms that are bonded to each other are than their share says: mostly a cation of another state explains the formula. */
export const BOND_PENALTY = 5;

const strengthOf = (element: string): number => elementBySymbol(element)!.orderingElectronegativity;

/**
 * Least difference in electronegativity between a cation and an anion of these elements: with other metals their bonds are metallic. It
 * holds for every cation; with a further anion, which has cations of its own, carbon needs only one.
 */
const LEAST_DIFFERENCE: Readonly<Record<string, number>> = { C: 0.9, Si: 0.55, Ge: 0.55, Sn: 0.55, Pb: 0.55, Bi: 0.55 };

/** Cations of peroxides, superoxides and ozonides that last: other metals decompose them, or hydrogen was not found. */
const OF_PEROXIDES = new Set('H Li Na K Rb Cs Mg Ca Sr Ba Zn Cd Hg'.split(' '));
/** Cations of trihalides such as I3-: large ones. */
const OF_TRIHALIDES = new Set('H K Rb Cs Tl N'.split(' '));
/** Cations of diazenides and the like: other metals do not leave nitrogen bonded to nitrogen but in azides. */
const OF_DIAZENIDES = new Set('Li Na K Rb Cs Mg Ca Sr Ba'.split(' '));

/** Cations of polysulfides and the like with chains of four atoms and more; together with other metals more of the atoms have their usual charge. */
const OF_LONG_CHAINS = new Set('H Li Na K Rb Cs Mg Ca Sr Ba Tl Cu Ag Au Hg Pd Pt'.split(' '));
/**
 * Metals that make pairs and rings of phosphorus, arsenic and antimony, one charge on each atom (skutterudites), rather than longer chains and cages: their d
 * electrons go there.
 */
const OF_RINGS = new Set('Ti Zr Hf V Nb Ta Cr Mo W Mn Re Fe Ru Os Co Rh Ir Ni Pd Pt'.split(' '));
const PNICTOGENS = new Set(['P', 'As', 'Sb', 'Bi']);
const CHAIN_PENALTY = 10;
const NONE: readonly IonChoice[] = [];

const cache = new Map<string, readonly IonChoice[]>();
const usual = new Map<string, readonly IonChoice[]>();

/** The negative states of an element, those of atoms that are bonded to each other with the penalty. */
function penalised(element: string): readonly IonChoice[] {
  const cached = cache.get(element);
  if (cached) return cached;
  const { negative } = choicesOf(element);
  const choices = negative.map((state, index) =>
    index === 0 ? state : { ...state, logShare: state.logShare - log(BOND_PENALTY) },
  );
  cache.set(element, choices);
  return choices;
}

/** The state of an element all of whose atoms are bonded to each other, with the penalty: O- of peroxides. */
export function bondedState(element: string, charge: number): IonChoice | undefined {
  return penalised(element).find((state) => state.charge === charge);
}

/** Those of these states that an element has together with other elements too; always the same list, whose pairs are made once (setting.ts). */
function usualStates(element: string): readonly IonChoice[] {
  const cached = usual.get(element);
  if (cached) return cached;
  const isUsual = USUAL[element]!;
  const choices = penalised(element).filter(({ charge }) => isUsual(charge));
  usual.set(element, choices);
  return choices;
}

const rarely = new Map<string, readonly IonChoice[]>();

/** The negative states of an element with a penalty for those of chains and cages, whose charge is a fraction. */
function withRareChains(element: string): readonly IonChoice[] {
  const cached = rarely.get(element);
  if (cached) return cached;
  const choices = penalised(element).map((state) =>
    Number.isInteger(state.charge) ? state : { ...state, logShare: state.logShare - log(CHAIN_PENALTY) },
  );
  rarely.set(element, choices);
  return choices;
}

/** Of chains of three atoms at most. */
function isOfShortChains(charge: number): boolean {
  return charge < -0.6;
}

const USUAL: Readonly<Record<string, (charge: number) => boolean>> = {
  C: (charge) => charge === -4,
  O: (charge) => charge === -2,
  N: (charge) => charge === -3 || Math.abs(charge + 1 / 3) < 1e-9,
  S: isOfShortChains,
  Se: isOfShortChains,
  Te: isOfShortChains,
  I: (charge) => charge === -1,
  Br: (charge) => charge === -1,
};

/**
 * The negative states of an element together with given cations, most negative first; empty if it is no anion together with them.
 *
 * @param anions all anions, this one included
 */
export function anionChoices(
  element: string,
  cations: readonly string[],
  anions: readonly string[],
): readonly IonChoice[] {
  const negative = penalised(element);
  const difference = LEAST_DIFFERENCE[element];
  if (difference !== undefined) {
    const strength = strengthOf(element);
    const polar = cations.filter((cation) => strength - strengthOf(cation) >= difference).length;
    if (polar < (anions.length > 1 && element === 'C' ? 1 : cations.length)) return NONE;
  }
  // Carbon bonded to carbon together with oxygen or nitrogen is organic.
  if (element === 'C' && (anions.includes('O') || anions.includes('N'))) return usualStates(element);
  const all = (allowed: ReadonlySet<string>): boolean => cations.every((cation) => allowed.has(cation));
  if (element === 'O' && (anions.length > 1 || !all(OF_PEROXIDES))) return usualStates(element);
  if (element === 'N' && !all(OF_DIAZENIDES)) return usualStates(element);
  // Nitrogen together with them is that of ammonium.
  const isAlone = anions.length === 1 || (anions.length === 2 && anions.includes('N') && cations.includes('H'));
  if ((element === 'S' || element === 'Se' || element === 'Te') && !(isAlone && all(OF_LONG_CHAINS))) {
    return usualStates(element);
  }
  if ((element === 'I' || element === 'Br') && !all(OF_TRIHALIDES)) return usualStates(element);
  if (PNICTOGENS.has(element) && cations.some((cation) => OF_RINGS.has(cation))) return withRareChains(element);
  return negative;
}
