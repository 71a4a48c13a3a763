import type { Ion } from '../../chemistry/ions/ion.js';
import type { Composition } from '../../chemistry/composition.js';
import { reducedFormula } from '../../chemistry/formula/spellings.js';
import type { ListMetadata } from '../../store/types.js';
import type { Workspace } from '../../store/workspace.js';
import { oxidationForms } from './oxidation-forms.js';
import { scoreInLists } from './score-in-lists.js';
import type { ScorerCache } from './scorer-cache.js';

/** What a map has to know of one composition. */
export interface PlaceScore {
  readonly known: boolean;
  readonly score: number | null;
  readonly rank: number | null;
  readonly estimatedRank: number | null;
  /** The ions that were scored; of what has no score or one without charges, those of its likeliest form; none if it has none either. */
  readonly ions: readonly Ion[];
  /** Id of the list that scored it; null if none did. */
  readonly list: string | null;
}

function isWithHydrogen({ kind }: ListMetadata): boolean {
  return kind === 'hydrogen';
}

/**
 * Scores many compositions by the newest lists of the workspace, each by those that score a single one, without the explanations that a single one
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

  /** Whether there is a list of compounds with hydrogen, of any number of elements. */
  get hasHydrogen(): boolean {
    return this.#workspace.lists.current(isWithHydrogen).some(isWithHydrogen);
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
    const answer = scoreInLists(this.#workspace, this.#scorers, this.#listsOf(composition.elements.length), {
      composition,
      formula,
      known,
    });
    if (!answer?.scored.ok) {
      const ions = known ? likeliestIons(composition) : [];
      return { known, score: null, rank: null, estimatedRank: null, ions, list: null };
    }
    const { score, rank, estimatedRank, ions: scored } = answer.scored;
    const ions = scored.some(({ charge }) => charge !== 0) ? scored : likeliestIons(composition);
    return { known, score, rank, estimatedRank, ions, list: answer.list.id };
  }
}

function likeliestIons(composition: Composition): readonly Ion[] {
  return oxidationForms(composition, null)[0]?.ions ?? [];
}
