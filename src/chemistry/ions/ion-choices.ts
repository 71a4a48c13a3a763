import { log } from '../../numerics/elementary/elementary-functions.js';
import { anionCharge } from './anions.js';
import { oxidationStates } from './oxidation-states.js';

/** One charge that an element may take in the search for a balance. */
export interface IonChoice {
  readonly charge: number;
  /** log(count of this state / counts of all states of the element, both signs) */
  readonly logShare: number;
}

export interface ElementChoices {
  /** The positive states, lowest first: neighbours in this list are neighbouring states. */
  readonly positive: readonly IonChoice[];
  /** The element as an anion with its normal charge, if it can be one. */
  readonly anion: IonChoice | undefined;
  /** All negative states of the table. */
  readonly negative: readonly IonChoice[];
}

const cache = new Map<string, ElementChoices>();

/** The states of an element with the logarithms of their shares. Kept, since a search over many formulas asks often. */
export function choicesOf(element: string): ElementChoices {
  const cached = cache.get(element);
  if (cached) return cached;
  const states = oxidationStates(element);
  const total = states.reduce((sum, state) => sum + state.count, 0);
  const all = states.map(({ charge, count }) => ({ charge, logShare: log(count / total) }));
  const normal = anionCharge(element);
  const choices: ElementChoices = {
    positive: all.filter((choice) => choice.charge > 0),
    negative: all.filter((choice) => choice.charge < 0),
    anion: normal === undefined ? undefined : all.find((choice) => choice.charge === normal),
  };
  cache.set(element, choices);
  return choices;
}
