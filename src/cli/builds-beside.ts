import type { ListInProgress } from '../service/types.js';
import { relativeEffort, type SpaceChoice } from '../space/space-choice.js';
import { spaceName } from '../space/space-name.js';
import { runTogether } from '../jobs/run-together.js';
import { buildThreads } from '../service/build/build-threads.js';
import { Progress } from './progress.js';
import { buildInProcess } from '../tasks/build-in-process.js';
import { runBuilds } from '../tasks/run-builds.js';

/** How much they give way to the server, in steps of niceness: the most that there is. */
const GIVE_WAY = 19;

/** Makes lists in their order, in another process while this one serves, and knows how far it is. */
export class BuildsBeside {
  readonly #workspace: string;
  readonly #spaces: readonly SpaceChoice[];
  /** The lists that are not made yet, in their order, and how much of each is done. Empty before and after the work. */
  readonly #shares = new Map<SpaceChoice, number>();
  #started = 0;

  constructor(workspace: string, spaces: readonly SpaceChoice[]) {
    this.#workspace = workspace;
    this.#spaces = spaces;
  }

  /** The lists that are not made yet, in their order; the time that each will take in all from now. */
  inProgress(): readonly ListInProgress[] {
    const rate = this.#secondsPerEffort();
    let effort = 0;
    return [...this.#shares].map(([space, share]) => {
      effort += relativeEffort(space) * (1 - share);
      return { list: spaceName(space), share, ...(rate !== undefined && { secondsLeft: Math.ceil(effort * rate) }) };
    });
  }

  /** Makes the lists; ends early if the signal is aborted. Errors of a build are written, and the next list is made. */
  async run(signal: AbortSignal, onFailure: (error: unknown) => void): Promise<boolean> {
    let complete = true;
    this.#started = performance.now();
    for (const space of this.#spaces) this.#shares.set(space, 0);
    const progress = new Progress({ signal, interval: 5000 });
    const threads = buildThreads({});
    const runner = buildInProcess({ threads, niceness: GIVE_WAY });
    const published = new Set<SpaceChoice>();
    const make = async (space: SpaceChoice): Promise<void> => {
      const name = spaceName(space);
      try {
        await runBuilds({
          workspace: this.#workspace,
          spaces: [space],
          // Once all kinds of a number of elements are there.
          together: () => {
            published.add(space);
            return this.#spaces.every((other) => other.arity !== space.arity || published.has(other));
          },
          runner,
          wholeLists: true,
          signal,
          onShare: (done, total) => {
            this.#shares.set(space, done / total);
            progress.progress(name, Math.floor((100 * done) / total), 100);
          },
        });
      } catch (error) {
        complete = false;
        if (!signal.aborted) onFailure(error);
      }
      this.#shares.delete(space);
    };
    const makers = this.#spaces.map((space) => async () => {
      if (!signal.aborted) await make(space);
    });
    await runTogether(makers, undefined, threads);
    progress.stop();
    this.#shares.clear();
    await runner.close();
    return complete && !signal.aborted;
  }

  /** From what is done so far; undefined before a tenth of the first list is. */
  #secondsPerEffort(): number | undefined {
    const done = this.#spaces.reduce((sum, space) => sum + relativeEffort(space) * (this.#shares.get(space) ?? 1), 0);
    if (done < relativeEffort(this.#spaces[0]!) / 10) return undefined;
    return (performance.now() - this.#started) / 1000 / done;
  }
}
