import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Sqlite } from '../../src/sqlite.js';
import { KnownCompounds } from '../../src/service/build/known-compounds.js';
import { emptyWorkspace, ingestFormulas, NOW, type TestWorkspace } from '../fixtures/workspace.js';

/** Changes the database as no command does. */
function change({ dir }: TestWorkspace, sql: string): void {
  const db = new Sqlite(join(dir, 'incognita.sqlite'));
  db.exec(sql);
  db.close();
}

describe('the data of a workspace', () => {
  it('is sealed by whatever changes it', async () => {
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
    [`UPDATE compound SET amounts = '2-1' WHERE formula = 'ClNa'`, ['']],
    [`DELETE FROM entry WHERE compound = 'MgO'`, ['one']],
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
});
