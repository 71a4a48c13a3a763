import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentControl } from '../../../src/run-control.js';
import { Service } from '../../../src/service/service.js';
import { ingestFormulas, textbookWorkspace, type TestWorkspace } from '../../fixtures/workspace.js';

let fixture: TestWorkspace;
let service: Service;
let formulas: string[];

beforeAll(async () => {
  fixture = await textbookWorkspace();
  service = new Service(fixture.workspace);
  formulas = service.browse('ternary', { limit: 2 }).rows.map(({ formula }) => formula);
  await ingestFormulas(fixture.workspace, 'mp', formulas);
});
afterAll(() => fixture.remove());

/** What each question of the rows of a list answers. */
function answers(search: string): unknown {
  const filter = { search };
  service.prepare('ternary', { search, counts: true });
  return {
    browse: service.browse('ternary', filter),
    elementCounts: service.elementCounts('ternary', filter),
    overview: service.overview('ternary', filter, ['binary']),
    rows: [...service.rows('ternary', filter, { includeKnown: true })],
    knownAmong: service.knownAmong('ternary', filter, { after: 0, upTo: Infinity, limit: 10 }),
    next: service.next({ list: 'ternary', filter, batch: 5, seed: 1 }, silentControl),
  };
}

describe('ids of databases in a search', () => {
  it('are the formulas of their entries for every question', () => {
    const found = answers('mp-1 or mp-2') as { browse: { total: number } };
    expect(found).toEqual(answers(formulas.join(' or ')));
    expect(found.browse.total).toBe(2);
    expect(service.browse('ternary', { search: 'not mp-1' }).total).toBe(service.list('ternary').rows - 1);
  });

  it('that no entry has are refused by each', () => {
    const refusal = /No entry of this workspace has the id mp-77\./;
    const filter = { search: 'Li or mp-77' };
    expect(() => service.prepare('ternary', filter)).toThrow(refusal);
    expect(() => service.browse('ternary', filter)).toThrow(refusal);
    expect(() => service.rows('ternary', filter)).toThrow(refusal);
    expect(() => service.next({ list: 'ternary', filter, batch: 1, seed: 1 })).toThrow(refusal);
  });
});
