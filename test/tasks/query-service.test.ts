import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOADING } from '../../src/jobs/fair-queue.js';
import type { JobOptions, JobRunner } from '../../src/jobs/job-runner.js';
import type * as Workers from '../../src/jobs/worker-runner.js';
import type { SharedModel } from '../../src/service/scores/shared-models.js';
import { Service } from '../../src/service/service.js';
import type { ListPreparation } from '../../src/service/types.js';
import { Workspace } from '../../src/store/workspace.js';
import { QueryService as OwnQueryService } from '../../src/tasks/query-service.js';
import { askingClient } from '../../src/tasks/asking-client.js';
import type * as Queries from '../../src/tasks/query-service.js';
import { ingestFormulas, textbookWorkspace, type TestWorkspace } from '../fixtures/workspace.js';
import { runApp } from '../api/running-app.js';

// The compiled modules: a worker thread starts from a file that Node itself can load.
const dist = new URL('../../dist/', import.meta.url);
const { workerRunner } = (await import(new URL('jobs/worker-runner.js', dist).href)) as typeof Workers;
const { QueryService } = (await import(new URL('tasks/query-service.js', dist).href)) as typeof Queries;

let test: TestWorkspace;
let plain: Service;
const runner = workerRunner({ threads: 1, fair: true });

beforeAll(async () => {
  test = await textbookWorkspace();
  plain = new Service(test.workspace);
});
afterAll(async () => {
  await runner.close();
  test.remove();
});

/** The compiled class with real threads, otherwise the one that shares its modules with these tests. */
function served(jobs: JobRunner = runner, queryMs = 60_000): Queries.QueryService {
  const service = new Service(test.workspace);
  const Kind = jobs === runner ? QueryService : OwnQueryService;
  return new Kind({ service, workspace: test.workspace, runner: jobs, queryMs, rankKnownMs: 60_000 });
}

/** A runner that never answers, until it is stopped. */
function patientRunner() {
  const asked: { name: string; options: JobOptions; stopped: boolean }[] = [];
  const run = (_task: unknown, input: unknown, options: JobOptions = {}) =>
    new Promise<never>((_, reject) => {
      const { name } = input as { name: string };
      const entry = { name, options, stopped: false };
      asked.push(entry);
      options.signal!.addEventListener('abort', () => {
        entry.stopped = true;
        reject(new Error('stopped'));
      });
    });
  return { asked, run };
}

