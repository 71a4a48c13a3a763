import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as Queued from '../../src/jobs/queue-runner.js';
import type { QueueRunner } from '../../src/jobs/queue-runner.js';
import type * as QueueWorkers from '../../src/jobs/queue-worker.js';
import type * as Workers from '../../src/jobs/worker-runner.js';
import { NO_REDIS, startRedis, type RedisServer } from './redis-server.js';

// The compiled modules: a worker thread starts from a file that Node itself can load.
const dist = new URL('../../dist/jobs/', import.meta.url);
const { queueRunner } = (await import(new URL('queue-runner.js', dist).href)) as typeof Queued;
const { runQueueWorker } = (await import(new URL('queue-worker.js', dist).href)) as typeof QueueWorkers;
const { workerRunner } = (await import(new URL('worker-runner.js', dist).href)) as typeof Workers;

const modules = new URL('./', import.meta.url);
const task = (name: string): { module: string; name: string } => ({ module: new URL('tasks.js', modules).href, name });

describe.skipIf(NO_REDIS)(`a job of a queue${NO_REDIS ? `: skipped, ${NO_REDIS}` : ''}`, () => {
  let redis: RedisServer;
  let runner: QueueRunner;
  const stop = new AbortController();
  let worker: Promise<void>;

  beforeAll(async () => {
    redis = await startRedis();
    runner = await queueRunner({ url: redis.url, modules });
    const options = {
      url: redis.url,
      modules,
      runner: workerRunner({ threads: 2 }),
      concurrency: 2,
      lostAfterMs: 1000,
    };
    worker = runQueueWorker(options, stop.signal);
  });
  afterAll(async () => {
    stop.abort();
    await worker;
    await runner.close();
    await redis.stop();
  });

  it('returns what the task returns, several at a time', async () => {
    const inputs = [1, 2, 3, 4, 5];
    const sums = await Promise.all(inputs.map((a) => runner.run(task('add'), { a, b: 10 })));
    expect(sums).toEqual([11, 12, 13, 14, 15]);
  });

  it('hands on progress in order, up to the end', async () => {
    const seen: number[] = [];
    await runner.run(task('countTo'), { total: 1000 }, { onProgress: (_stage, done) => seen.push(done) });
    expect(seen.length).toBeGreaterThan(0);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  it('hands on an error of the catalogue with code, message and details, and does not try again', async () => {
    await expect(runner.run(task('failWithCode'), {})).rejects.toMatchObject({
      code: 'FORMULA_INVALID',
      message: 'There is no element Xq.',
      details: { position: 3 },
    });
  });

  it('ends with CANCELLED once its signal is aborted, also while it waits for a worker', async () => {
    const controller = new AbortController();
    const jobs = Array.from({ length: 4 }, () =>
      runner.run(task('wait'), {}, { signal: controller.signal, onProgress: () => controller.abort() }),
    );
    for (const job of jobs) await expect(job).rejects.toMatchObject({ code: 'CANCELLED' });
    // The workers are free again.
    await expect(runner.run(task('add'), { a: 1, b: 1 })).resolves.toBe(2);
  });

  it('refuses a task outside the folder of task modules', async () => {
    const outside = { module: new URL('../../dist/errors.js', import.meta.url).href, name: 'IncognitaError' };
    await expect(runner.run(outside, {})).rejects.toMatchObject({ code: 'INTERNAL' });
  });
});

describe('a queue whose server does not answer', () => {
  it('is refused with what to do, without the password', async () => {
    const opened = queueRunner({ url: 'redis://someone:secret@127.0.0.1:1', modules });
    await expect(opened).rejects.toMatchObject({
      code: 'QUEUE_UNAVAILABLE',
      message: expect.stringContaining('--redis'),
    });
    await expect(opened).rejects.not.toThrow('secret');
  });
});
