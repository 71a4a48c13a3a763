import { AsyncResource } from 'node:async_hooks';

/** Milliseconds that all steps together may take before the event loop goes on to requests. */
const TURN_MS = 8;

/** Milliseconds that steps wait at the most while requests and connections keep arriving. */
const ARRIVALS_MS = 50;

// There is one event loop per thread, so there is one queue for it.
const waiting: (() => void)[] = [];
let scheduled = false;
let arrived = false;
let lastTurn = 0;

/**
 * Runs a short step of long work when it is its turn. All steps of the thread wait in one queue, first come, first
 * served, and the queue stops for requests after TURN_MS. Work that asks for one step after another shares the thread
 * equally with all other work, however much of it there is.
 */
export function inTurn<T>(step: () => T): Promise<T> {
  // A turn takes steps of several clients: each runs in the asynchronous context of the one who asked for it.
  const ofCaller = AsyncResource.bind(step);
  if (waiting.length === 0) lastTurn = performance.now();
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

/**
 * Says that a connection or a request has just arrived. One pass of the event loop accepts one connection, so steps in
 * each pass would keep the last of many connections waiting: they come after the arrivals, but at least every ARRIVALS_MS.
 */
export function noteArrival(): void {
  arrived = true;
}

function schedule(): void {
  if (scheduled) return;
  scheduled = true;
  setImmediate(takeSteps);
}

function takeSteps(): void {
  scheduled = false;
  const begin = performance.now();
  if (!arrived || begin - lastTurn > ARRIVALS_MS) {
    let taken = 0;
    while (taken < waiting.length && (taken === 0 || performance.now() < begin + TURN_MS)) waiting[taken++]!();
    waiting.splice(0, taken);
    lastTurn = performance.now();
  }
  arrived = false;
  if (waiting.length > 0) schedule();
}
