import type { Ion } from '../../chemistry/ions/ion.js';
import type { Composition } from '../../chemistry/composition.js';
import { reducedFormula } from '../../chemistry/formula/spellings.js';
import type { ListMetadata } from '../../store/types.js';
import type { Workspace } from '../../store/workspace.js';
import { listedScore } from './listed-score.js';
import type { ScorerCache } from './scorer-cache.js';

/** What a map has to know of one composition. */
export interface PlaceScore {
  readonly known: boolean;
  readonly score: number | null;
  readonly rank: number | null;
  readonly estimatedRank: number | null;
  /** The ions that were scored; none if nothing was. */
  readonly ions: readonly Ion[];
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
    const ionic = workspace.lists.current(({ kind }) => kind === 'ionic').filter((list) => list.kind === 'ionic');
    this.#lists = new Map(ionic.map((list) => [list.arity, list]));
  }

  /** The list that scores compositions of so many elements, or undefined. */
  list(arity: number): ListMetadata | undefined {
    return this.#lists.get(arity);
  }

  score(composition: Composition): PlaceScore {
    const formula = reducedFormula(composition);
    const known = this.#workspace.entries.get(formula) !== undefined;
    const nothing = { known, score: null, rank: null, estimatedRank: null, ions: [] };
    const list = this.list(composition.elements.length);
    if (!list) return nothing;
    const scored = listedScore(this.#workspace, this.#scorers, list, { composition, formula, known });
    if (!scored.ok) return nothing;
    const { score, rank, estimatedRank, ions } = scored;
    return { known, score, rank, estimatedRank, ions };
  }
}
