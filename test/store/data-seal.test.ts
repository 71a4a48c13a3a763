import { createHash } from 'node:crypto';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnSetKey } from '../../src/store/column-store.js';
import { DataSeal, SEALED_TABLES } from '../../src/store/data-seal.js';
import { Sqlite } from '../../src/sqlite.js';
import { KnownCompounds } from '../../src/service/build/known-compounds.js';
import { Workspace } from '../../src/store/workspace.js';
import { smallProperty } from '../fixtures/small-property.js';
import { emptyWorkspace, ingestFormulas, NOW, type TestWorkspace } from '../fixtures/workspace.js';

/** Changes the database as no command does. */
function change({ dir }: TestWorkspace, sql: string): void {
  const db = new Sqlite(join(dir, 'incognita.sqlite'));
  db.exec(sql);
  db.close();
}

/** One column that was computed for a list from an input. */
const columnSet = (name: string, input: string): ColumnSetKey => ({
  list: 'ternary-v1',
  name,
  input,
  settings: {},
  columns: [{ name, type: 'number', unit: '' }],
});

describe('the checksum of a source', () => {
  it('is the SHA-256 of its entries as lines of JSON, with any content', () => {
    const columns =
      'compound, code, flags, known, year, formula, written, ids, temperature, pressure, energy_above_hull, formation_energy, energy, functional, member, line';
    const test = emptyWorkspace();
    test.workspace.close();
    const db = new Sqlite(join(test.dir, 'incognita.sqlite'));
    try {
      db.exec(`INSERT INTO compound (formula, arity, system, amounts) VALUES ('ClNa', 2, 'Cl-Na', '1-1')`);
      db.exec(`INSERT INTO source (name, known) VALUES ('one', '')`);
      const insert = db.prepare(
        `INSERT INTO entry (source, ${columns}) VALUES ('one', 'ClNa', ?, 1, 1, ?, NULL, ?, ?, ?, NULL, ?, NULL, NULL, ?, NULL, 7)`,
      );
      const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"\\\u0001\u007f\u2028/', 'a\u0000b'));
      const number = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }));
      const row = fc.tuple(text, fc.option(fc.integer({ min: 1600, max: 2100 })), text, text, number, number, text);
      fc.assert(
        fc.property(fc.uniqueArray(row, { selector: ([code]) => code, maxLength: 8 }), (rows) => {
          db.exec('DELETE FROM entry');
          for (const values of rows) insert.run(...values);
          new DataSeal(db).renew(['one']);
          const stored = db.prepare(`SELECT ${columns} FROM entry ORDER BY compound, code, flags`).raw().all();
          const lines = stored.map((each) => `${JSON.stringify(each)}\n`).join('');
          const sealed = db.prepare(`SELECT sha256 FROM data_checksum WHERE name = 'one'`).pluck().get();
          expect(sealed).toBe(createHash('sha256').update(lines).digest('hex'));
        }),
        { numRuns: 60 },
      );
    } finally {
      db.close();
      test.remove();
    }
  });
});