describe('a question that another thread answers', () => {
  it('has the same answer as on this thread', async () => {
    const service = served();
    const rows = plain.browse('ternary', { limit: 5 }).rows;
    const pairs: [unknown, unknown][] = [
      [await service.scores(['BaTiO3', 'co2o3', 'CuZn']), plain.scores(['BaTiO3', 'co2o3', 'CuZn'])],
      [await service.composition('SrZrO3'), plain.composition('SrZrO3')],
      [await service.compare('ternary-ionic-v1', 'ternary', 50), plain.compare('ternary-ionic-v1', 'ternary', 50)],
      [await service.rowBytes('ternary'), plain.rowBytes('ternary')],
      [await service.nearestKnown(plain.list('ternary'), rows), plain.nearestKnown(plain.list('ternary'), rows)],
      [
        await service.systemMap({ anion: 'O', cations: ['Ba', 'Ti'] }),
        await plain.systemMap({ anion: 'O', cations: ['Ba', 'Ti'] }),
      ],
      [
        await service.cationMap({ anion: 'O', ratio: [1, 1], charges: [2, 4] }),
        await plain.cationMap({ anion: 'O', ratio: [1, 1], charges: [2, 4] }),
      ],
    ];
    for (const [there, here] of pairs) expect(there).toEqual(here);
    await service.rankKnown('ternary');
    const known = { includeKnown: true };
    expect([...service.rows('ternary', {}, known)]).toEqual([...plain.rows('ternary', {}, known)]);
  });

  it('has models from memory that the threads share, which the first of them reads', async () => {
    const seen: { given: number; read: number }[] = [];
    const run: JobRunner['run'] = async (task, input, options) => {
      const output = await runner.run(task, input, options);
      const { models: given } = input as unknown as { models: readonly SharedModel[] };
      const { models: read } = output as unknown as { models: readonly SharedModel[] };
      for (const { bytes } of [...given, ...read]) expect(bytes).toBeInstanceOf(SharedArrayBuffer);
      seen.push({ given: given.length, read: read.length });
      return output;
    };
    const other = await textbookWorkspace();
    const service = new Service(other.workspace);
    const shares = new QueryService({
      service,
      workspace: other.workspace,
      runner: { run },
      queryMs: 60_000,
      rankKnownMs: 60_000,
    });
    for (const formula of ['SrZrO3', 'BaTiO3', 'NaCl']) await shares.scores([formula]);
    expect(seen.slice(0, 2)).toEqual([
      { given: 0, read: 1 },
      { given: 1, read: 1 },
    ]);
    expect(seen[2]!.given).toBe(1);
    other.remove();
  });

  it('of a view is answered once, and a list that is new adds its own number only', async () => {
    const asked: { name: string; args: readonly unknown[] }[] = [];
    const run = async (_task: unknown, input: unknown) => {
      const { name, args } = input as { name: string; args: readonly [unknown, unknown, string[]?] };
      asked.push({ name, args });
      const others = (name === 'countInLists' ? args[0] : args[2]) as string[];
      const counts = Object.fromEntries(others.map((id) => [id, id.length]));
      return { answer: name === 'countInLists' ? counts : { rows: 7, others: counts }, models: [] };
    };
    const service = served({ run } as unknown as JobRunner);
    const [ternary, binary] = ['ternary-ionic-v1', 'binary-ionic-v1'];
    const view = { rows: 7, others: { [ternary]: ternary.length } };
    for (const _turn of [1, 2]) expect(await service.overview('ternary', {}, [ternary])).toEqual(view);
    expect(asked.map(({ name }) => name)).toEqual(['overview']);
    for (const _turn of [1, 2]) {
      expect(await service.overview('ternary', {}, [ternary, binary])).toEqual({
        rows: 7,
        others: { ...view.others, [binary]: binary.length },
      });
    }
    expect(asked.slice(1)).toEqual([{ name: 'countInLists', args: [[binary], {}] }]);
    expect(plain.countInLists([ternary, 'nothing-v9'], { elements: ['O'] })).toEqual({
      [ternary]: plain.browse('ternary', { elements: ['O'] }).total,
    });
  });

  it('is also the form of a batch, which may be large', async () => {
    const jobs = patientRunner();
    const unanswered = served(jobs, 1).readBatchForm(Buffer.from('formulas=NaCl'), 'application/x-www-form-urlencoded');
    expect(jobs.asked.map(({ name }) => name)).toEqual(['readBatchForm']);
    await expect(unanswered).rejects.toMatchObject({ code: 'TIMEOUT' });
    const body = new URLSearchParams({ formulas: 'NaCl\nBaTiO3' }).toString();
    const form = await served().readBatchForm(Buffer.from(body), 'application/x-www-form-urlencoded');
    expect(form).toMatchObject({ formulas: [{ text: 'NaCl' }, { text: 'BaTiO3' }], count: 2 });
    await expect(served().readBatchForm(Buffer.from('x'), 'multipart/form-data')).rejects.toMatchObject({
      code: 'USAGE',
    });
  });

  it('of what to try next is answered once, until the workspace changes', async () => {
    const asked: string[] = [];
    const run = async (_task: unknown, input: unknown) => {
      asked.push((input as { name: string }).name);
      return { answer: [], models: [] };
    };
    const service = served({ run } as unknown as JobRunner);
    const question = { batch: 2, seed: 1 };
    for (const options of [question, { ...question }, { ...question, batch: 3 }]) await service.next(options);
    expect(asked).toHaveLength(2);
    await ingestFormulas(test.workspace, 'between', ['KNbO3']);
    await service.next(question);
    expect(asked).toHaveLength(3);
  });

  it('fails with the same error', async () => {
    await expect(served().composition('co2o3')).rejects.toMatchObject({ code: 'FORMULA_INVALID' });
    await expect(served().compare('ternary', 'nothing')).rejects.toMatchObject({ code: 'LIST_NOT_FOUND' });
    await expect(served().systemMap({ anion: 'O', cations: ['Ba'] })).rejects.toMatchObject({ code: 'USAGE' });
  });

  it('sees what another process has ingested since', async () => {
    const service = served();
    const { formula } = plain.browse('ternary', { limit: 1 }).rows[0]!;
    expect(await service.composition(formula)).toMatchObject({ known: false });
    await ingestFormulas(test.workspace, 'later', [formula]);
    expect(await service.composition(formula)).toMatchObject({ known: true });
    expect(service.status().sources.map(({ name }) => name)).toContain('later');
  });

  it('is given up when its time is over', async () => {
    const { asked, run } = patientRunner();
    const service = served({ run } as JobRunner, 30);
    await expect(service.composition('BaTiO3')).rejects.toMatchObject({ code: 'TIMEOUT', details: { seconds: 0.03 } });
    expect(asked[0]!.stopped).toBe(true);
  });

  it('has all of its time once what the server loads is there', async () => {
    const { asked, run } = patientRunner();
    const service = served({ run } as JobRunner, 100);
    const load = service.load(new AbortController().signal, async () => {
      void Promise.resolve(service.composition('NaCl')).catch(() => {});
      await pause(150);
    });
    const begin = performance.now();
    let end = 0;
    const unanswered = Promise.resolve(service.composition('BaTiO3')).finally(() => (end = performance.now()));
    const refused = expect(unanswered).rejects.toMatchObject({ code: 'TIMEOUT', details: { seconds: 0.1 } });
    expect(asked.map(({ options }) => options.client)).toEqual([LOADING, '']);
    await load;
    const loadedAt = performance.now();
    expect(loadedAt - begin).toBeGreaterThan(100);
    await refused;
    expect(end - loadedAt).toBeGreaterThan(50);
  });

  it('waits for what the server loads for three times its time only', async () => {
    const service = served({ run: patientRunner().run } as JobRunner, 20);
    void service.load(new AbortController().signal, () => new Promise<never>(() => {}));
    const begin = performance.now();
    await expect(service.composition('BaTiO3')).rejects.toMatchObject({ code: 'TIMEOUT' });
    expect(performance.now() - begin).toBeGreaterThan(79);
  });

  it('of a long kind stops on its thread when it is given up', async () => {
    const service = served(runner, 1);
    await expect(service.cationMap({ anion: 'S', ratio: [1, 2], charges: [2, 3] })).rejects.toMatchObject({
      code: 'TIMEOUT',
    });
    // The only thread is free again.
    expect(await served().composition('SrZrO3')).toMatchObject({ formula: 'O3SrZr' });
  });

  it('is given up when its client goes, and goes on for others who wait for the same', async () => {
    const { asked, run } = patientRunner();
    const service = served({ run } as JobRunner);
    const [leaving, staying] = [new AbortController(), new AbortController()];
    const query = { anion: 'O', cations: ['Ba', 'Zr'] };
    const ask = (key: string, { signal }: AbortController) =>
      askingClient.run({ key, signal }, () => service.systemMap(query)).catch(() => {});
    void ask('one', leaving);
    void ask('two', staying);
    expect(asked.map(({ options }) => options.client)).toEqual(['one']);
    leaving.abort();
    expect(asked[0]!.stopped).toBe(true);
  });
});

