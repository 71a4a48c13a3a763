import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { STARTER_SPACES, planStarter, starterFiles } from '../../src/service/build/starter-set.js';
import { staleLists } from '../../src/cli/stale-lists.js';
import { runStarter } from '../../src/tasks/starter-task.js';
import { silentControl } from '../../src/run-control.js';
import { emptyWorkspace, ingestFormulas, type TestWorkspace } from '../fixtures/workspace.js';
import { temporaryFolder } from './temporary-folder.js';

const data = temporaryFolder();
let fixture: TestWorkspace;

beforeEach(() => {
  fixture = emptyWorkspace();
  writeFileSync(join(data, 'starter-compounds.csv'), 'formula,material_id\nNaCl,mp-22862\nMgO,\n');
  mkdirSync(join(data, 'structure-families'), { recursive: true });
  writeFileSync(
    join(data, 'structure-families/oxides.csv'),
    'family,prototype,template,sites,reference\nperovskite,CaTiO3,ABO3,A = Ca Sr; B = Ti,Muller & Roy 1974\n',
  );
});
afterEach(() => fixture.remove());

/** Does what is planned now, and returns how many files that were. */
async function fill(): Promise<number> {
  const plan = planStarter(fixture.workspace, starterFiles(data));
  await runStarter({ workspace: fixture.dir, ...plan }, silentControl);
  return plan.ingest.length;
}

const formulas = (): string[] => [...fixture.workspace.entries.all()].map((compound) => compound.formula);

describe('the starter set', () => {
  it('fills an empty workspace from every file, marked as the starter set', async () => {
    expect(await fill()).toBe(2);
    expect(formulas()).toEqual(['CaO3Ti', 'ClNa', 'MgO', 'O3SrTi']);
    expect(fixture.workspace.entries.sources().every((source) => source.starter)).toBe(true);
  });

  it('is taken in once', async () => {
    await fill();
    expect(await fill()).toBe(0);
  });

  it('stays out of a workspace that has a database', async () => {
    await ingestFormulas(fixture.workspace, 'mine', ['KCl']);
    expect(await fill()).toBe(0);
    expect(formulas()).toEqual(['ClK']);
  });

  it('is replaced as a whole where the program brings another one', async () => {
    await fill();
    writeFileSync(join(data, 'starter-compounds.csv'), 'formula,material_id\nKCl,\n');
    await fill();
    expect(formulas()).toEqual(['CaO3Ti', 'ClK', 'O3SrTi']);
  });

  it('is completed where an earlier start was interrupted', async () => {
    const [first] = planStarter(fixture.workspace, starterFiles(data)).ingest;
    await runStarter({ workspace: fixture.dir, remove: [], ingest: [first!] }, silentControl);
    expect(await fill()).toBe(1);
    expect(formulas()).toEqual(['CaO3Ti', 'ClNa', 'MgO', 'O3SrTi']);
  });

  it('comes with this program: measured compounds and structure families', () => {
    const sources = starterFiles().map(({ source }) => source);
    expect([...new Set(sources)]).toEqual(['measured compounds', 'structure families']);
  });

  it('is taken in without one refused row, and holds more than 11,000 compounds', async () => {
    const plan = planStarter(fixture.workspace, starterFiles());
    const compounds = await runStarter({ workspace: fixture.dir, ...plan }, silentControl);
    expect(compounds).toBeGreaterThan(11_000);
    const refused = fixture.workspace.entries.ingests().map(({ file, refused }) => [file, refused] as const);
    expect(refused.filter(([, count]) => count !== 0)).toEqual([]);
  });

  it('makes lists of two to four elements', () => {
    expect(STARTER_SPACES.map(({ arity, kind }) => `${arity} ${kind}`)).toEqual(['2 ionic', '3 ionic', '4 ionic']);
  });
});

describe('lists without any list', () => {
  it('are known to be missing', () => {
    expect(staleLists(fixture.workspace)).toBeNull();
  });
});