describe('the data of a workspace', () => {
  it('is sealed by everything that changes it', async () => {
    const test = emptyWorkspace();
    try {
      const { workspace } = test;
      await ingestFormulas(workspace, 'one', ['NaCl', 'BaTiO3', 'MgO']);
      await ingestFormulas(workspace, 'two', ['NaCl', 'KCl']);
      expect(workspace.problems()).toEqual([]);
      workspace.entries.renameSource('two', 'three', NOW);
      expect(workspace.problems()).toEqual([]);
      workspace.entries.removeSource('one', NOW);
      expect(workspace.problems()).toEqual([]);
      expect([...workspace.entries.all()].map(({ formula }) => formula)).toEqual(['ClK', 'ClNa']);
    } finally {
      test.remove();
    }
  });

  it.each([
    ['UPDATE entry SET year = 1999', ['one']],
    [`UPDATE entry SET known = 0 WHERE compound = 'ClNa'`, ['one']],
    [`UPDATE compound SET amounts = '2-1' WHERE formula = 'ClNa'`, ['incognita.sqlite']],
    [`DELETE FROM entry WHERE compound = 'MgO'`, ['one']],
    [`UPDATE entry SET written = x'00ff' WHERE compound = 'MgO'`, ['one']],
  ])('is not built from after: %s', async (sql, broken) => {
    const test = emptyWorkspace();
    try {
      await ingestFormulas(test.workspace, 'one', ['NaCl', 'BaTiO3', 'MgO']);
      change(test, sql);
      expect(test.workspace.changedData()).toEqual(broken);
      expect(test.workspace.problems()).toHaveLength(1);
      expect(() => new KnownCompounds(test.workspace)).toThrow(expect.objectContaining({ code: 'WORKSPACE_INVALID' }));
    } finally {
      test.remove();
    }
  });

  it.each([
    ['UPDATE setting SET value = 7', 'setting'],
    ['UPDATE energy SET energy = energy - 1', 'energy'],
    [`UPDATE outcome SET outcome = 'made'`, 'outcome'],
    ['DELETE FROM change', 'change'],
    ['UPDATE ingest SET added = 9', 'ingest'],
    ['UPDATE list_column SET computed = 1', 'list_column'],
    [`UPDATE list_column_piece SET columns = '[[7]]' WHERE after = 1`, 'list_column_piece'],
    ['DELETE FROM list_column_piece WHERE after = 1', 'list_column_piece'],
    [`UPDATE property SET fitted_at = '2026-01-02'`, 'property'],
  ])('is compared with what was written, so this is found: %s', async (sql, table) => {
    const test = emptyWorkspace();
    try {
      const { workspace } = test;
      await ingestFormulas(workspace, 'one', ['NaCl', 'BaTiO3', 'MgO']);
      workspace.settings.setKeepBuiltIn(true);
      workspace.outcomes.add([{ formula: 'KCl', outcome: 'not made', value: null, date: '2026-01-01', note: '' }]);
      const row = { source: 'e', functional: null, kind: 'formation', formula: 'ClNa', energy: -2 } as const;
      const rows = [{ kind: 'accepted', line: 2, elements: ['Cl', 'Na'], row } as const];
      await workspace.energies.ingest({ file: 'e.csv', sha256: '0', rows }, NOW);
      workspace.properties.save(smallProperty('gap'));
      const columns = columnSet('a', '1');
      workspace.columns.append(columns, 0, [[1]], NOW);
      workspace.columns.append(columns, 1, [[2]], NOW);
      expect(workspace.problems()).toEqual([]);
      change(test, sql);
      expect(workspace.problems()).toEqual([`The table "${table}" is not as it was written.`]);
    } finally {
      test.remove();
    }
  });

  it('is called broken where a column has a name that is no name', () => {
    const test = emptyWorkspace();
    try {
      test.workspace.properties.save(smallProperty('gap'));
      change(test, 'ALTER TABLE property ADD COLUMN "a, (SELECT ""x" TEXT');
      expect(test.workspace.problems()).toContain('The table "property" is not as it was written.');
    } finally {
      test.remove();
    }
  });

  it('has a checksum of the columns that were computed for lists, until they are removed', () => {
    const test = emptyWorkspace();
    try {
      const { workspace } = test;
      for (const name of ['a', 'b']) workspace.columns.append(columnSet(name, '1'), 0, [[1, 2]], NOW);
      workspace.columns.append(columnSet('a', '1'), 2, [[3]], NOW);
      // Of other input, so they replace what is there.
      workspace.columns.append(columnSet('b', '2'), 0, [[4]], NOW);
      expect(workspace.problems()).toEqual([]);
      workspace.columns.remove('ternary-v1', 'a');
      expect(workspace.problems()).toEqual([]);
      change(test, `UPDATE list_column_piece SET columns = replace(columns, '4', '5')`);
      expect(workspace.changedData()).toEqual(['incognita.sqlite (list_column_piece)']);
      // Lists are not learnt from them.
      workspace.requireIntactData();
    } finally {
      test.remove();
    }
  });

  it('has no word about columns of an earlier version until they have a checksum', () => {
    const test = emptyWorkspace();
    try {
      const columns = columnSet('a', '1');
      test.workspace.columns.append(columns, 0, [[1]], NOW);
      test.workspace.close();
      change(test, `DELETE FROM table_checksum WHERE name LIKE 'list_column%'`);
      const readonly = Workspace.open(test.dir, { readonly: true });
      expect(readonly.problems()).toEqual([]);
      readonly.close();
      Workspace.open(test.dir).close();
      change(test, `UPDATE list_column_piece SET columns = '[[7]]'`);
      const after = Workspace.open(test.dir, { readonly: true });
      expect(after.problems()).toEqual(['The table "list_column_piece" is not as it was written.']);
      after.close();
    } finally {
      test.remove();
    }
  });

  it('has a checksum for every table that is not computed from others', () => {
    const test = emptyWorkspace();
    try {
      const db = new Sqlite(join(test.dir, 'incognita.sqlite'));
      const tables = db.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).pluck().all() as string[];
      db.close();
      const others = ['compound', 'data_checksum', 'entry', 'list_column_piece', 'sqlite_sequence', 'table_checksum'];
      expect([...tables, 'sqlite_schema'].sort()).toEqual([...SEALED_TABLES, ...others].sort());
    } finally {
      test.remove();
    }
  });
});
