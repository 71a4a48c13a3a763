import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { JobRunner } from '../../src/jobs/job-runner.js';
import { fitProperty } from '../../src/tasks/fit-property.js';
import { temporaryFolder } from '../cli/temporary-folder.js';
import { servePages } from '../web/serve-pages.js';
import { posting } from './running-app.js';
import { neverEnding, onThisThread } from '../fixtures/job-runners.js';

const here = onThisThread();

const stuck = neverEnding(['cross-validation', 2, 13]);

const TABLE = 'formula,v\nLiF,1\nNaF,2\nKF,3\nLiCl,4\nNaCl,5\nKCl,6\n';

async function data(response: Response): Promise<Record<string, unknown>> {
  return ((await response.json()) as { data: Record<string, unknown> }).data;
}

async function api(jobs?: JobRunner) {
  const { origin, service, close } = await servePages(jobs && { jobs });
  onTestFinished(close);
  const ask = (path: string, init?: RequestInit) => fetch(`${origin}${path}`, init);
  const ended = async (path: string): Promise<Record<string, unknown>> => {
    for (;;) {
      const job = await data(await ask(path));
      if (job['state'] !== 'running') return job;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { ask, ended, service };
}

const DELETE = { method: 'DELETE' };

describe('jobs by the API', () => {
  it('fit a property from a table, and say what is wrong with one', async () => {
    const { ask, ended, service } = await api(here);
    const started = await ask(
      '/v1/jobs',
      posting({ name: 'sent', column: 'v', unit: 'eV', file: 'a.csv', table: TABLE }),
    );
    expect(started.status).toBe(202);
    expect(started.headers.get('cache-control')).toBe('no-store');
    const path = started.headers.get('location')!;
    expect(path).toBe(`/v1/jobs/${(await data(started))['id'] as string}`);
    expect(await ended(path)).toMatchObject({ state: 'done', property: 'sent', error: null });
    expect((await service.properties()).find(({ name }) => name === 'sent')).toMatchObject({ rows: 6, file: 'a.csv' });
    const file = join(temporaryFolder(), 'a.csv');
    writeFileSync(file, TABLE);
    const { model } = await fitProperty(file, {
      name: 'sent',
      column: 'v',
      unit: 'eV',
      log: false,
      seed: 1,
      runner: here,
      signal: new AbortController().signal,
      onProgress: () => {},
      now: new Date(),
    });
    const { crossValidation, leftOut, sha256, kernel, widths } = model.metadata;
    // What the command line fits to the same file, digit for digit.
    const sent = service.property('sent');
    expect(sent).toMatchObject({ crossValidation, sha256, kernel, widths });
    expect(sent.parity.random.map(({ predicted }) => predicted)).toEqual(leftOut!.random.predicted);
    const wrong = await ask('/v1/jobs', posting({ name: 'sent', column: 'w', table: TABLE }));
    const failed = await ended(wrong.headers.get('location')!);
    expect(failed).toMatchObject({ state: 'failed', property: null, error: { code: 'INPUT_UNREADABLE', status: 400 } });
    const shapeless = await ask('/v1/jobs', posting({ name: 'no name', column: 'v', table: TABLE }));
    expect(shapeless.status).toBe(400);
    expect((await ask('/v1/jobs', posting({ name: 'a', column: 'v', table: 'x'.repeat(5_000_000) }))).status).toBe(413);
  });

  it('compute columns for the first rows of a list, and say what is wrong with a wish', async () => {
    const { ask, ended, service } = await api(here);
    const { id } = service.list('ternary');
    const body = { kind: 'columns', list: 'ternary', names: ['novelty', 'gap'], rows: 3 };
    const started = await ask('/v1/jobs', posting(body));
    expect(started.status).toBe(202);
    expect(await ended(started.headers.get('location')!)).toMatchObject({
      kind: 'columns',
      state: 'done',
      property: null,
      columns: { list: id, names: ['novelty', 'gap'], rows: 3 },
      error: null,
    });
    expect(service.columns(id).sets.map(({ name, computed }) => [name, computed])).toEqual([
      ['novelty', 3],
      ['property:gap', 3],
    ]);
    const unknown = await ask('/v1/jobs', posting({ ...body, names: ['noveltie'] }));
    expect(await ended(unknown.headers.get('location')!)).toMatchObject({ state: 'failed', error: { code: 'USAGE' } });
    for (const wrong of [{ rows: 0 }, { rows: 20_001 }, { names: [] }, { kind: 'rows' }, { table: 'a' }])
      expect((await ask('/v1/jobs', posting({ ...body, ...wrong }))).status).toBe(400);
    expect((await ask('/v1/jobs', posting({ ...body, list: 'nothing' }))).status).toBe(404);
  });

  it('come one at a time, and can be stopped', async () => {
    const { ask, ended } = await api(stuck);
    const body = posting({ name: 'a', column: 'v', table: TABLE });
    const path = (await ask('/v1/jobs', body)).headers.get('location')!;
    expect(await data(await ask(path))).toMatchObject({
      state: 'running',
      stage: 'cross-validation',
      done: 2,
      total: 13,
    });
    expect((await ask('/v1/jobs', body)).status).toBe(503);
    expect((await ask(path, DELETE)).status).toBe(200);
    expect(await ended(path)).toMatchObject({ state: 'cancelled', property: null, error: null });
    expect((await ask('/v1/jobs/4e0a7c1e-6f3b-4b8e-9a53-0c4f6b0c6f2d')).status).toBe(404);
  });
});

describe('outcomes by the API', () => {
  it('are recorded and removed, with a reason if they cannot be read', async () => {
    const { ask, service } = await api(here);
    const made = await ask('/v1/outcomes', posting({ formula: 'ZnSnN2', outcome: 'made', date: '2026-11-27' }));
    expect(made.status).toBe(201);
    const { id } = await data(made);
    const value = await data(await ask('/v1/outcomes', posting({ formula: 'GaN', outcome: 'value', value: 3.4 })));
    expect(value).toMatchObject({ outcome: 'value', value: 3.4, note: '' });
    expect(service.outcomes()).toMatchObject([{ id, formula: 'ZnSnN2' }, { formula: 'GaN' }]);
    expect(await data(await ask(`/v1/outcomes/${String(id)}`, DELETE))).toMatchObject({ formula: 'ZnSnN2' });
    expect(service.outcomes()).toHaveLength(1);
    expect((await ask(`/v1/outcomes/${String(id)}`, DELETE)).status).toBe(404);
    for (const body of [
      { formula: 'Xx', outcome: 'made' },
      { formula: 'GaN', outcome: 'value' },
      { formula: 'GaN', outcome: 'ok' },
    ])
      expect((await ask('/v1/outcomes', posting(body))).status).toBe(400);
    expect(service.outcomes()).toHaveLength(1);
  });
});

describe('what changes something', () => {
  const CHANGES: [path: string, init: RequestInit][] = [
    ['/v1/jobs', posting({ name: 'a', column: 'v', table: TABLE })],
    ['/v1/jobs', posting({ kind: 'columns', list: 'ternary', names: ['novelty'], rows: 3 })],
    ['/v1/jobs/4e0a7c1e-6f3b-4b8e-9a53-0c4f6b0c6f2d', DELETE],
    ['/v1/outcomes', posting({ formula: 'ZnSnN2', outcome: 'made' })],
    ['/v1/outcomes/1', DELETE],
  ];

  it('is not there if the operator does not allow it', async () => {
    const { ask, service } = await api();
    for (const [path, init] of CHANGES) {
      const answer = await ask(path, init);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('--allow-jobs');
    }
    expect(service.outcomes()).toEqual([]);
  });

  it('is refused to pages of other sites', async () => {
    const { ask, service } = await api(here);
    for (const [path, { headers = {}, ...init }] of CHANGES) {
      const answer = await ask(path, { ...init, headers: { ...(headers as object), 'Sec-Fetch-Site': 'cross-site' } });
      expect(answer.status).toBe(403);
    }
    expect(service.outcomes()).toEqual([]);
  });
});
