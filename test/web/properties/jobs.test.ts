import { describe, expect, it, onTestFinished } from 'vitest';
import type { JobRunner } from '../../../src/jobs/job-runner.js';
import { servePages } from '../serve-pages.js';
import { neverEnding, onThisThread } from '../../fixtures/job-runners.js';

const here = onThisThread();

const stuck = neverEnding(['cross-validation', 2, 13]);

async function site(jobs?: JobRunner) {
  const { origin, service, close } = await servePages(jobs && { jobs });
  onTestFinished(close);
  const ask = (path: string, init: RequestInit = {}) => fetch(`${origin}${path}`, { redirect: 'manual', ...init });
  return { ask, service, form: (fields: Record<string, string>, table?: string) => formOf(fields, table) };
}

function formOf(fields: Record<string, string>, table?: string): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (table !== undefined) form.set('file', new Blob([table]), '../a table.csv');
  return form;
}

const TABLE = `formula,v\n${['LiF', 'NaF', 'KF', 'LiCl', 'NaCl', 'KCl', 'LiBr', 'KBr'].map((formula, index) => `${formula},${index}`).join('\n')}\n`;

async function ended(ask: (path: string) => Promise<Response>, path: string): Promise<Response> {
  for (;;) {
    const response = await ask(path);
    if (!response.headers.has('refresh')) return response;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('jobs of visitors', () => {
  it('fit a property from an uploaded table, if the server allows it', async () => {
    const { ask, service, form } = await site(here);
    expect(await (await ask('/properties')).text()).toContain('action="/properties/jobs"');
    const started = await ask('/properties/jobs', {
      method: 'POST',
      body: form({ name: 'uploaded', column: 'v', unit: 'eV' }, TABLE),
    });
    expect(started.status).toBe(303);
    const done = await ended(ask, started.headers.get('location')!);
    expect(done.headers.get('location')).toBe('/properties/uploaded');
    const property = (await service.properties()).find(({ name }) => name === 'uploaded');
    expect(property).toMatchObject({ unit: 'eV', rows: 8, file: 'a_table.csv' });
  });

  it('say what is wrong with a form', async () => {
    const { ask, form } = await site(here);
    for (const [fields, table, words] of [
      [{ name: 'no name', column: 'v' }, TABLE, 'A name of a property'],
      [{ name: 'a', column: '' }, TABLE, 'Say which column'],
      [{ name: 'a', column: 'w' }, TABLE, 'needs a header'],
      [{ name: 'a', column: 'v' }, undefined, 'Choose a file'],
    ] as const) {
      const started = await ask('/properties/jobs', { method: 'POST', body: form(fields, table) });
      const answer = await ended(ask, started.headers.get('location')!);
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain(words);
    }
    const large = await ask('/properties/jobs', { method: 'POST', body: form({}, 'x'.repeat(5_000_000)) });
    expect(large.status).toBe(413);
  });

  it('show how far they are, come one at a time, and can be stopped', async () => {
    const { ask, form } = await site(stuck);
    const post = () => ask('/properties/jobs', { method: 'POST', body: form({}) });
    const path = (await post()).headers.get('location')!;
    const page = await ask(path);
    expect(page.headers.get('refresh')).toBe('2');
    expect(await page.text()).toMatch(/<progress value="2" max="13"/);
    expect((await post()).status).toBe(503);
    await ask(`${path}/cancel`, { method: 'POST' });
    expect(await (await ended(ask, path)).text()).toContain('was stopped');
    expect((await post()).status).toBe(303);
  });

  it('record outcomes, with a reason if they cannot be read', async () => {
    const { ask, service } = await site(here);
    const post = (fields: Record<string, string>) =>
      ask('/next/outcomes', { method: 'POST', body: new URLSearchParams(fields) });
    expect((await post({ formula: 'ZnSnN2', outcome: 'made', date: '2026-11-27' })).status).toBe(303);
    expect(service.outcomes()).toMatchObject([{ formula: 'ZnSnN2', outcome: 'made', date: '2026-11-27' }]);
    const [{ id } = { id: 0 }] = service.outcomes();
    expect(await (await ask('/next')).text()).toContain(`action="/next/outcomes/${id}/remove"`);
    const refused = await post({ formula: 'Xx', outcome: 'made' });
    expect(refused.status).toBe(400);
    expect(service.outcomes()).toHaveLength(1);
    expect((await ask(`/next/outcomes/${id}/remove`, { method: 'POST' })).status).toBe(303);
    expect(service.outcomes()).toEqual([]);
    expect((await ask(`/next/outcomes/${id}/remove`, { method: 'POST' })).status).toBe(404);
  });

  it('are refused to pages of other sites, and without permission there is only the command to copy', async () => {
    const { ask, form } = await site(here);
    const headers = { 'Sec-Fetch-Site': 'cross-site' };
    expect((await ask('/properties/jobs', { method: 'POST', body: form({}), headers })).status).toBe(403);
    const closed = await site();
    expect((await closed.ask('/properties/jobs', { method: 'POST', body: form({}) })).status).toBe(404);
    expect((await closed.ask('/next/outcomes', { method: 'POST', body: new URLSearchParams() })).status).toBe(404);
    expect(await (await closed.ask('/properties')).text()).not.toContain('/properties/jobs');
  });
});