describe('an application with threads', () => {
  it('gives up what a client has asked for who closes the connection', async () => {
    const { asked, run } = patientRunner();
    const app = await runApp(served({ run } as JobRunner) as never);
    const leave = new AbortController();
    const answer = app.fetch('/v1/compositions/BaTiO3', { signal: leave.signal });
    await expect.poll(() => asked.length).toBe(1);
    leave.abort();
    await expect(answer).rejects.toThrow();
    await expect.poll(() => asked[0]!.stopped).toBe(true);
    expect(asked[0]!.options.client).toMatch(/127\.0\.0\.1/);
    expect((await app.fetch('/healthz')).status).toBe(200);
    await app.stop();
  });
});

describe('a list that is prepared', () => {
  it('is read step by step, while others have their turn, and then answers as if it had been read at once', async () => {
    const elements = plain.elementCounts('ternary').elements.length;
    for (const [query, steps] of [
      [{ chargeMax: 2 }, 3],
      [{ exclude: ['O'], elements: ['Ba', 'Ti'], sort: '-formula' }, 3],
      [{ counts: true }, elements],
    ] as const) {
      // The lists of another connection have read nothing yet.
      const workspace = Workspace.open(test.workspace.dir, { readonly: true });
      const fresh = new Service(workspace);
      const service = new OwnQueryService({
        service: fresh,
        workspace,
        runner: patientRunner(),
        queryMs: 60_000,
        rankKnownMs: 60_000,
      });
      const { counts: _counts, sort: _sort, ...filter }: ListPreparation = query;
      let turns = 0;
      const count = (): void => {
        turns++;
        counting = setImmediate(count);
      };
      let counting = setImmediate(count);
      await service.prepare('ternary', query);
      expect(turns).toBeGreaterThanOrEqual(steps);
      turns = 0;
      await service.prepare('ternary', query);
      expect(turns).toBe(0);
      clearImmediate(counting);
      const { counts: _, ...asked }: ListPreparation = query;
      expect(service.browse('ternary', asked)).toEqual(plain.browse('ternary', asked));
      expect(service.elementCounts('ternary', filter)).toEqual(plain.elementCounts('ternary', filter));
      workspace.close();
    }
    const service = served();
    await expect(service.prepare('no-list')).rejects.toMatchObject({ code: 'LIST_NOT_FOUND' });
    await expect(service.prepare('ternary', { sort: 'nothing' })).rejects.toMatchObject({ code: 'USAGE' });
  });
});
