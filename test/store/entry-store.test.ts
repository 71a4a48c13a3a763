import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IngestItem } from '../../src/ingest/ingest-item.js';
import { message } from '../../src/messages/message.js';
import { Sqlite } from '../../src/sqlite.js';
import { MAX_REFUSALS_KEPT } from '../../src/store/stage-rows.js';
import type { Workspace } from '../../src/store/workspace.js';
import { WORKSPACE_PARTS } from '../../src/store/workspace-parts.js';
import { accepted, ingestEntries } from './ingest-rows.js';
import type { Entry } from './ingest-rows.js';
import { NOW } from './sample-list.js';
import { temporaryWorkspace } from './temporary-workspace.js';

const formulas = (workspace: Workspace): string[] => [...workspace.entries.all()].map(({ formula }) => formula);

const refused = (line: number): IngestItem => ({
  kind: 'refused',
  line,
  text: `row ${line}`,
  reason: message('row.empty-formula'),
});

async function* failingRows(): AsyncGenerator<IngestItem[]> {
  yield [accepted('MgO')];
  throw new Error('the disk went away');
}

describe('ingesting entries', () => {
  it('merges duplicates with all their sources, ids and the earliest year', async () => {
    const workspace = temporaryWorkspace();
    const first = await ingestEntries(workspace, 'a', [
      ['BaTiO3', 'x', 1950],
      'NaCl',
      ['TiBaO3', 'x', 1945],
      ['BaTiO3', 'y'],
    ]);
    const second = await ingestEntries(workspace, 'b', [['Ba2Ti2O6', null, 1999], 'MgO']);
    expect(first.record).toMatchObject({ id: 1, rows: 4, accepted: 4, added: 2, refused: 0, starter: false });
    expect(second.record).toMatchObject({ id: 2, rows: 2, accepted: 2, added: 1, ingestedAt: NOW.toISOString() });
    expect(workspace.entries.get('BaO3Ti')).toEqual({
      formula: 'BaO3Ti',
      composition: { elements: ['Ba', 'O', 'Ti'], amounts: [1, 3, 1] },
      sources: [
        { source: 'a', id: 'x', year: 1945 },
        { source: 'a', id: 'y', year: null },
        { source: 'b', id: null, year: 1999 },
      ],
    });
    expect(formulas(workspace)).toEqual(['BaO3Ti', 'ClNa', 'MgO']);
    expect(workspace.entries.sources()).toMatchObject([
      { name: 'a', compounds: 2, starter: false, files: 1 },
      { name: 'b', compounds: 2, starter: false, files: 1 },
    ]);
    expect(workspace.entries.get('LiF')).toBeUndefined();
  });

  it('holds the same, for any order and the split into files', async () => {
    const some: Entry[] = [
      'NaCl',
      ['NaCl', 'a', 1913],
      ['MgO', 'b', 1920],
      ['MgO', 'b', 1919],
      'Fe2O3',
      ['LiF', null, 1930],
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(some, { minLength: 6 }),
        fc.integer({ min: 1, max: 5 }),
        async (order, cut) => {
          const [whole, split] = [temporaryWorkspace(), temporaryWorkspace()];
          await ingestEntries(whole, 's', some);
          await ingestEntries(split, 's', order.slice(0, cut));
          await ingestEntries(split, 's', order.slice(cut));
          expect([...split.entries.all()]).toEqual([...whole.entries.all()]);
          expect(split.entries.fingerprint()).toBe(whole.entries.fingerprint());
        },
      ),
      { numRuns: 5 },
    );
  });

  it('changes nothing when exactly the same comes again, and says so', async () => {
    const workspace = temporaryWorkspace();
    const first = await ingestEntries(workspace, 'a', ['NaCl', 'MgO']);
    const fingerprint = workspace.entries.fingerprint();
    const again = await ingestEntries(workspace, 'a', ['NaCl', 'MgO']);
    expect(again).toEqual({ record: first.record, repeated: true, reread: false });
    expect(workspace.entries.ingests()).toEqual([first.record]);
    expect(workspace.entries.fingerprint()).toBe(fingerprint);
    const elsewhere = await ingestEntries(workspace, 'b', ['NaCl', 'MgO']);
    const otherColumn = await ingestEntries(workspace, 'a', ['NaCl', 'MgO'], { reading: { formula: 'x' } });
    expect([elsewhere.repeated, otherColumn.repeated]).toEqual([false, false]);
    expect(workspace.entries.ingests()).toHaveLength(3);
  });

  it('does not wait for others who write if the same comes again', async () => {
    const workspace = temporaryWorkspace();
    await ingestEntries(workspace, 'a', ['NaCl']);
    const other = new Sqlite(join(workspace.dir, WORKSPACE_PARTS.database));
    try {
      other.exec('BEGIN IMMEDIATE');
      expect((await ingestEntries(workspace, 'a', ['NaCl'])).repeated).toBe(true);
    } finally {
      other.close();
    }
  });

  it('keeps the refused rows in their order, up to a limit, and counts all', async () => {
    const workspace = temporaryWorkspace();
    const rows = [accepted('NaCl'), ...Array.from({ length: MAX_REFUSALS_KEPT + 5 }, (_, i) => refused(i + 2))];
    const { record } = await ingestEntries(workspace, 'a', [], { rows: [rows] });
    expect(record).toMatchObject({ rows: MAX_REFUSALS_KEPT + 6, accepted: 1, refused: MAX_REFUSALS_KEPT + 5 });
    const kept = workspace.entries.refusals(record.id);
    expect(kept).toHaveLength(MAX_REFUSALS_KEPT);
    expect(kept[0]).toEqual({ line: 2, text: 'row 2', reason: message('row.empty-formula') });
  });

  it('refuses a file without any accepted row and leaves the workspace as it was', async () => {
    const workspace = temporaryWorkspace();
    await ingestEntries(workspace, 'starter', ['NaCl'], { starter: true });
    const rows: IngestItem[] = [{ kind: 'refused', line: 2, text: 'salt', reason: message('row.empty-formula') }];
    const failing = ingestEntries(workspace, 'a', [], { rows: [rows] });
    await expect(failing).rejects.toThrow('None of the 1 rows of a.csv could be ingested');
    await expect(failing).rejects.toThrow(expect.objectContaining({ code: 'INPUT_UNREADABLE' }));
    await expect(ingestEntries(workspace, 'a', [])).rejects.toThrow('has no rows');
    expect(formulas(workspace)).toEqual(['ClNa']);
    expect(workspace.entries.ingests()).toHaveLength(1);
  });

  it('leaves the workspace as it was where the rows fail on the way', async () => {
    const workspace = temporaryWorkspace();
    await ingestEntries(workspace, 'starter', ['NaCl'], { starter: true });
    const fingerprint = workspace.entries.fingerprint();
    await expect(ingestEntries(workspace, 'a', [], { rows: failingRows() })).rejects.toThrow('the disk went away');
    expect(workspace.entries.fingerprint()).toBe(fingerprint);
    expect(workspace.entries.ingests()).toHaveLength(1);
  });

  it('shows nothing of a file before all of it is in', async () => {
    const workspace = temporaryWorkspace();
    let counted = -1;
    async function* rows(): AsyncGenerator<IngestItem[]> {
      yield [accepted('MgO')];
      counted = workspace.entries.count();
      yield [accepted('NaCl')];
    }
    await ingestEntries(workspace, 'a', [], { rows: rows() });
    expect(counted).toBe(0);
    expect(workspace.entries.count()).toBe(2);
  });

  it('takes in two files at the same time', async () => {
    const workspace = temporaryWorkspace();
    await Promise.all([ingestEntries(workspace, 'a', ['NaCl', 'MgO']), ingestEntries(workspace, 'b', ['NaCl', 'LiF'])]);
    expect(formulas(workspace)).toEqual(['ClNa', 'FLi', 'MgO']);
    expect(workspace.entries.get('ClNa')!.sources).toHaveLength(2);
  });
});

