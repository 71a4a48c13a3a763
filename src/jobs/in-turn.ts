import { AsyncResource } from 'node:async_hooks';

/** Milliseconds that all long work of this thread together may take before the event loop goes on to other requests. */
const TURN_MS = 12;

// There is one event loop per thread, so there is one queue for it.
const waiting: (() => void)[] = [];
let scheduled = false;

/**
 * Runs a short step of long work when it is its turn. All long work of the thread waits in one queue, first come, first
 * served, and the queue stops for other requests after TURN_MS. Work that asks for one step after another shares the
 * thread equally with all other work, however much of it there is.
 */
export function inTurn<T>(step: () => T): Promise<T> {
  // A turn takes steps of several clients: each runs in the asynchronous context of the one who asked for it.
  const ofCaller = AsyncResource.bind(step);
  return new Promise((resolve, reject) => {
    waiting.push(() => {
      try {
        resolve(ofCaller());
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    schedule();
  });
}

function schedule(): void {
  if (scheduled) return;
  scheduled = true;
  setImmediate(takeSteps);
}

function takeSteps(): void {
  const end = performance.now() + TURN_MS;
  let taken = 0;
  while (taken < waiting.length && (taken === 0 || performance.now() < end)) waiting[taken++]!();
  waiting.splice(0, taken);
  scheduled = false;
  if (waiting.length > 0) schedule();
}
