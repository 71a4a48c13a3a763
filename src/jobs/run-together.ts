import { setMaxListeners } from 'node:events';

/**
 * Runs several flows of jobs side by side, which stop together: the first error aborts the signal that all of them are given,
 * and is thrown when none of them runs any more. Returns what they return, in their order.
 *
 * @param most flows at a time, begun in their order; by default all
 */
export async function runTogether<T>(
  flows: readonly ((signal: AbortSignal) => Promise<T>)[],
  signal?: AbortSignal,
  most = flows.length,
): Promise<T[]> {
  const stop = new AbortController();
  const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  // Every job that waits hears it, and there may be any number of them: that is no leak, of which Node would warn.
  setMaxListeners(0, either);
  let failure: { readonly error: unknown } | undefined;
  const results: T[] = [];
  let next = 0;
  const runNext = async (): Promise<void> => {
    while (next < flows.length && !failure) {
      const index = next++;
      try {
        results[index] = await flows[index]!(either);
      } catch (error) {
        failure ??= { error };
        stop.abort();
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, flows.length) }, runNext));
  // A function has set it meanwhile.
  const failed = failure as { readonly error: unknown } | undefined;
  if (failed) throw failed.error;
  return results;
}
