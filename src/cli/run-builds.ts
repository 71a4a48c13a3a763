import { availableParallelism } from 'node:os';
import { runAll } from '../jobs/run-all.js';
import { workerRunner } from '../jobs/worker-runner.js';
import type { BuildSummary } from '../service/build.js';
import { DEFAULT_SPACES, type SpaceChoice } from '../space/space-choice.js';
import { spaceName } from '../space/space-name.js';
import { Progress } from './progress.js';
import { buildTask } from './tasks/build-task-reference.js';
import type { BuildTaskInput } from './tasks/build-task.js';
import { withCancel } from './with-cancel.js';

export interface RunBuildsOptions extends Omit<BuildTaskInput, 'space'> {
  /** Default DEFAULT_SPACES. */
  readonly spaces?: readonly SpaceChoice[];
  /** Lists built at a time; as many as the machine has processors by default. */
  readonly threads?: number;
}

/** The slowest spaces first, so that none is left for the end. */
const SLOWEST_FIRST = ['quaternary', 'ternary', 'quinary', 'ternary-intermetallic', 'binary-intermetallic', 'binary'];

/** Builds a list for each space, several at a time beside the main thread; Ctrl-C is heard at once. In the order of the spaces. */
export async function runBuilds(options: RunBuildsOptions): Promise<BuildSummary[]> {
  const { spaces = DEFAULT_SPACES, threads = availableParallelism(), ...rest } = options;
  const order = [...spaces].sort((a, b) => slowness(a) - slowness(b));
  const built = await withCancel(async (signal) => {
    const progress = new Progress({ signal });
    try {
      return await runAll(
        workerRunner(),
        buildTask,
        order.map((space) => ({ ...rest, space })),
        {
          concurrency: threads,
          signal,
          onProgress: (job, stage, done, total) =>
            progress.progress(`${spaceName(order[job]!)}: ${stage}`, done, total),
        },
      );
    } finally {
      progress.stop();
    }
  });
  return spaces.flatMap((space) => built[order.indexOf(space)] ?? []);
}

function slowness(space: SpaceChoice): number {
  return SLOWEST_FIRST.indexOf(spaceName(space));
}
