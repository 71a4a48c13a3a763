import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listsToMake } from '../../src/service/build/lists-to-make.js';
import { BUILT_IN_SOURCES } from '../../src/service/build/built-in-sources.js';
import { builtInFiles, planBuiltIn } from '../../src/service/build/plan-built-in.js';
import { silentControl } from '../../src/run-control.js';
import { spaceName } from '../../src/space/space-name.js';
import { runBuiltIn } from '../../src/tasks/built-in-task.js';
import { publishSmallList } from '../fixtures/small-list.js';
import { emptyWorkspace, ingestFormulas, NOW, type TestWorkspace } from '../fixtures/workspace.js';
import { temporaryFolder } from './temporary-folder.js';

const data = temporaryFolder();
let fixture: TestWorkspace;

beforeEach(() => {
  fixture = emptyWorkspace();
  writeFileSync(
    join(data, 'materials-project.csv'),
    'formula,material_id,year\nCaTiO3,mp-4019,1999\nSrTiO3,mp-5229,\n',
  );
  writeFileSync(join(data, 'measured-compounds.csv'), 'formula,material_id\nNaCl,mp-22862\nMgO,\n');
});
afterEach(() => fixture.remove());

/** Does what is planned now, and returns how many files that were. */
async function fill(): Promise<number> {
  const plan = planBuiltIn(fixture.workspace, builtInFiles(undefined, data));
  await runBuiltIn({ workspace: fixture.dir, ...plan }, silentControl);
  return plan.ingest.length;
}

const formulas = (): string[] => [...fixture.workspace.entries.all()].map((compound) => compound.formula);

describe('the built-in data', () => {
  it('fills an empty workspace from every file, with ids and years', async () => {
    expect(await fill()).toBe(2);
    expect(formulas()).toEqual(['CaO3Ti', 'ClNa', 'MgO', 'O3SrTi']);
    expect(fixture.workspace.entries.sources().every((source) => source.starter)).toBe(true);
    expect(fixture.workspace.entries.get('CaO3Ti')!.sources).toEqual([
      { source: 'Materials Project', id: 'mp-4019', year: 1999 },
    ]);
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

  it('joins a database if it was asked to stay, whichever comes first, and leaves when it is not', async () => {
    fixture.workspace.settings.setKeepBuiltIn(true);
    await fill();
    await ingestFormulas(fixture.workspace, 'mine', ['KCl', 'MgO']);
    expect(formulas()).toEqual(['CaO3Ti', 'ClK', 'ClNa', 'MgO', 'O3SrTi']);
    expect(fixture.workspace.entries.removeBuiltIn()).toBe(true);
    expect(formulas()).toEqual(['ClK', 'MgO']);
    expect(await fill()).toBe(2);
    expect(formulas()).toHaveLength(5);
  });

  it('is replaced as a whole if the program brings another one', async () => {
    await fill();
    writeFileSync(join(data, 'measured-compounds.csv'), 'formula,material_id\nKCl,\n');
    await fill();
    expect(formulas()).toEqual(['CaO3Ti', 'ClK', 'O3SrTi']);
  });

  it('is completed if an earlier start was interrupted', async () => {
    const [first] = planBuiltIn(fixture.workspace, builtInFiles(undefined, data)).ingest;
    await runBuiltIn({ workspace: fixture.dir, remove: [], ingest: [first!] }, silentControl);
    expect(await fill()).toBe(1);
    expect(formulas()).toEqual(['CaO3Ti', 'ClNa', 'MgO', 'O3SrTi']);
  });

  it('is the measured compounds alone if INCOGNITA_BUILT_IN is small, and nothing else can be chosen', () => {
    expect(builtInFiles('small', data).map(({ source }) => source)).toEqual(['measured compounds']);
    expect(() => builtInFiles('smal', data)).toThrow('INCOGNITA_BUILT_IN can be "small" or nothing');
  });

  it('comes with this program, with a page on each source, its licence and what to cite', () => {
    expect(builtInFiles(undefined).map(({ source }) => source)).toEqual(BUILT_IN_SOURCES.map(({ name }) => name));
    for (const { file, licence, citation } of BUILT_IN_SOURCES) {
      const page = readFileSync(new URL(`../../data/${file.replace('.csv', '.SOURCE.md')}`, import.meta.url), 'utf8');
      expect(page).toContain(licence);
      expect(page).toContain(citation.match(/doi:(.+)/)![1]);
    }
  });

  it('is taken in without one refused row', async () => {
    const plan = planBuiltIn(fixture.workspace, builtInFiles('small'));
    expect(await runBuiltIn({ workspace: fixture.dir, ...plan }, silentControl)).toBe(2135);
    const refused = fixture.workspace.entries.ingests().map(({ file, refused: count }) => [file, count] as const);
    expect(refused.filter(([, count]) => count !== 0)).toEqual([]);
  });
});

/** Names of the lists that a start would make now. */
function names(): string[] {
  return listsToMake(fixture.workspace).map((space) => spaceName(space));
}

describe('the lists that a start makes', () => {
  const ALL = [
    'ternary-ionic',
    'quaternary-ionic',
    'binary-ionic',
    'quinary-ionic',
    'ternary-several-anions',
    'quaternary-several-anions',
    'binary-mixed-valence',
    'ternary-mixed-valence',
    'quaternary-mixed-valence',
    'binary-polyanionic',
    'ternary-polyanionic',
    'binary-no-charges',
    'ternary-no-charges',
    'quaternary-no-charges',
    'quinary-several-anions',
  ];

  it('are all of them if there is none, the ternary one first', () => {
    expect(names()).toEqual(ALL);
  });

  it('are the outdated ones, if some were made on purpose', async () => {
    await fill();
    publishSmallList(fixture.workspace, { arity: 3, top: 5, now: NOW });
    expect(names()).toEqual([]);
    const list = publishSmallList(fixture.workspace, { arity: 3, top: 5, now: NOW, ofTheseCompounds: true });
    expect(list.dataFingerprint).toBe(fixture.workspace.entries.fingerprint());
    expect(names()).toEqual([]);
    await ingestFormulas(fixture.workspace, 'mine', ['KCl', 'CaTiO3']);
    expect(names()).toEqual(['ternary-ionic']);
  });

  it('are those that an earlier start began and did not come to', async () => {
    await fill();
    fixture.workspace.settings.setListsToMake(listsToMake(fixture.workspace));
    publishSmallList(fixture.workspace, { arity: 3, top: 5, now: NOW });
    expect(names()).toEqual(ALL.slice(1));
  });
});
