import type { Ion } from '../../chemistry/ions/ion.js';
import type { Composition } from '../../chemistry/composition.js';
import { reducedFormula } from '../../chemistry/formula/spellings.js';
import type { ListMetadata } from '../../store/types.js';
import type { Workspace } from '../../store/workspace.js';
import { listedScore } from './listed-score.js';
import { listsFor } from './lists-for.js';
import type { ScorerCache } from './scorer-cache.js';

/** What a map has to know of one composition. */
export interface PlaceScore {
  readonly known: boolean;
  readonly score: number | null;
  readonly rank: number | null;
  readonly estimatedRank: number | null;
  /** The ions that were scored; none if nothing was. */
  readonly ions: readonly Ion[];
  /** Id of the list that scored it; null if none did. */
  readonly list: string | null;
}

/**
 * Scores many compositions by the newest lists of the workspace, each by that of its kind as a single one is, without the explanations that a single one
 * gets. The lists are looked up once.
 */
export class PlaceScorer {
  readonly #workspace: Workspace;
  readonly #scorers: ScorerCache;
  /** By number of elements. */
  readonly #lists = new Map<number, readonly ListMetadata[]>();

  constructor(workspace: Workspace, scorers: ScorerCache) {
    this.#workspace = workspace;
    this.#scorers = scorers;
  }

  /** The ionic list of so many elements, or undefined. */
  list(arity: number): ListMetadata | undefined {
    return this.#listsOf(arity).find((list) => list.kind === 'ionic');
  }

  #listsOf(arity: number): readonly ListMetadata[] {
    const found = this.#lists.get(arity);
    if (found) return found;
    const wanted = (list: ListMetadata): boolean => list.arity === arity;
    const lists = this.#workspace.lists.current(wanted).filter(wanted);
    this.#lists.set(arity, lists);
    return lists;
  }

  score(composition: Composition): PlaceScore {
    const formula = reducedFormula(composition);
    const known = this.#workspace.entries.get(formula) !== undefined;
    const nothing = { known, score: null, rank: null, estimatedRank: null, ions: [], list: null };
    const [list] = listsFor(this.#listsOf(composition.elements.length), composition);
    if (!list) return nothing;
    const scored = listedScore(this.#workspace, this.#scorers, list, { composition, formula, known });
    if (!scored.ok) return nothing;
    const { score, rank, estimatedRank, ions } = scored;
    return { known, score, rank, estimatedRank, ions, list: list.id };
  }
}
