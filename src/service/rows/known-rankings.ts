import { BoundedMap } from '../../bounded-map.js';
import { inTurn } from '../../jobs/in-turn.js';
import type { RunControl } from '../../run-control.js';
import type { ListMetadata } from '../../store/types.js';
import type { Workspace } from '../../store/workspace.js';
import type { ScorerCache } from '../scores/scorer-cache.js';
import { rankKnownCompounds, type RankedKnownCompounds } from './rank-known-compounds.js';

/** Rankings in memory: one for the newest list of each space, and a few more. */
const MOST_RANKINGS = 8;

/** The known compounds ranked by the model of a list: made once for each list and state of the known compounds. */
export class KnownRankings {
  readonly #workspace: Workspace;
  readonly #scorers: ScorerCache;
  readonly #rankings = new BoundedMap<string, RankedKnownCompounds>(MOST_RANKINGS);
  readonly #inWork = new Map<string, Promise<RankedKnownCompounds>>();

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

  /** The ranking, made at once if it is not there yet: seconds for tens of thousands of compounds. */
  get(list: ListMetadata): RankedKnownCompounds {
    const key = this.key(list);
    const kept = this.#rankings.get(key);
    if (kept) return kept;
    const steps = rankKnownCompounds(this.#workspace, this.#scorers.get(list), list);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return this.keep(key, value);
    }
  }

  /** The same in many short turns, between which others are answered. Who asks at the same time shares the work. */
  async prepare(list: ListMetadata, control?: RunControl): Promise<RankedKnownCompounds> {
    const key = this.key(list);
    const kept = this.#rankings.get(key) ?? this.#inWork.get(key);
    if (kept) return kept;
    const made = this.#rank(list, control).then((ranking) => this.keep(key, ranking));
    this.#inWork.set(key, made);
    try {
      return await made;
    } finally {
      this.#inWork.delete(key);
    }
  }

  async #rank(list: ListMetadata, control?: RunControl): Promise<RankedKnownCompounds> {
    const steps = rankKnownCompounds(this.#workspace, await inTurn(() => this.#scorers.get(list)), list);
    try {
      for (;;) {
        control?.throwIfCancelled();
        const { done, value } = await inTurn(() => steps.next());
        if (done) return value;
      }
    } finally {
      steps.return({ listed: new Set(), ranked: '' });
    }
  }

  /** Takes a ranking that was made elsewhere, for a key of before it was made. */
  keep(key: string, ranking: RankedKnownCompounds): RankedKnownCompounds {
    this.#rankings.set(key, ranking);
    return ranking;
  }
}
