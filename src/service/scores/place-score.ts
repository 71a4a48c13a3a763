import type { Composition } from '../../chemistry/composition.js';
import { reducedFormula } from '../../chemistry/formula/spellings.js';
import type { ListMetadata } from '../../store/types.js';
import type { Workspace } from '../../store/workspace.js';
import { currentLists } from '../current-lists.js';
import { wholeRank } from './scorer.js';
import type { ScorerCache } from './scorer-cache.js';

/** What a map has to know of one composition. */
export interface PlaceScore {
  readonly known: boolean;
  readonly score: number | null;
  readonly rank: number | null;
  readonly estimatedRank: number | null;
  /** The ions that were scored; empty where nothing was. */
  readonly ions: string;
}

/**
 * Scores many ionic compositions by the newest lists of the workspace, without the explanations that a single one gets.
 * The lists are looked up once.
 */
export class PlaceScorer {
  readonly #workspace: Workspace;
  readonly #scorers: ScorerCache;
  readonly #lists: ReadonlyMap<number, ListMetadata>;

  constructor(workspace: Workspace, scorers: ScorerCache) {
    this.#workspace = workspace;
    this.#scorers = scorers;
    const ionic = currentLists(workspace).filter((list) => (list.kind ?? 'ionic') === 'ionic');
    this.#lists = new Map(ionic.map((list) => [list.arity, list]));
  }

  /** The list that scores compositions of so many elements, or undefined. */
  list(arity: number): ListMetadata | undefined {
    return this.#lists.get(arity);
  }

  score(composition: Composition): PlaceScore {
    const formula = reducedFormula(composition);
    const known = this.#workspace.entries.get(formula) !== undefined;
    const nothing = { known, score: null, rank: null, estimatedRank: null, ions: '' };
    const list = this.list(composition.elements.length);
    if (!list) return nothing;
    const row = this.#workspace.lists.open(list.id).byFormula(formula);
    if (row) return { known, score: row.score, rank: row.rank, estimatedRank: row.rank, ions: row.ions };
    const scored = this.#scorers.get(list).score(composition);
    if (!scored.ok) return nothing;
    const estimate = wholeRank(scored.estimatedRank);
    return {
      known,
      score: scored.score,
      rank: null,
      // A list holds the best candidates without a gap, so one that is not in it is below its end.
      estimatedRank: known ? estimate : Math.max(estimate, list.rows + 1),
      ions: scored.ions,
    };
  }
}
