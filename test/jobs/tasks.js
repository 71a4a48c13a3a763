// Tasks for the tests of the runners. Plain JavaScript, since a worker thread loads it as it is.
import { BroadcastChannel, threadId } from 'node:worker_threads';
import { IncognitaError } from '../../dist/errors.js';

export const ownProcess = () => process.pid;

export const add = ({ a, b }) => a + b;

export async function countTo({ total }, control) {
  for (let done = 1; done <= total; done++) control.progress('counting', done, total);
  return total;
}

export function failWithCode() {
  throw new IncognitaError(
    'FORMULA_INVALID',
    { id: 'problem.internal', values: { detail: 'There is no element Xq.' } },
    { position: 3 },
  );
}

export const ownThread = () => threadId;

/** Is done, and fails after that, when a message comes. Returns its thread. */
export function failWhenTold({ channel }) {
  const messages = new BroadcastChannel(channel);
  messages.unref();
  messages.addEventListener('message', () => {
    throw new Error('too late for the task');
  });
  return threadId;
}

export function failWithoutCode() {
  throw new TypeError('not a number');
}

/** Computes without a pause until it is stopped. */
export function spin(_input, control) {
  control.progress('spinning', 0, 1);
  for (;;) control.throwIfCancelled();
}

/** The same for a task that gives others a turn. */
export async function wait(_input, control) {
  control.progress('waiting', 0, 1);
  for (;;) {
    control.throwIfCancelled();
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** Never asks whether it should go on. */
export function ignoreEverything(_input, control) {
  control.progress('ignoring', 0, 1);
  for (;;);
}

export function endThread() {
  process.exit(0);
}
