import type { MessagePort } from 'node:worker_threads';
import { workCancelled } from '../errors.js';
import type { RunControl } from '../run-control.js';
import { toErrorMessage } from './error-message.js';
import { loadTask } from './load-task.js';
import type { WorkerOutcome, WorkerProgress, WorkerStart } from './worker-message.js';

/** Progress is called from inner loops; more than this many messages a second would only slow the loop down. */
const MESSAGES_PER_SECOND = 20;

/** Does one task on the thread of a pool that this module is loaded on. */
export default async function work({ module, name, input, cancelled, port }: WorkerStart): Promise<WorkerOutcome> {
  const control = controlOf(new Int32Array(cancelled), port);
  try {
    control.throwIfCancelled();
    const task = await loadTask<unknown, unknown>({ module, name });
    return { kind: 'result', result: await task(input, control) };
  } catch (error) {
    return { kind: 'error', error: toErrorMessage(error) };
  } finally {
    port.close();
  }
}

function controlOf(cancelled: Int32Array, port: MessagePort): RunControl {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
  const send = (message: WorkerProgress): void => port.postMessage(message);
  send({ kind: 'started' });
  let lastStage = '';
  let lastTime = -Infinity;
  return {
    progress(stage, done, total) {
      const now = performance.now();
      if (stage === lastStage && done < total && now - lastTime < 1000 / MESSAGES_PER_SECOND) return;
      lastStage = stage;
      lastTime = now;
      send({ kind: 'progress', stage, done, total });
    },
    throwIfCancelled() {
      if (Atomics.load(cancelled, 0) === 1) {
        throw workCancelled();
      }
    },
  };
}
