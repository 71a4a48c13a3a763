import { availableParallelism } from 'node:os';
import { RANK_KNOWN_MS } from '../api/limits.js';
import { growMemorySlowly } from '../jobs/grow-memory-slowly.js';
import { workerRunner, type WorkerRunner } from '../jobs/worker-runner.js';
import { Service } from '../service/service.js';
import type { Workspace } from '../store/workspace.js';
import { QueryService } from '../tasks/query-service.js';

/** Each thread has tables of the models of the newest lists, so more of them need more memory. */
const MOST_THREADS = 4;

/** How long work that is not wanted any more may take to stop by itself. */
const GRACE_MS = 2_000;

/** Megabytes for new objects of each thread: half of what the engine gives, since answers leave few of them. */
const YOUNG_MEGABYTES = 24;

/** The thread that answers requests comes first, also while models are loaded. */
const NICENESS = 5;

export interface OpenQueryService {
  readonly service: QueryService;
  /** What answers quick questions on this thread. */
  readonly own: Service;
  /** Threads that answer long questions. */
  readonly threads: number;
  /** Questions that wait for a thread, and those that threads answer. */
  readonly load: WorkerRunner['load'];
  /** Ends them; must be called before the workspace is closed. */
  readonly close: () => Promise<void>;
}

/** The service of a server, with threads of its own for what takes long: up to `queryMs`, waiting included. */
export function openQueryService(workspace: Workspace, queryMs: number): OpenQueryService {
  growMemorySlowly();
  const threads = Math.min(MOST_THREADS, availableParallelism());
  const runner = workerRunner({
    threads,
    graceMs: GRACE_MS,
    fair: true,
    niceness: NICENESS,
    youngMegabytes: YOUNG_MEGABYTES,
  });
  const own = new Service(workspace);
  const service = new QueryService({
    service: own,
    workspace,
    runner,
    queryMs,
    rankKnownMs: RANK_KNOWN_MS,
  });
  return { service, own, threads, load: () => runner.load(), close: () => runner.close() };
}
