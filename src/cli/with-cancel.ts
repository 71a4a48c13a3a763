/** How the shell reports a process that a signal ended: 128 plus its number. */
const EXIT = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Runs work that can be stopped: the first Ctrl-C (or SIGTERM) aborts the signal and lets the work end tidily, a second
 * one ends the process at once.
 */
export async function withCancel<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let asked: keyof typeof EXIT | null = null;
  const stop = (signal: NodeJS.Signals): void => {
    if (asked !== null) process.exit(EXIT[asked]);
    asked = signal === 'SIGTERM' ? 'SIGTERM' : 'SIGINT';
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    return await work(controller.signal);
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}