describe('the starter set', () => {
  it('leaves with the first database of the user, and not before', async () => {
    const workspace = temporaryWorkspace();
    await ingestEntries(workspace, 'starter 1', ['NaCl', 'MgO'], { starter: true });
    await ingestEntries(workspace, 'starter 2', ['LiF', 'MgO'], { starter: true });
    expect(formulas(workspace)).toEqual(['ClNa', 'FLi', 'MgO']);
    expect(workspace.entries.sources().every(({ starter }) => starter)).toBe(true);
    const { record } = await ingestEntries(workspace, 'mine', ['MgO', 'KCl']);
    expect(record.added).toBe(2);
    expect(formulas(workspace)).toEqual(['ClK', 'MgO']);
    expect(workspace.entries.get('MgO')!.sources).toEqual([{ source: 'mine', id: null, year: null }]);
    expect(workspace.entries.sources()).toMatchObject([{ name: 'mine', compounds: 2, starter: false, files: 1 }]);
    expect(workspace.entries.ingests()).toEqual([record]);
  });

  it('cannot come back next to a database of the user', async () => {
    const workspace = temporaryWorkspace();
    await ingestEntries(workspace, 'mine', ['KCl']);
    const failing = ingestEntries(workspace, 'starter', ['NaCl'], { starter: true });
    await expect(failing).rejects.toThrow(expect.objectContaining({ code: 'USAGE' }));
    expect(formulas(workspace)).toEqual(['ClK']);
  });

  it('comes back once the last database of the user is removed', async () => {
    const workspace = temporaryWorkspace();
    await ingestEntries(workspace, 'mine', ['KCl']);
    workspace.entries.removeSource('mine', new Date(0));
    await ingestEntries(workspace, 'starter', ['NaCl'], { starter: true });
    expect(formulas(workspace)).toEqual(['ClNa']);
  });
});

