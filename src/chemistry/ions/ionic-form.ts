import type { Ion } from './ion.js';

/** An ion with its amount in the reduced formula. */
export interface IonAmount {
  readonly ion: Ion;
  /** A positive integer. */
  readonly amount: number;
}

/**
 * One charge-balanced reading of a composition: kinds of cation and of anion, any number of either, whose amounts are
 * those of the reduced formula. One element can be there in two states, as two cations (Fe2+ and Fe3+), as two anions (S2- and S-
 * of a disulfide) or as one of each. Read the charge of a whole form with `chargeUnits`, since states such as O1/2- are fractions.
 */
export interface IonicForm {
  /** Ordered by element symbol, then charge; at least one. */
  readonly cations: readonly IonAmount[];
  /** Ordered likewise; at least one. */
  readonly anions: readonly IonAmount[];
  /** Sum over the kinds of ion of log(share of this state among the occurrences of its element); higher is likelier. */
  readonly logLikelihood: number;
  /** True if one element appears in two states. */
  readonly mixedValence: boolean;
}

/** The ions of a form with their amounts, cations first. */
export function ionsOf({ cations, anions }: Pick<IonicForm, 'cations' | 'anions'>): IonAmount[] {
  return [...cations, ...anions];
}
