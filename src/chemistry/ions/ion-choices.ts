import { log } from '../../numerics/elementary/elementary-functions.js';
import { ANION_STATES } from '../tables/anion-states.js';
import { chargeOfUnits, chargeUnits } from './charge-units.js';
import { oxidationStates } from './oxidation-states.js';

/** One charge that an element may take in the search for a balance. */
export interface IonChoice {
  readonly charge: number;
  /** The charge as a whole number; see `chargeUnits`. */
  readonly units: number;
  /** The logarithm of its share among the states of the element; higher is likelier. */
  readonly logShare: number;
}

export interface ElementChoices {
  /** The positive states, lowest first. */
  readonly positive: readonly IonChoice[];
  /** The negative states, most negative first; fractions are of atoms that are bonded to each other. */
  readonly negative: readonly IonChoice[];
  /** The logarithm of the share of positive states among all. */
  readonly logCation: number;
}

const cache = new Map<string, ElementChoices>();

/** The states of an element with the logarithms of their shares among all its states, of both signs. */
export function choicesOf(element: string): ElementChoices {
  const cached = cache.get(element);
  if (cached) return cached;
  const positive = oxidationStates(element).filter(({ charge }) => charge > 0);
  const negative = (ANION_STATES[element] ?? []).map(([units, count]) => ({ charge: chargeOfUnits(units), count }));
  const cations = positive.reduce((sum, { count }) => sum + count, 0);
  const total = negative.reduce((sum, { count }) => sum + count, cations);
  const choice = ({ charge, count }: { charge: number; count: number }): IonChoice => ({
    charge,
    units: chargeUnits(charge),
    logShare: log(count / total),
  });
  const choices: ElementChoices = {
    positive: positive.map(choice),
    negative: negative.map(choice),
    logCation: total > 0 ? log(cations / total) : 0,
  };
  cache.set(element, choices);
  return choices;
}
