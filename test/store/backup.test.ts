import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupWorkspace } from '../../src/store/backup-workspace.js';
import { requireIntact, restoreWorkspace } from '../../src/store/restore-workspace.js';
import { Workspace } from '../../src/store/workspace.js';
import { Sqlite } from '../../src/sqlite.js';
import { ingestFormulas, NOW } from '../fixtures/workspace.js';
import { publishRows, sampleRows } from './sample-list.js';
import { temporaryFolder, temporaryWorkspace } from './temporary-workspace.js';

const lists = (workspace: Workspace): string[] => workspace.lists.all().map(({ id }) => id);
const formulas = (workspace: Workspace): string[] => [...workspace.entries.all()].map(({ formula }) => formula);

/** A workspace with compounds and two lists, and a folder that is not there yet. */
async function prepared(): Promise<{ workspace: Workspace; backup: string }> {
  const workspace = temporaryWorkspace();
  await ingestFormulas(workspace, 'one', ['NaCl', 'BaTiO3']);
  publishRows(workspace, sampleRows(5));
  publishRows(workspace, sampleRows(9));
  return { workspace, backup: join(temporaryFolder(), 'backup') };
}

describe('a backup', () => {
  it('is a workspace as it was at one moment, with any later changes of the original', async () => {
    const { workspace, backup } = await prepared();
    expect(await backupWorkspace(workspace, backup)).toEqual({ lists: 2, files: 4 });
    publishRows(workspace, sampleRows(3));
    await ingestFormulas(workspace, 'two', ['KCl']);
    requireIntact(backup);
    const copy = Workspace.open(backup, { readonly: true });
    expect([lists(copy), formulas(copy)]).toEqual([
      ['ternary-ionic-v2', 'ternary-ionic-v1'],
      ['BaO3Ti', 'ClNa'],
    ]);
    copy.close();
    expect(readdirSync(backup).sort()).toEqual(['incognita.sqlite', 'lists', 'models']);
  });

  it('is not made of damaged files, nor in a folder with something in it, and leaves nothing behind', async () => {
    const { workspace, backup } = await prepared();
    const path = join(workspace.dir, 'lists/ternary-ionic-v1.sqlite');
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(path, bytes);
    await expect(backupWorkspace(workspace, backup)).rejects.toMatchObject({ code: 'WORKSPACE_INVALID' });
    expect(readdirSync(join(backup, '..'))).toEqual([]);
    rmSync(path);
    execFileSync('mkfifo', [path]);
    await expect(backupWorkspace(workspace, backup)).rejects.toMatchObject({ code: 'WORKSPACE_INVALID' });
    expect(readdirSync(join(backup, '..'))).toEqual([]);
    await expect(backupWorkspace(workspace, workspace.dir)).rejects.toMatchObject({ code: 'USAGE' });
    const other = join(temporaryFolder(), 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'mine.txt'), 'mine');
    await expect(backupWorkspace(workspace, other)).rejects.toMatchObject({ code: 'USAGE' });
    expect(readdirSync(other)).toEqual(['mine.txt']);
  });

  it('is not made of a database that is not what was written', async () => {
    const { workspace, backup } = await prepared();
    const db = new Sqlite(join(workspace.dir, 'incognita.sqlite'));
    db.exec("UPDATE entry SET written = 'KBr' WHERE id = 1");
    db.close();
    await expect(backupWorkspace(workspace, backup)).rejects.toMatchObject({
      code: 'WORKSPACE_INVALID',
      message: expect.stringMatching(/^Damaged: .*backup/) as string,
    });
    expect(readdirSync(join(backup, '..'))).toEqual([]);
  });

  it('makes a new workspace', async () => {
    const { workspace, backup } = await prepared();
    await backupWorkspace(workspace, backup);
    const dir = join(temporaryFolder(), 'new');
    await restoreWorkspace(backup, dir, NOW);
    const restored = temporaryWorkspace(dir);
    expect([lists(restored), formulas(restored), restored.problems()]).toEqual([
      lists(workspace),
      formulas(workspace),
      [],
    ]);
    expect(restored.lists.open('ternary').count()).toBe(9);
  });

  it('replaces what a reader sees, and no later list gets an id of one that is lost', async () => {
    const { workspace, backup } = await prepared();
    await backupWorkspace(workspace, backup);
    publishRows(workspace, sampleRows(3));
    await ingestFormulas(workspace, 'two', ['KCl']);
    expect(workspace.lists.open('ternary').count()).toBe(3);
    await restoreWorkspace(backup, workspace.dir, NOW);
    expect([lists(workspace), formulas(workspace)]).toEqual([
      ['ternary-ionic-v2', 'ternary-ionic-v1'],
      ['BaO3Ti', 'ClNa'],
    ]);
    expect(workspace.lists.open('ternary').count()).toBe(9);
    expect(existsSync(join(workspace.dir, 'lists/ternary-ionic-v3.sqlite'))).toBe(false);
    expect(workspace.changes.all().at(-1)).toMatchObject({ kind: 'restored', from: backup });
    expect(publishRows(workspace, sampleRows(4)).id).toBe('ternary-ionic-v4');
    expect(readdirSync(workspace.dir).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('is refused if it is damaged or of another workspace', async () => {
    const { workspace, backup } = await prepared();
    await backupWorkspace(workspace, backup);
    const other = temporaryWorkspace();
    publishRows(other, sampleRows(7));
    await expect(restoreWorkspace(backup, other.dir, NOW)).rejects.toMatchObject({ code: 'USAGE' });
    expect(other.lists.open('ternary').count()).toBe(7);
    writeFileSync(join(backup, 'models/ternary-ionic-v1.model.model'), 'something else');
    expect(() => requireIntact(backup)).toThrow(expect.objectContaining({ code: 'WORKSPACE_INVALID' }));
  });

  it('takes the place of links, pipes and read-only files, and leaves alone what links lead to', async () => {
    const { workspace, backup } = await prepared();
    await backupWorkspace(workspace, backup);
    const [first, second] = ['v1', 'v2'].map((version) => join(workspace.dir, `lists/ternary-ionic-${version}.sqlite`));
    const elsewhere = join(temporaryFolder(), 'mine.txt');
    writeFileSync(elsewhere, 'mine');
    rmSync(first!);
    symlinkSync(elsewhere, first!);
    rmSync(second!);
    execFileSync('mkfifo', [second!]);
    const model = join(workspace.dir, 'models/ternary-ionic-v1.model.model');
    writeFileSync(model, 'something else');
    chmodSync(model, 0o444);
    await restoreWorkspace(backup, workspace.dir, NOW);
    expect(workspace.lists.all().map(({ id }) => workspace.lists.verify(id).problems)).toEqual([[], []]);
    expect([lstatSync(first!).isFile(), readFileSync(elsewhere, 'utf8')]).toEqual([true, 'mine']);
  });

  it('removes no folder in the place of a file: it says which, and changes nothing', async () => {
    const { workspace, backup } = await prepared();
    await backupWorkspace(workspace, backup);
    await ingestFormulas(workspace, 'two', ['KCl']);
    const path = join(workspace.dir, 'lists/ternary-ionic-v1.sqlite');
    rmSync(path);
    mkdirSync(path);
    writeFileSync(join(path, 'mine.txt'), 'mine');
    await expect(restoreWorkspace(backup, workspace.dir, NOW)).rejects.toMatchObject({ code: 'EISDIR', path });
    expect(formulas(workspace)).toEqual(['BaO3Ti', 'ClK', 'ClNa']);
    expect(readdirSync(path)).toEqual(['mine.txt']);
    expect(readdirSync(workspace.dir).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('leaves a folder in the place of a list that the backup does not have', async () => {
    const { workspace, backup } = await prepared();
    await backupWorkspace(workspace, backup);
    const { id } = publishRows(workspace, sampleRows(3));
    const path = join(workspace.dir, `lists/${id}.sqlite`);
    rmSync(path);
    mkdirSync(path);
    await restoreWorkspace(backup, workspace.dir, NOW);
    expect(lists(workspace)).toEqual(['ternary-ionic-v2', 'ternary-ionic-v1']);
    expect(lstatSync(path).isDirectory()).toBe(true);
    expect(publishRows(workspace, sampleRows(4)).id).toBe('ternary-ionic-v4');
  });

  it('does not advise to restore a backup where the workspace is damaged, but to move it away', async () => {
    const { workspace, backup } = await prepared();
    await backupWorkspace(workspace, backup);
    const damages = [mkdirSync, (file: string) => writeFileSync(file, 'no database'.repeat(1000))];
    for (const damage of damages) {
      const dir = temporaryFolder();
      damage(join(dir, 'incognita.sqlite'));
      await expect(restoreWorkspace(backup, dir, NOW)).rejects.toMatchObject({
        code: 'WORKSPACE_INVALID',
        message: expect.stringContaining('Move the folder away') as string,
      });
      expect(readdirSync(dir)).toEqual(['incognita.sqlite']);
    }
  });
});
