import { availableParallelism, totalmem } from 'node:os';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import { DEFAULT_TOP } from './list-request.js';

export interface BuildResources {
  /** Parallel threads; as many as the machine has processors by default. */
  readonly threads?: number | undefined;
  /** Bytes that the build may take; 75 % of the memory by default. */
  readonly memory?: number | undefined;
}

const MEGABYTE = 1e6;

/** Measured: the process with its main thread; a thread that fits and ranks; and what each row that is listed adds to that. */
const NEEDED = { process: 120 * MEGABYTE, thread: 400 * MEGABYTE, row: 260 };

/** The share of the machine's memory that is taken if nobody says how much. */
const SHARE = 0.75;

/**
 * How many threads may work at a time: as many as were asked for, or fewer if they would need too much memory. That is an
 * estimate from the number of rows; nothing enforces it. Throws USAGE if not even one fits.
 *
 * @param top rows per list
 */
export function buildThreads(
  { threads = availableParallelism(), memory = SHARE * available() }: BuildResources,
  top = DEFAULT_TOP,
): number {
  const each = NEEDED.thread + NEEDED.row * top;
  const fitting = Math.floor((memory - NEEDED.process) / each);
  if (fitting < 1) {
    const needed = Math.ceil((NEEDED.process + each) / MEGABYTE);
    throw new IncognitaError(
      'USAGE',
      message('command.memory', { rows: top, needed, available: Math.floor(memory / MEGABYTE) }),
    );
  }
  return Math.min(threads, fitting);
}

/** The machine's memory, or what this process may have of it. */
function available(): number {
  const constrained = process.constrainedMemory();
  return constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
}
