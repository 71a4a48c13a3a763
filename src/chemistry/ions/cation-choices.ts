import { log, exp } from '../../numerics/elementary/elementary-functions.js';
import { ION_PAIRS } from '../tables/ion-pairs.js';
import { STATE_PARTNERS } from '../tables/state-partners.js';
import { choicesOf, type IonChoice } from './ion-choices.js';

/** Compounds that the share of a state in all crystals counts as, besides the compounds that are counted with one anion. */
const PRIOR_COMPOUNDS = 10;

const pairs = new Map<string, ReadonlyMap<string, number>>();

/** The number of compounds in the built-in data in which a cation was found together with an anion; see data/ion-pairs.csv. */
function pairCount(cation: string, charge: number, anion: string): number {
  const key = `${cation} ${charge}`;
  let counts = pairs.get(key);
  if (!counts) {
    const words = (ION_PAIRS[key] ?? '').split(' ');
    counts = new Map(words.flatMap((word, k) => (k % 2 === 0 ? [[word, Number(words[k + 1])] as const] : [])));
    pairs.set(key, counts);
  }
  return counts.get(anion) ?? 0;
}

const partners = new Map(Object.entries(STATE_PARTNERS).map(([key, anions]) => [key, anions.split(' ')]));

/** Whether a positive state occurs together with an anion, by data/state-partners.csv. */
function occursWith(element: string, charge: number, anion: string): boolean {
  return partners.get(`${element} ${charge}`)?.includes(anion) ?? true;
}

/** By element, then by anions. */
const cache = new Map<string, Map<string, readonly IonChoice[]>>();

/**
 * The positive states of an element together with given anions, lowest first. The share of a state is that among the compounds with the
 * anion for which it is largest: together with O2- and Cl- sulfur has the states of sulfates. Few compounds count little: see PRIOR_COMPOUNDS.
 */
export function cationChoices(element: string, anions: readonly string[]): readonly IonChoice[] {
  const key = anions.length === 1 ? anions[0]! : anions.join(' ');
  let ofElement = cache.get(element);
  if (!ofElement) cache.set(element, (ofElement = new Map<string, readonly IonChoice[]>()));
  const cached = ofElement.get(key);
  if (cached) return cached;
  const { positive, logCation } = choicesOf(element);
  const best = new Map<IonChoice, number>();
  for (const anion of anions) {
    const states = positive.filter(({ charge }) => occursWith(element, charge, anion));
    const shares = states.map(({ logShare }) => exp(logShare - logCation));
    const priors = shares.reduce((sum, share) => sum + share, 0);
    const counts = states.map(({ charge }) => pairCount(element, charge, anion));
    const total = counts.reduce((sum, count) => sum + count, PRIOR_COMPOUNDS);
    states.forEach((state, k) => {
      const share = (counts[k]! + (PRIOR_COMPOUNDS * shares[k]!) / priors) / total;
      best.set(state, Math.max(best.get(state) ?? 0, share));
    });
  }
  const choices = positive.flatMap((state) => {
    const share = best.get(state);
    return share === undefined ? [] : [{ ...state, logShare: logCation + log(share) }];
  });
  ofElement.set(key, choices);
  return choices;
}
