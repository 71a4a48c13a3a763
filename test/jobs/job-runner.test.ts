import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { BroadcastChannel } from 'node:worker_threads';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import type { JobRunner, TaskReference } from '../../src/jobs/job-runner.js';
import type * as Processes from '../../src/jobs/process-runner.js';
import type * as Workers from '../../src/jobs/worker-runner.js';
import { isRunning } from '../fixtures/is-running.js';
import { startProcess } from '../fixtures/start-process.js';

// The compiled modules: a worker thread starts from a file that Node itself can load.
const dist = new URL('../../dist/jobs/', import.meta.url);
const { workerRunner } = (await import(new URL('worker-runner.js', dist).href)) as typeof Workers;

const { processRunner } = (await import(new URL('process-runner.js', dist).href)) as typeof Processes;

const inProcess = () => processRunner(new URL('../tasks/build-process.js', dist).href, ['1', '0']);

const task = <Input, Output>(name: string): TaskReference<Input, Output> => ({
  module: new URL('./tasks.js', import.meta.url).href,
  name,
});

/** Aborts as soon as the task has said that it is running. */
function stopOnProgress(runner: JobRunner, name: string): Promise<unknown> {
  const controller = new AbortController();
  return runner.run(task(name), {}, { signal: controller.signal, onProgress: () => controller.abort() });
}

describe.each([
  { where: 'on a worker thread', runner: workerRunner() },
  { where: 'in another process', runner: inProcess() },
])('a job $where', ({ runner }) => {
  afterAll(() => runner.close());

  it('returns what the task returns', async () => {
    await expect(runner.run(task('add'), { a: 2, b: 3 })).resolves.toBe(5);
  });

  it('hands on progress in order, up to the end', async () => {
    const seen: number[] = [];
    await runner.run(task('countTo'), { total: 1000 }, { onProgress: (_stage, done) => seen.push(done) });
    expect(seen.at(-1)).toBe(1000);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  it('hands on an error of the catalogue with code, message and details', async () => {
    await expect(runner.run(task('failWithCode'), {})).rejects.toMatchObject({
      code: 'FORMULA_INVALID',
      exitStatus: 2,
      message: 'There is no element Xq.',
      details: { position: 3 },
    });
  });

  it('hands on any other error with its message and where it was thrown', async () => {
    const error: unknown = await runner.run(task('failWithoutCode'), {}).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ message: 'not a number' });
    expect((error as Error).stack).toContain('tasks.js');
  });

  it('ends with CANCELLED once its signal is aborted', async () => {
    await expect(stopOnProgress(runner, 'wait')).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('does not begin when its signal was aborted before', async () => {
    const signal = AbortSignal.abort();
    await expect(runner.run(task('add'), { a: 1, b: 1 }, { signal })).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('says so where the task does not exist', async () => {
    await expect(runner.run(task('missing'), {})).rejects.toMatchObject({ code: 'INTERNAL' });
  });

  it('stops a task that computes without a pause', async () => {
    await expect(stopOnProgress(runner, 'spin')).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('fails where the thread ends without a result', async () => {
    await expect(runner.run(task('endThread'), {})).rejects.toMatchObject({ code: 'INTERNAL' });
  });

  it('sends few messages however often progress is called', async () => {
    const seen: number[] = [];
    await runner.run(task('countTo'), { total: 100_000 }, { onProgress: (_stage, done) => seen.push(done) });
    expect(seen.length).toBeLessThan(200);
    expect(seen.at(-1)).toBe(100_000);
  });
});

describe('a pool of threads', () => {
  it('outlives a thread that fails when its task is done', async () => {
    const one = workerRunner({ threads: 1 });
    const channel = new BroadcastChannel('job-runner.test');
    onTestFinished(() => channel.close());
    const failed = await one.run(task<object, number>('failWhenTold'), { channel: channel.name });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel between threads has none
    channel.postMessage('now');
    const other = () => one.run(task<object, number>('ownThread'), {}).catch(() => failed);
    await expect.poll(other).not.toBe(failed);
    await one.close();
  });

  it('fails if its threads cannot load what they run, and so do all that wait', async () => {
    const broken = workerRunner({ threads: 2, main: new URL('./no-such-module.js', import.meta.url).href });
    const jobs = await Promise.allSettled([1, 2, 3].map((a) => broken.run(task('add'), { a, b: 1 })));
    const reason = expect.objectContaining({
      code: 'INTERNAL',
      message: expect.stringContaining('cannot start') as unknown,
    }) as unknown;
    expect(jobs).toEqual(jobs.map(() => ({ status: 'rejected', reason })));
    await broken.close();
  });

  it('ends the thread of a task that never asks, after a time of grace', async () => {
    await expect(stopOnProgress(workerRunner({ graceMs: 50 }), 'ignoreEverything')).rejects.toMatchObject({
      code: 'CANCELLED',
    });
  });
});

describe('a process for jobs', () => {
  it('is another one, ends with its runner, and a new one follows one that was killed', async () => {
    const runner = inProcess();
    const first = await runner.run(task<object, number>('ownProcess'), {});
    expect(first).not.toBe(process.pid);
    const job = runner.run(task('wait'), {}, { onProgress: () => process.kill(first, 'SIGKILL') });
    await expect(job).rejects.toMatchObject({ code: 'INTERNAL' });
    const second = await runner.run(task<object, number>('ownProcess'), {});
    expect(second).not.toBe(first);
    await runner.close();
    expect(isRunning(second)).toBe(false);
  });

  it('does not outlive the process that started it, for any work', async () => {
    const parent = startProcess(process.execPath, [fileURLToPath(new URL('./parent.js', import.meta.url))]);
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const child = Number(line.toString());
    onTestFinished(() => {
      if (isRunning(child)) process.kill(child, 'SIGKILL');
    });
    expect(isRunning(child)).toBe(true);
    parent.kill('SIGKILL');
    await expect.poll(() => isRunning(child)).toBe(false);
  });
});

async function begun(options: Workers.WorkerRunnerOptions): Promise<string[]> {
  const runner = workerRunner({ ...options, threads: 1 });
  const order: string[] = [];
  const names = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'b1'];
  await Promise.all(
    names.map((name) =>
      runner.run(task('countTo'), { total: 1 }, { client: name[0]!, onStarted: () => order.push(name) }),
    ),
  );
  await runner.close();
  return order;
}

describe('jobs that wait for a thread', () => {
  it('are taken in the order in which they came, or from clients in turn', async () => {
    expect(await begun({})).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'b1']);
    expect((await begun({ fair: true })).slice(0, 3)).toEqual(['a1', 'a2', 'b1']);
  });
});
