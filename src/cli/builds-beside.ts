import type { ListInProgress } from '../service/types.js';
import { effortOf, type SpaceChoice } from '../space/space-choice.js';
import { spaceName } from '../space/space-name.js';
import { workerRunner } from '../jobs/worker-runner.js';
import { buildThreads } from '../service/build/build-threads.js';
import { Progress } from './progress.js';
import { runBuilds } from '../tasks/run-builds.js';

/** How much the threads give way to the server, in steps of niceness: the most that there is. */
const GIVE_WAY = 19;

/** Makes lists one after the other while this process serves, and knows how far it is. */
export class BuildsBeside {
  readonly #workspace: string;
  readonly #spaces: readonly SpaceChoice[];
  #current = -1;
  #share = 0;
  #effortDone = 0;
  #started = 0;

  constructor(workspace: string, spaces: readonly SpaceChoice[]) {
    this.#workspace = workspace;
    this.#spaces = spaces;
  }

  /** The lists that are not made yet, in their order; the time that each will take in all from now. */
  inProgress(): readonly ListInProgress[] {
    if (this.#current < 0) return [];
    const rate = this.#secondsPerEffort();
    let effort = 0;
    return this.#spaces.slice(this.#current).map((space, later) => {
      const share = later === 0 ? this.#share : 0;
      effort += effortOf(space) * (1 - share);
      return { list: spaceName(space), share, ...(rate !== undefined && { secondsLeft: Math.ceil(effort * rate) }) };
    });
  }

  /** Makes the lists; ends early if the signal is aborted. Errors of a build are written, and the next list is made. */
  async run(signal: AbortSignal, onFailure: (error: unknown) => void): Promise<boolean> {
    let complete = true;
    this.#started = performance.now();
    const progress = new Progress({ signal, interval: 5000 });
    const runner = workerRunner({ threads: buildThreads({}), niceness: GIVE_WAY });
    for (const [index, space] of this.#spaces.entries()) {
      this.#current = index;
      this.#share = 0;
      const name = spaceName(space);
      try {
        await runBuilds({
          workspace: this.#workspace,
          spaces: [space],
          // Once all kinds of a number of elements are there.
          together: !this.#spaces.slice(index + 1).some(({ arity }) => arity === space.arity),
          runner,
          signal,
          onShare: (done, total) => {
            this.#share = done / total;
            progress.progress(name, Math.floor((100 * done) / total), 100);
          },
        });
      } catch (error) {
        complete = false;
        if (signal.aborted) break;
        onFailure(error);
      }
      this.#effortDone += effortOf(space);
    }
    progress.stop();
    this.#current = -1;
    await runner.close();
    return complete && !signal.aborted;
  }

  /** From the lists made and the share of the present one; undefined before a tenth of the first is done. */
  #secondsPerEffort(): number | undefined {
    const space = this.#spaces[this.#current]!;
    const done = this.#effortDone + effortOf(space) * this.#share;
    if (done < effortOf(this.#spaces[0]!) / 10) return undefined;
    return (performance.now() - this.#started) / 1000 / done;
  }
}
