import { AsyncResource } from 'node:async_hooks';

/** Milliseconds that all steps together may take before the event loop goes on to requests. */
const TURN_MS = 8;

/** Milliseconds that steps wait at the most while requests and connections keep arriving, and requests while connections do. */
const ARRIVALS_MS = { steps: 50, requests: 25 };

/** What waits for its turn, first come, first served. */
interface Queue {
  readonly waiting: (() => void)[];
  /** Whether something has arrived since the last pass of the event loop that comes before what waits. */
  arrived: boolean;
  lastTurn: number;
}

// There is one event loop per thread, so there is one queue of each kind for it.
const steps: Queue = { waiting: [], arrived: false, lastTurn: 0 };
const requests: Queue = { waiting: [], arrived: false, lastTurn: 0 };
let scheduled = false;

/**
 * Runs a short step of long work when it is its turn. All steps of the thread wait in one queue, first come, first
 * served, and the queue stops for requests after TURN_MS. Work that asks for one step after another shares the thread
 * equally with all other work, however much of it there is.
 */
export function inTurn<T>(step: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    wait(steps, () => {
      try {
        resolve(step());
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  });
}

/**
 * Answers a request when it is its turn: before all steps, after the requests that have come before, and after the
 * connections that wait to be accepted, one of which may ask whether the server is alive.
 */
export function requestInTurn(answer: () => void): void {
  wait(requests, answer);
}

/**
 * Says that a connection or a request has just arrived. One pass of the event loop accepts one connection, so steps in
 * each pass would keep the last of many connections waiting: they come after the arrivals, but at least every ARRIVALS_MS.
 */
export function noteArrival(of: 'connection' | 'request'): void {
  steps.arrived = true;
  if (of === 'connection') requests.arrived = true;
}

function wait(queue: Queue, act: () => void): void {
  if (queue.waiting.length === 0) queue.lastTurn = performance.now();
  // A turn takes steps of several clients: each runs in the asynchronous context of the one who asked for it.
  queue.waiting.push(AsyncResource.bind(act));
  schedule();
}

function schedule(): void {
  if (scheduled) return;
  scheduled = true;
  setImmediate(takeTurns);
}

function takeTurns(): void {
  scheduled = false;
  if (requests.waiting.length > 0) steps.arrived = true;
  takeRequest();
  takeSteps();
  if (requests.waiting.length > 0 || steps.waiting.length > 0) schedule();
}

/** One request for each pass of the event loop: what it does after the first `await` happens at the end of the turn. */
function takeRequest(): void {
  const waited = performance.now() - requests.lastTurn;
  if (!requests.arrived || waited > ARRIVALS_MS.requests) {
    requests.waiting.shift()?.();
    // While connections keep arriving, requests have TURN_MS before they wait again.
    if (!requests.arrived || waited > ARRIVALS_MS.requests + TURN_MS) requests.lastTurn = performance.now();
  }
  requests.arrived = false;
}

function takeSteps(): void {
  const { waiting, arrived } = steps;
  const begin = performance.now();
  if (!arrived || begin - steps.lastTurn > ARRIVALS_MS.steps) {
    let taken = 0;
    while (taken < waiting.length && (taken === 0 || performance.now() < begin + TURN_MS)) waiting[taken++]!();
    waiting.splice(0, taken);
    steps.lastTurn = performance.now();
  }
  steps.arrived = false;
}
