import { BoundedMap } from '../../bounded-map.js';
import type { RunControl } from '../../run-control.js';
import type { ListMetadata } from '../../store/types.js';
import type { Workspace } from '../../store/workspace.js';
import type { ScorerCache } from '../scores/scorer-cache.js';
import { rankAmongAllKinds } from './rank-among-all-kinds.js';
import { rankKnownCompounds, type RankedKnownCompounds } from './rank-known-compounds.js';

/** Rankings in memory: one for the newest list of each space, and a few more. */
const MOST_RANKINGS = 8;

/** The known compounds ranked by the model of a list: made once for each list and state of the known compounds. */
export class KnownRankings {
  readonly #workspace: Workspace;
  readonly #scorers: ScorerCache;
  readonly #rankings = new BoundedMap<string, RankedKnownCompounds>(MOST_RANKINGS);

  constructor(workspace: Workspace, scorers: ScorerCache) {
    this.#workspace = workspace;
    this.#scorers = scorers;
  }

  /** Names the list and the state of the known compounds: what a ranking is valid for. */
  key(list: ListMetadata): string {
    return `${list.id} ${this.#workspace.entries.dataVersion()}`;
  }

  has(list: ListMetadata): boolean {
    return this.#rankings.get(this.key(list)) !== undefined;
  }

  /** The ranking, made if it is not there yet: seconds for tens of thousands of compounds. */
  get(list: ListMetadata, control?: RunControl): RankedKnownCompounds {
    const key = this.key(list);
    const kept = this.#rankings.get(key);
    if (kept) return kept;
    const ranking =
      list.kind === 'all'
        ? this.#ofAllKinds(list, control)
        : rankKnownCompounds(this.#workspace, this.#scorers.get(list), list, control);
    this.keep(key, ranking);
    return ranking;
  }

  /** By the models of the kinds that it was put together from, each compound at the rank of its score. */
  #ofAllKinds(list: ListMetadata, control?: RunControl): RankedKnownCompounds {
    const isPart = (kind: ListMetadata['kind']): boolean => list.parts?.some((part) => part.kind === kind) ?? true;
    const kinds = this.#workspace.lists
      .current()
      .filter(({ arity, kind }) => arity === list.arity && kind !== 'all' && isPart(kind));
    return rankAmongAllKinds(
      this.#workspace.lists.open(list.id),
      kinds.map((each) => this.get(each, control)),
    );
  }

  /** Takes a ranking that was made elsewhere, for a key of before it was made. */
  keep(key: string, ranking: RankedKnownCompounds): void {
    this.#rankings.set(key, ranking);
  }
}
