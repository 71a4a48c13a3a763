import { processRunner, type ProcessRunner } from '../jobs/process-runner.js';

/**
 * Threads that build lists in a process of their own.
 *
 * @param options how many threads, and by how many steps of niceness all of it gives way to others
 */
export function buildInProcess({
  threads,
  niceness = 0,
}: {
  readonly threads: number;
  /** Default 0: it gives way to nobody. */
  readonly niceness?: number;
}): ProcessRunner {
  return processRunner(new URL('./build-process.js', import.meta.url).href, [String(threads), String(niceness)]);
}
