import { log } from '../../numerics/elementary/elementary-functions.js';
import { mayBond, mayCombine } from './may-combine.js';
import { choicesOf } from './ion-choices.js';

/** Which elements of a composition are its cations and which its anions; an element with atoms of both kinds is in both lists. */
export interface Roles {
  readonly cations: readonly string[];
  readonly anions: readonly string[];
  /** What is added to the likelihood of every form with these roles: not above 0. */
  readonly logPenalty: number;
}

/** More kinds of anion than in any known compound of up to six elements. */
const MAX_ANIONS = 3;

/** How many times less likely a form is for every noble metal together with an anion that is not more electronegative. */
const NOBLE_PENALTY = 2;
/** The same for another element together with one of the anions, though not together with all: nitrate together with bromide. */
const REVERSED_PENALTY = 10;
const LOG_NOBLE = log(NOBLE_PENALTY);
const LOG_REVERSED = log(REVERSED_PENALTY);

/** Logarithm of the penalty of a cation and an anion; -Infinity if they do not go together. */
function pairPenalty(cation: string, anion: string): number {
  if (mayCombine(cation, anion)) return 0;
  return mayBond(cation, anion) ? -LOG_NOBLE : -Infinity;
}

/** Elements of which some atoms can be cations and others anions in compounds with hydrogen: ammonium nitrate, ammonia borane. */
const OF_BOTH_KINDS: readonly string[] = ['H', 'N'];

/** The same as `enumerateRoles`, with hydrogen or nitrogen as cation and anion at once; none without hydrogen. */
export function rolesOfBothKinds(elements: readonly string[]): Roles[] {
  if (!elements.includes('H')) return [];
  return OF_BOTH_KINDS.filter((element) => elements.includes(element)).flatMap((both) =>
    enumerateRoles(elements.filter((element) => element !== both)).flatMap(({ cations, anions }) => {
      const roles = { cations: [...cations, both], anions: [...anions, both] };
      const logPenalty = rolesPenalty(cations, roles.anions) + rolesPenalty([both], anions);
      return logPenalty > -Infinity ? [{ ...roles, logPenalty }] : [];
    }),
  );
}

/**
 * Every way to share out the elements among cations and anions, one anion first. The cations go together with at least one anion,
 * that is, are less electronegative; noble metals may be as electronegative as P, As, Sb, Te, Se.
 */
export function enumerateRoles(elements: readonly string[]): Roles[] {
  const found: Roles[] = [];
  const negative = elements.map((element) => choicesOf(element).negative.length > 0);
  const positive = elements.map((element) => choicesOf(element).positive.length > 0);
  const visit = (index: number, anions: readonly string[], cations: readonly string[]): void => {
    if (index === elements.length) {
      const logPenalty = rolesPenalty(cations, anions);
      if (logPenalty > -Infinity) found.push({ cations, anions, logPenalty });
      return;
    }
    const element = elements[index]!;
    if (positive[index]) visit(index + 1, anions, [...cations, element]);
    if (negative[index] && anions.length < MAX_ANIONS) visit(index + 1, [...anions, element], cations);
  };
  visit(0, [], []);
  return found.sort((a, b) => a.anions.length - b.anions.length);
}

/** What is added to the likelihood of every form with these roles; -Infinity if a cation goes together with none of the anions. */
export function rolesPenalty(cations: readonly string[], anions: readonly string[]): number {
  if (cations.length === 0 || anions.length === 0) return -Infinity;
  let sum = 0;
  for (const cation of cations) {
    // Hydrogen together with a more electronegative element is H+, but in complex hydrides.
    if (anions.includes('H') && !mayBond(cation, 'H')) return -Infinity;
    let best = -Infinity;
    let reversed = 0;
    for (const anion of anions) {
      const penalty = pairPenalty(cation, anion);
      if (penalty > best) best = penalty;
      else if (penalty === -Infinity) reversed++;
    }
    if (best === -Infinity) return best;
    sum += best;
    sum -= reversed * LOG_REVERSED;
  }
  return sum;
}
