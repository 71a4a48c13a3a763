import type { Composition } from '../../chemistry/composition.js';
import type { ListScore } from '../../scoring/list-scorer.js';

/** The fitted model of a list, as far as the service asks it. */
export interface Scorer {
  score(composition: Composition): ListScore;
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
