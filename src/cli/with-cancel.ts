import { IncognitaError } from '../errors.js';
import { TERMINATED } from './exit-statuses.js';

/** How the shell reports a process that a signal ended: 128 plus its number. */
const EXIT = { SIGINT: 130, SIGTERM: TERMINATED } as const;

/**
 * Runs work that can be stopped: the first Ctrl-C (or SIGTERM) aborts the signal and lets the work end tidily, a second
 * one ends the process at once. Work that was stopped throws CANCELLED, with the signal in its details; work that ends of
 * itself when it is stopped, as a server does, has succeeded.
 *
 * @param work is also given a function that says which signal stopped it
 */
export async function withCancel<T>(
  work: (signal: AbortSignal, stoppedBy: () => keyof typeof EXIT | undefined) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let asked: keyof typeof EXIT | undefined;
  const stop = (signal: NodeJS.Signals): void => {
    if (asked !== undefined) process.exit(EXIT[asked]);
    asked = signal === 'SIGTERM' ? 'SIGTERM' : 'SIGINT';
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    return await work(controller.signal, () => asked);
  } catch (error) {
    if (!(error instanceof IncognitaError) || error.code !== 'CANCELLED') throw error;
    throw new IncognitaError(error.code, error.text, { ...error.details, signal: asked }, { cause: error });
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}
