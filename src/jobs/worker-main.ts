import { parentPort, workerData } from 'node:worker_threads';
import { IncognitaError } from '../errors.js';
import type { RunControl } from '../run-control.js';
import { toErrorMessage } from './error-message.js';
import { loadTask } from './load-task.js';
import type { WorkerMessage, WorkerStart } from './worker-message.js';

/** Progress is called from inner loops; more than this many messages a second would only slow the loop down. */
const MESSAGES_PER_SECOND = 20;

const start = workerData as WorkerStart;
const cancelled = new Int32Array(start.cancelled);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
const send = (message: WorkerMessage): void => parentPort!.postMessage(message);

let lastStage = '';
let lastTime = -Infinity;
const control: RunControl = {
  progress(stage, done, total) {
    const now = performance.now();
    if (stage === lastStage && done < total && now - lastTime < 1000 / MESSAGES_PER_SECOND) return;
    lastStage = stage;
    lastTime = now;
    send({ kind: 'progress', stage, done, total });
  },
  throwIfCancelled() {
    if (Atomics.load(cancelled, 0) === 1) {
      throw new IncognitaError('CANCELLED', 'The work was stopped before it was finished.');
    }
  },
};

try {
  control.throwIfCancelled();
  const task = await loadTask<unknown, unknown>(start);
  send({ kind: 'result', result: await task(start.input, control) });
} catch (error) {
  send({ kind: 'error', error: toErrorMessage(error) });
}
