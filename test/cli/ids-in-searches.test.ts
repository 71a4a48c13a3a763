import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Service } from '../../src/service/service.js';
import { ingestFormulas, textbookWorkspace, type TestWorkspace } from '../fixtures/workspace.js';
import { runHere } from './run-here.js';

let fixture: TestWorkspace;
let formulas: string[];
const run = (...args: string[]) => runHere([...args, '--workspace', fixture.dir]);

beforeAll(async () => {
  fixture = await textbookWorkspace();
  formulas = new Service(fixture.workspace).browse('ternary', { limit: 2 }).rows.map(({ formula }) => formula);
  await ingestFormulas(fixture.workspace, 'mp', formulas);
});
afterAll(() => fixture.remove());

describe('ids of databases in a search', () => {
  it('are the formulas of their entries for export, also in its remark', async () => {
    const { stdout } = await run('export', '--arity', '3', '--search', 'mp-1 or mp-2', '--metadata', 'inside');
    const lines = stdout.trim().split('\n');
    expect(lines.filter((line) => /^\d/.test(line)).map((line) => line.split(',')[1])).toEqual(formulas);
    expect(lines.filter((line) => line.startsWith('#')).join()).not.toMatch(/mp-\d/);
  });

  it('are the formulas of their entries for next', async () => {
    const { status, stdout } = await run('next', '--list', 'ternary', '--search', 'mp-1 or mp-2', '--json');
    const { data } = JSON.parse(stdout) as { data: { formula: string }[] };
    expect([status, data.map(({ formula }) => formula).sort()]).toEqual([0, [...formulas].sort()]);
  });

  it('that no entry has are refused', async () => {
    for (const args of [['export', '--arity', '3'], ['next']]) {
      const { status, stderr } = await run(...args, '--search', 'mp-77 or Li');
      expect([status, stderr]).toEqual([2, expect.stringContaining('No entry of this workspace has the id mp-77.')]);
    }
  });
});
