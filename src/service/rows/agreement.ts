import type { ListRow } from '../../rows/list-row.js';
import type { ScoreList } from '../../store/score-list.js';

/** The share of a list's rows that are the best of a model. */
const BEST_SHARE = 0.01;

/** Of a short list so many rows are the best of a model. */
const FEWEST_BEST = 100;

/** The model that ranks the lists: what the others say is already in it. */
const RANKING_MODEL = 'blend';

/** What has to be known of a list to say how many of its models agree on a row. */
export interface BestOfModels {
  /** The rows that are the best of each model. */
  readonly count: number;
  /** By model the least raw score among these. */
  readonly from: Readonly<Record<string, number>>;
}

/** Which models rank a row among their own best, of those that have raw scores in the list. */
export interface Agreement {
  readonly agree: readonly string[];
  readonly others: readonly string[];
}

/** The best rows of each model of a list, apart from the one that ranks it. */
export function bestOfModels(list: ScoreList): BestOfModels {
  const count = Math.max(FEWEST_BEST, Math.ceil(list.meta.rows * BEST_SHARE));
  const { [RANKING_MODEL]: _, ...from } = list.bestRaws(count);
  return { count, from };
}

/** The models that have a row among their best. */
export function agreementOn({ raw }: Pick<ListRow, 'raw'>, { from }: BestOfModels): Agreement {
  const models = Object.keys(from);
  const isAmong = (model: string): boolean => (raw[model] ?? -Infinity) >= from[model]!;
  return { agree: models.filter(isAmong), others: models.filter((model) => !isAmong(model)) };
}
