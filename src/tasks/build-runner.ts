import { setFlagsFromString } from 'node:v8';
import { growMemorySlowly } from '../jobs/grow-memory-slowly.js';
import { workerRunner, type WorkerRunner } from '../jobs/worker-runner.js';

/**
 * Megabytes for new objects of each thread: the more room, the less often it looks which of them are still used. Measured for all lists of 30,549 compounds: 64 take some 150 MB more and
 * 6 % less processor time than 32, which is for builds that a server runs, whose memory counts too; with 16 one list takes 20 MB less and a tenth more processor time than with 32.
 */
const YOUNG_MEGABYTES = { alone: 64, ofServer: 32 };

/**
 * A thread collects its new objects itself. By default helpers of the process do it together, which take a tenth more of the processors in all, and do
 * not give way to a server as the thread does: measured for one list, they took a tenth of its processor time.
 */
const COLLECTING = '--no-parallel-scavenge';

/** Threads that build lists; with a niceness, those of a server. */
export function buildRunner(options: { readonly threads: number; readonly niceness?: number }): WorkerRunner {
  growMemorySlowly();
  setFlagsFromString(COLLECTING);
  const { alone, ofServer } = YOUNG_MEGABYTES;
  return workerRunner({ ...options, youngMegabytes: options.niceness === undefined ? alone : ofServer });
}
