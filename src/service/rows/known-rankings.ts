import { BoundedMap } from '../../bounded-map.js';
import { inTurn } from '../../jobs/in-turn.js';
import type { ListMetadata } from '../../store/types.js';
import type { Workspace } from '../../store/workspace.js';
import { rankKnownCompounds, type RankedKnownCompounds } from './rank-known-compounds.js';
import type { ScorerCache } from '../scores/scorer-cache.js';

/** Rankings in memory: one for the newest list of each space, and a few more. */
const MOST_RANKINGS = 8;

interface CachedRanking {
  readonly done: Promise<RankedKnownCompounds>;
  /** The ranking once it is complete. */
  value?: RankedKnownCompounds;
}

/** The known compounds ranked by the model of a list: made once for each list and state of the known compounds. */
export class KnownRankings {
  readonly #workspace: Workspace;
  readonly #scorers: ScorerCache;
  readonly #rankings = new BoundedMap<string, CachedRanking>(MOST_RANKINGS);

  constructor(workspace: Workspace, scorers: ScorerCache) {
    this.#workspace = workspace;
    this.#scorers = scorers;
  }

  /** The ranking, made at once if it is not there yet: seconds for tens of thousands of compounds. */
  get(list: ListMetadata): RankedKnownCompounds {
    const key = this.#key(list);
    const kept = this.#rankings.get(key)?.value;
    if (kept) return kept;
    const steps = rankKnownCompounds(this.#workspace, this.#scorers.get(list), list);
    for (;;) {
      const { done, value } = steps.next();
      if (done) {
        this.#rankings.set(key, { done: Promise.resolve(value), value });
        return value;
      }
    }
  }

  /** The same in many short turns, between which other requests are answered. Requests at the same time share the work. */
  prepare(list: ListMetadata): Promise<RankedKnownCompounds> {
    const key = this.#key(list);
    const kept = this.#rankings.get(key);
    if (kept) return kept.done;
    const ranking: CachedRanking = { done: this.#rank(list) };
    this.#rankings.set(key, ranking);
    ranking.done.then(
      (value) => (ranking.value = value),
      () => this.#rankings.delete(key),
    );
    return ranking.done;
  }

  async #rank(list: ListMetadata): Promise<RankedKnownCompounds> {
    const steps = rankKnownCompounds(this.#workspace, await inTurn(() => this.#scorers.get(list)), list);
    for (;;) {
      const { done, value } = await inTurn(() => steps.next());
      if (done) return value;
    }
  }

  #key(list: ListMetadata): string {
    return `${list.id} ${this.#workspace.entries.dataVersion()}`;
  }
}
