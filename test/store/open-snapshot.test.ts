import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runIngestEnergies } from '../../src/tasks/ingest-energies-task.js';
import { runIngest } from '../../src/tasks/ingest-task.js';
import { silentControl } from '../../src/run-control.js';
import { Sqlite } from '../../src/sqlite.js';
import { openSnapshot } from '../../src/store/open-snapshot.js';
import { Workspace } from '../../src/store/workspace.js';
import { ingestFormulas } from '../fixtures/workspace.js';
import { PROGRAM } from '../cli/run-cli.js';
import { publishRows, sampleRows } from './sample-list.js';
import { temporaryFolder, temporaryWorkspace } from './temporary-workspace.js';

const count = (db: ReturnType<typeof openSnapshot>): unknown =>
  db.prepare('SELECT count(*) FROM compound').pluck().get();

describe('a copy of a database that cannot be opened in its place', () => {
  it('has what is in the file and in its write-ahead log, and is never written', async () => {
    const workspace = temporaryWorkspace();
    await ingestFormulas(workspace, 'one', ['NaCl', 'KCl']);
    const file = join(workspace.dir, 'incognita.sqlite');
    expect(existsSync(`${file}-wal`)).toBe(true);
    const copy = openSnapshot(file);
    expect(count(copy)).toBe(2);
    expect(() => copy.exec('DELETE FROM compound')).toThrow(expect.objectContaining({ code: 'SQLITE_READONLY' }));
    copy.close();
    const alone = join(temporaryFolder(), 'alone.sqlite');
    new Sqlite(file).pragma('wal_checkpoint(TRUNCATE)');
    cpSync(file, alone);
    const other = openSnapshot(alone);
    expect(count(other)).toBe(2);
    other.close();
  });

  it('is what commands read in a folder in which they may not write', async () => {
    const workspace = temporaryWorkspace();
    await ingestFormulas(workspace, 'one', ['NaCl', 'KCl']);
    publishRows(workspace, sampleRows(5));
    const dir = join(temporaryFolder(), 'shared');
    new Sqlite(join(workspace.dir, 'incognita.sqlite')).pragma('wal_checkpoint(TRUNCATE)');
    cpSync(workspace.dir, dir, { recursive: true, filter: (name) => !/-(?:wal|shm)$/.test(name) });
    for (const [path, mode] of [
      [join(dir, '..'), 0o755],
      [dir, 0o555],
      [join(dir, 'incognita.sqlite'), 0o444],
    ] as const) {
      chmodSync(path, mode);
    }
    // The superuser may write everywhere, and so becomes nobody.
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const env = { PATH: process.env['PATH'], HOME: '/nonexistent' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, 'lists', '--workspace', dir], {
      ...nobody,
      env,
      cwd: '/',
      encoding: 'utf8',
    });
    chmodSync(dir, 0o755);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('ternary-ionic-v1');
  });

  it('is backed up from a folder in which nobody may write, also with the files that SQLite puts next to it', async () => {
    const workspace = temporaryWorkspace();
    await ingestFormulas(workspace, 'one', ['NaCl', 'KCl']);
    publishRows(workspace, sampleRows(5));
    const folder = temporaryFolder();
    const dir = join(folder, 'shared');
    cpSync(workspace.dir, dir, { recursive: true });
    expect(existsSync(join(dir, 'incognita.sqlite-shm'))).toBe(true);
    for (const name of ['', '-shm', '-wal']) chmodSync(join(dir, `incognita.sqlite${name}`), 0o444);
    chmodSync(folder, 0o777);
    chmodSync(dir, 0o555);
    const backup = join(folder, 'backup');
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, 'backup', backup, '--workspace', dir], {
      ...(process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}),
      env: { PATH: process.env['PATH'], HOME: '/nonexistent' },
      cwd: '/',
      encoding: 'utf8',
      // It waited for ever for a lock.
      timeout: 120_000,
    });
    chmodSync(dir, 0o755);
    expect({ status, stderr }).toMatchObject({ status: 0 });
    const copy = Workspace.open(backup, { readonly: true });
    expect([[...copy.entries.all()].length, copy.lists.all().length, copy.problems()]).toEqual([2, 1, []]);
    copy.close();
  });
});

describe('a workspace', () => {
  it('can be opened while another process writes to it', () => {
    const workspace = temporaryWorkspace();
    const writer = new Sqlite(join(workspace.dir, 'incognita.sqlite'));
    writer.exec('BEGIN IMMEDIATE');
    const begin = performance.now();
    Workspace.open(workspace.dir).close();
    // Who waits for the writer waits ten seconds, and then fails.
    expect(performance.now() - begin).toBeLessThan(5000);
    writer.exec('ROLLBACK');
    writer.close();
  });

  it('is not left behind by an ingest that takes nothing in', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'bad.csv');
    writeFileSync(file, 'formula\nnonsense\n');
    const workspace = join(folder, 'misspelt', 'deep');
    expect((await runIngest({ workspace, files: [file] }, silentControl)).results).toEqual([]);
    await expect(runIngestEnergies({ workspace, file, defaults: {} }, silentControl)).rejects.toThrow('energy');
    expect(existsSync(join(folder, 'misspelt'))).toBe(false);
  });
});
