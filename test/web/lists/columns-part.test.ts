import { describe, expect, it, onTestFinished } from 'vitest';
import { workCancelled } from '../../../src/errors.js';
import type { JobRunner } from '../../../src/jobs/job-runner.js';
import { silentControl } from '../../../src/run-control.js';
import { publishRows, sampleRows } from '../../store/sample-list.js';
import { servePages } from '../serve-pages.js';
import { neverEnding, onThisThread } from '../../fixtures/job-runners.js';

const here = onThisThread();

/** Is stopped when a hundred rows are done. */
const stopped = onThisThread({
  ...silentControl,
  progress: (_stage, done) => {
    if (done >= 100) throw workCancelled();
  },
});

const stuck = neverEnding(['novelty', 20, 150]);

async function site(jobs?: JobRunner) {
  let list = '';
  const prepare = (workspace: Parameters<typeof publishRows>[0]) => {
    list = publishRows(workspace, sampleRows(200)).id;
  };
  const { origin, service, close } = await servePages({ empty: true, prepare, ...(jobs && { jobs }) });
  onTestFinished(close);
  const ask = (path: string, init: RequestInit = {}) => fetch(`${origin}${path}`, { redirect: 'manual', ...init });
  const page = async (path: string) => (await ask(path)).text();
  const compute = (rows: string, ...names: string[]) =>
    ask(`/lists/${list}/columns`, {
      method: 'POST',
      body: new URLSearchParams([['rows', rows], ...names.map((name) => ['names', name])]),
    });
  const ended = async (started: Response): Promise<Response> => {
    for (;;) {
      const answer = await ask(started.headers.get('location')!);
      if (!answer.headers.has('refresh')) return answer;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { list, service, ask, page, compute, ended };
}

describe('columns that visitors have computed', () => {
  it('are computed for the first rows of a list, further rows later, and shown at once', async () => {
    const { list, page, compute, ended } = await site(here);
    const before = await page(`/lists/${list}`);
    expect(before).toContain(`action="/lists/${list}/columns"`);
    expect(before).toContain('No columns are computed');
    expect(before).toMatch(/name="rows" type="number"[^>]* max="200"/);
    expect(before).not.toContain('value="made-from"');
    expect(await page('/')).toContain(`href="/lists/${list}#computed"`);
    const started = await compute('120', 'solid-solution', 'novelty');
    expect(started.status).toBe(303);
    expect((await ended(started)).headers.get('location')).toBe(`/lists/${list}#computed`);
    for (const path of [`/lists/${list}`, '/'])
      expect(await page(path)).toContain('Computed for the first 120 rows: novelty, solid solutions.');
    await ended(await compute('150', 'novelty'));
    expect(await page(`/lists/${list}`)).toContain('Computed for the first 150 rows: novelty.');
    expect(await page(`/lists/${list}?lang=ja`)).toContain('計算された列');
  });

  it('show how far they are, come one at a time, and can be stopped', async () => {
    const { list, page, compute, ended, ask } = await site(stuck);
    const started = await compute('150', 'novelty');
    const path = started.headers.get('location')!;
    const running = await page(path);
    expect(running).toContain(`Computing novelty for the first 150 rows of ${list}: 20 rows are done.`);
    expect(running).toMatch(/<progress value="20" max="150"/);
    expect((await compute('10', 'novelty')).status).toBe(503);
    await ask(`${path}/cancel`, { method: 'POST' });
    expect(await (await ended(started)).text()).toContain('What was computed until then stays.');
  });

  it('stay for the best rows when a job is stopped, and are gone on with', async () => {
    const { list, service, compute, ended } = await site(stopped);
    await ended(await compute('200', 'novelty'));
    expect(service.columns(list).sets).toMatchObject([{ name: 'novelty', computed: 100 }]);
  });

  it('say what is wrong with a form', async () => {
    const { list, compute, ended, ask } = await site(here);
    for (const rows of ['0', '20001', '1.5', 'x', '']) {
      const refused = await compute(rows, 'novelty');
      expect(refused.status).toBe(400);
      expect(await refused.text()).toContain('1 to 20,000 rows');
    }
    expect(await (await compute('5')).text()).toContain('Choose at least one');
    const unknown = await ended(await compute('5', 'noveltie<b>'));
    expect(unknown.status).toBe(400);
    expect(await unknown.text()).toContain('no columns &quot;noveltie&lt;b');
    const body = new URLSearchParams({ rows: '5', names: 'novelty' });
    expect((await ask('/lists/nothing/columns', { method: 'POST', body })).status).toBe(404);
    const headers = { 'Sec-Fetch-Site': 'cross-site' };
    expect((await ask(`/lists/${list}/columns`, { method: 'POST', body, headers })).status).toBe(403);
    const large = new URLSearchParams({ rows: '5', names: 'x'.repeat(20_000) });
    expect((await ask(`/lists/${list}/columns`, { method: 'POST', body: large })).status).toBe(413);
  });

  it('are not there if the operator does not allow it, but the command to copy is', async () => {
    const { list, page, compute } = await site();
    expect((await compute('5', 'novelty')).status).toBe(404);
    const shown = await page(`/lists/${list}`);
    expect(shown).not.toContain(`action="/lists/${list}/columns"`);
    expect(shown).toContain(`npx incognita columns compute ${list}`);
  });
});
