import type { Composition } from '../chemistry/composition.js';
import type { Unscored } from './types.js';

/** What the model of a list says of one composition, known or not, listed or below the list's end. */
export type ScorerResult =
  | {
      readonly ok: true;
      /** Raw score of each model by name. */
      readonly raw: Readonly<Record<string, number>>;
      /** Calibrated, in [0, 1]. */
      readonly score: number;
      /** Place among the candidates, from 1; estimated, so it need not be whole. */
      readonly estimatedRank: number;
      /** Share of the candidates that score lower, 0 to 100. */
      readonly percentile: number;
      /** Cations, then the anion, as a list row spells them: those of the cell that the models like best. */
      readonly ions: string;
      /** Element symbol; empty where there is none. */
      readonly anion: string;
    }
  | {
      readonly ok: false;
      readonly reason: Exclude<Unscored, 'no-list'>;
      readonly detail: string;
      /** Raw scores of the models that need no cell of the candidate space. */
      readonly raw: Readonly<Record<string, number>>;
    };

/** The fitted model of a list, as far as the service asks it. */
export interface Scorer {
  score(composition: Composition): ScorerResult;
  /** Known compounds that differ by the exchange of one ion, the most similar ion first. */
  neighbours(
    composition: Composition,
    limit: number,
  ): readonly {
    readonly formula: string;
    readonly exchanged: { readonly from: string; readonly to: string };
    readonly similarity: number;
  }[];
  /** What each model says of it, one entry a model. */
  contributions(composition: Composition): readonly {
    readonly model: string;
    readonly raw: number;
    readonly percentile: number | null;
    readonly text: string;
  }[];
}

/** An estimated rank as a rank: whole, from 1. */
export function wholeRank(estimated: number): number {
  return Math.max(1, Math.round(estimated));
}
