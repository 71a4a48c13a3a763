import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseEntryFormula } from '../../src/chemistry/formula/formula.js';
import { silentControl } from '../../src/run-control.js';
import { builtInFiles } from '../../src/service/build/plan-built-in.js';
import { runBuiltIn } from '../../src/tasks/built-in-task.js';
import { emptyWorkspace, type TestWorkspace } from '../fixtures/workspace.js';

const text = readFileSync(new URL('../../data/materials-project.csv', import.meta.url), 'utf8');
const rows = text.trim().split('\n').slice(1);
let fixture: TestWorkspace;

beforeAll(async () => {
  fixture = emptyWorkspace();
  await runBuiltIn({ workspace: fixture.dir, remove: [], ingest: builtInFiles(undefined) }, silentControl);
});
afterAll(() => fixture.remove());

describe('the experimental entries of the Materials Project', () => {
  it('are 44,070 rows of formula, id and year', () => {
    expect(text.split('\n')[0]).toBe('formula,material_id,year');
    expect(rows).toHaveLength(44_070);
    expect(rows.filter((row) => !/^[A-Za-z0-9()]+,mp-\d+,((19|20)\d\d)?$/.test(row))).toEqual([]);
    expect(rows.filter((row) => /\d{4}$/.test(row.split(',')[2]!))).toHaveLength(13_096);
  });

  it('are known compounds of a workspace, every one of their 42,528 compositions', () => {
    const compositions = new Set(rows.map((row) => parseEntryFormula(row.split(',')[0]!).formula));
    expect(compositions.size).toBe(42_528);
    const known = new Set([...fixture.workspace.entries.all()].map(({ formula }) => formula));
    expect([...compositions].filter((formula) => !known.has(formula))).toEqual([]);
    expect(known.size).toBeGreaterThan(compositions.size);
    expect(fixture.workspace.entries.ingests().filter(({ refused }) => refused > 0)).toEqual([]);
  });

  it.each(['CaTiO3', 'LiFePO4', 'YBa2Cu3O7', 'NaCl'])('have %s with its id', (formula) => {
    const compound = fixture.workspace.entries.get(parseEntryFormula(formula).formula);
    expect(compound!.sources).toContainEqual({
      source: 'Materials Project',
      id: expect.stringMatching(/^mp-\d+$/) as string,
      year: compound!.sources.find(({ source }) => source === 'Materials Project')!.year,
    });
  });
});
