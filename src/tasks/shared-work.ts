import { IncognitaError } from '../errors.js';
import { askingClient } from './asking-client.js';

/** Asks again if what several clients waited for was given up because the first of them has gone. */
export async function askAgainIfCancelled<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const cancelled = error instanceof IncognitaError && error.code === 'CANCELLED';
      if (!cancelled || askingClient.getStore()?.signal.aborted !== false) throw error;
    }
  }
}

/** What is asked for at the same time is made once; what is cached is made once for ever. */
export function shareWork<T>(
  made: Map<string, Promise<T>>,
  key: string,
  keep: boolean,
  make: () => Promise<T>,
): Promise<T> {
  const kept = made.get(key);
  if (kept) return kept;
  const promise = make();
  made.set(key, promise);
  const forget = (): void => void made.delete(key);
  promise.then(keep ? () => {} : forget, forget);
  return promise;
}
