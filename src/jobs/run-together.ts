import { setMaxListeners } from 'node:events';

/**
 * Runs several flows of jobs side by side, which stop together: the first error aborts the signal that all of them are given,
 * and is thrown when none of them runs any more. Returns what they return, in their order.
 */
export async function runTogether<T>(
  flows: readonly ((signal: AbortSignal) => Promise<T>)[],
  signal?: AbortSignal,
): Promise<T[]> {
  const stop = new AbortController();
  const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  // Every job that waits hears it, and there may be any number of them: that is no leak, of which Node would warn.
  setMaxListeners(0, either);
  let failure: { readonly error: unknown } | undefined;
  const ended = await Promise.all(
    flows.map(async (flow) => {
      try {
        return { value: await flow(either) };
      } catch (error) {
        failure ??= { error };
        stop.abort();
        return null;
      }
    }),
  );
  if (failure) throw failure.error;
  return ended.map((each) => each!.value);
}
