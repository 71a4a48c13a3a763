import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Service } from '../../src/service/service.js';
import { ingestFormulas, textbookWorkspace, type TestWorkspace } from '../fixtures/workspace.js';
import { runApp, type RunningApp } from './running-app.js';

let test: TestWorkspace;
let app: RunningApp;
let formulas: string[];

beforeAll(async () => {
  test = await textbookWorkspace();
  const service = new Service(test.workspace);
  formulas = service.browse('ternary', { limit: 2 }).rows.map(({ formula }) => formula);
  await ingestFormulas(test.workspace, 'mp', formulas);
  app = await runApp(service);
});
afterAll(async () => {
  await app.stop();
  test.remove();
});

const IDS = encodeURIComponent('mp-1 or mp-2');

describe('ids of databases in a search', () => {
  it.each(['/v1/lists/ternary/compositions?', '/v1/lists/ternary/elements?', '/v1/next?list=ternary&'])(
    'are the formulas of their entries: %s',
    async (address) => {
      const { status, body } = await app.json(`${address}search=${IDS}`);
      expect(status).toBe(200);
      const byFormula = await app.json(`${address}search=${encodeURIComponent(formulas.join(' or '))}`);
      expect((body as { data: unknown }).data).toEqual((byFormula.body as { data: unknown }).data);
    },
  );

  it('are formulas in downloads, whose names have them too', async () => {
    const response = await app.fetch(`/v1/lists/ternary/download.csv?search=${IDS}`);
    const rows = (await response.text()).trim().split('\n').slice(1);
    expect(rows.map((row) => row.split(',')[1])).toEqual(formulas);
    expect(response.headers.get('content-disposition')).not.toContain('mp-1');
  });

  it('that no entry has are refused', async () => {
    for (const address of ['/v1/lists/ternary/compositions?', '/v1/lists/ternary/download.csv?', '/v1/next?']) {
      const { status, body } = await app.json(`${address}search=mp-77+or+Li`);
      expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('has the id mp-77')]);
    }
  });
});
