import type { Ion } from './ion.js';

/** One charge-balanced reading of a composition: kinds of cation and one kind of anion, with their amounts in the reduced formula. */
export interface IonicForm {
  /** Ordered by element symbol, then charge. Two neighbouring states of one element appear as two cations. */
  readonly cations: readonly { readonly ion: Ion; readonly amount: number }[];
  readonly anion: Ion;
  readonly anionAmount: number;
  /** Sum over atoms' kinds of log(share of this state among the occurrences of its element); higher is likelier. */
  readonly logLikelihood: number;
  /** True where one element appears in two states. */
  readonly mixedValence: boolean;
}

/** Why a composition has no ionic form. */
export type ExclusionReason =
  'element' | 'hydrogen' | 'noble-gas' | 'organic' | 'no-anion' | 'several-anions' | 'unknown-ion' | 'unbalanced';

export type IonAssignment =
  | {
      readonly kind: 'ionic';
      readonly best: IonicForm;
      /** The other balanced forms, likeliest first. */
      readonly alternatives: readonly IonicForm[];
      /** True where the search met its named cap, so that forms may be missing. */
      readonly capped: boolean;
    }
  | { readonly kind: 'excluded'; readonly reason: ExclusionReason; readonly detail: string };