describe('asking for known compounds', () => {
  const all = ['Fe', 'O2', 'FeO', 'Fe2O3', 'LiFeO2', 'Li2O', 'LiFePO4', 'NaCl'];

  async function filled(): Promise<Workspace> {
    const workspace = temporaryWorkspace();
    await ingestEntries(workspace, 'a', all);
    await ingestEntries(workspace, 'b', ['FeO', 'KCl']);
    return workspace;
  }

  it('counts them by arity', async () => {
    const { entries } = await filled();
    expect(entries.count()).toBe(9);
    expect(entries.countByArity()).toEqual({ 1: 2, 2: 5, 3: 1, 4: 1 });
  });

  it('lists them by source and arity, in the order of their formulas', async () => {
    const { entries } = await filled();
    const of = (filter: { source?: string; arity?: number }): string[] =>
      [...entries.all(filter)].map(({ formula }) => formula);
    expect(of({})).toEqual(['ClK', 'ClNa', 'Fe', 'Fe2O3', 'FeLiO2', 'FeLiO4P', 'FeO', 'Li2O', 'O']);
    expect(of({ source: 'b' })).toEqual(['ClK', 'FeO']);
    expect(of({ source: 'b', arity: 3 })).toEqual([]);
    expect(of({ arity: 3 })).toEqual(['FeLiO2']);
    expect([...entries.all({ source: 'b' })][1]!.sources.map(({ source }) => source)).toEqual(['a', 'b']);
  });

  it('finds those of exactly a system, and those within one', async () => {
    const { entries } = await filled();
    expect(entries.inSystem(['O', 'Fe']).map(({ formula }) => formula)).toEqual(['Fe2O3', 'FeO']);
    expect(entries.inSystem([])).toEqual([]);
    expect(entries.within(['O', 'Fe', 'Li']).map(({ formula }) => formula)).toEqual([
      'Fe',
      'Fe2O3',
      'FeLiO2',
      'FeO',
      'Li2O',
      'O',
    ]);
    const many = ['Fe', 'O', 'Li', 'P', 'Al', 'Si', 'Mg', 'Ca', 'Sr', 'Ba', 'K', 'Cl'];
    expect(entries.within(many)).toHaveLength(8);
    expect(entries.within([])).toEqual([]);
  });

  it('goes on with what was there when it began', async () => {
    const workspace = await filled();
    const seen = [];
    for (const { formula } of workspace.entries.all()) {
      if (seen.length === 0) await ingestEntries(workspace, 'c', ['Zr', 'TiO2']);
      seen.push(formula);
    }
    expect(seen).toHaveLength(9);
    expect(workspace.entries.count()).toBe(11);
  });

  it('forgets a source with the compounds that only it reports', async () => {
    const workspace = await filled();
    const before = workspace.entries.fingerprint();
    workspace.entries.removeSource('a', new Date(0));
    expect(formulas(workspace)).toEqual(['ClK', 'FeO']);
    expect(workspace.entries.fingerprint()).not.toBe(before);
    expect(workspace.entries.sources().map(({ name }) => name)).toEqual(['b']);
    expect(workspace.entries.refusals(1)).toEqual([]);
  });

  it('gives another fingerprint for another formula, source, id or year', async () => {
    const fingerprints = await Promise.all(
      (
        [
          ['a', 'NaCl'],
          ['b', 'NaCl'],
          ['a', 'KCl'],
          ['a', ['NaCl', 'x']],
          ['a', ['NaCl', null, 1913]],
        ] as [string, Entry][]
      ).map(async ([source, entry]) => {
        const workspace = temporaryWorkspace();
        await ingestEntries(workspace, source, [entry]);
        return workspace.entries.fingerprint();
      }),
    );
    expect(new Set(fingerprints).size).toBe(5);
  });
});
