import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IncognitaError } from '../../src/errors.js';
import { MIGRATIONS } from '../../src/store/migrations.js';
import { SCHEMA_VERSION, WORKSPACE_APPLICATION_ID } from '../../src/store/migrate.js';
import { Workspace } from '../../src/store/workspace.js';
import { temporaryFolder, temporaryWorkspace } from './temporary-workspace.js';
import { Sqlite } from '../../src/sqlite.js';

function failureOf(act: () => unknown): IncognitaError {
  try {
    act();
  } catch (error) {
    if (error instanceof IncognitaError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('opening a workspace', () => {
  it('makes the folder and an empty database in write-ahead mode', () => {
    const dir = join(temporaryFolder(), 'deep', 'workspace');
    const workspace = temporaryWorkspace(dir);
    expect(workspace.dir).toBe(dir);
    expect(workspace.entries.count()).toBe(0);
    expect(workspace.lists.all()).toEqual([]);
    expect(workspace.evaluations.latest()).toBeNull();
    const db = new Sqlite(join(dir, 'incognita.sqlite'), { readonly: true });
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    db.close();
  });

  it('says that there is none where none may be made, and makes none', () => {
    const dir = join(temporaryFolder(), 'nothing');
    for (const options of [{ create: false }, { readonly: true }]) {
      const failure = failureOf(() => Workspace.open(dir, options));
      expect(failure.code).toBe('WORKSPACE_EMPTY');
      expect(failure.message).toContain('incognita ingest');
    }
    expect(() => readFileSync(dir)).toThrow('ENOENT');
  });

  it('refuses a file in the place of the folder', () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, 'x');
    expect(failureOf(() => Workspace.open(file)).code).toBe('WORKSPACE_INVALID');
  });

  it('refuses a database that is damaged or none at all, without touching it', () => {
    const dir = temporaryFolder();
    const file = join(dir, 'incognita.sqlite');
    writeFileSync(file, 'this is not a database, but long enough to be looked at as if it were one'.repeat(20));
    const before = readFileSync(file);
    const failure = failureOf(() => Workspace.open(dir));
    expect(failure.code).toBe('WORKSPACE_INVALID');
    expect(failure.message).toContain('backup');
    expect(readFileSync(file)).toEqual(before);
  });

  it('refuses the database of another program, without touching it', () => {
    const dir = temporaryFolder();
    const file = join(dir, 'incognita.sqlite');
    const db = new Sqlite(file);
    db.exec('CREATE TABLE recipe (title TEXT)');
    db.close();
    const before = readFileSync(file);
    expect(failureOf(() => Workspace.open(dir)).message).toContain('another program');
    expect(readFileSync(file)).toEqual(before);
  });

  it('refuses a database that a newer version wrote, and says to update', () => {
    const dir = temporaryFolder();
    Workspace.open(dir).close();
    const db = new Sqlite(join(dir, 'incognita.sqlite'));
    db.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
    db.close();
    const failure = failureOf(() => Workspace.open(dir));
    expect(failure.code).toBe('WORKSPACE_INVALID');
    expect(failure.message).toContain('Update Incognita');
  });

  it('brings every older schema up to date and keeps its data', () => {
    for (let version = 1; version < SCHEMA_VERSION; version++) {
      const dir = temporaryFolder();
      mkdirSync(dir, { recursive: true });
      const db = new Sqlite(join(dir, 'incognita.sqlite'));
      for (const step of MIGRATIONS.slice(0, version)) db.exec(step);
      const hasEntries = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'entry'").get() !== undefined;
      db.exec(
        hasEntries
          ? `INSERT INTO compound VALUES ('BaO3Ti', 3, 'Ba-O-Ti', '1-3-1', 1);
             INSERT INTO source VALUES ('old', 'not theoretical');
             INSERT INTO entry (compound, source, code, flags, known, year) VALUES ('BaO3Ti', 'old', 'x-1', 0, 1, 1945);`
          : `INSERT INTO compound VALUES ('BaO3Ti', 3, 'Ba-O-Ti', '1-3-1');
             INSERT INTO report VALUES ('BaO3Ti', 'old', 'x-1', 1945);`,
      );
      db.pragma(`application_id = ${WORKSPACE_APPLICATION_ID}`);
      db.pragma(`user_version = ${version}`);
      db.close();

      expect(failureOf(() => Workspace.open(dir, { readonly: true })).message).toContain('older Incognita');
      const workspace = temporaryWorkspace(dir);
      expect([...workspace.entries.all()]).toEqual([
        {
          formula: 'BaO3Ti',
          composition: { elements: ['Ba', 'O', 'Ti'], amounts: [1, 3, 1] },
          sources: [{ source: 'old', id: 'x-1', year: 1945 }],
        },
      ]);
      expect(workspace.lists.all()).toEqual([]);
      expect(workspace.evaluations.latest()).toBeNull();
    }
  });

  it('leaves an older database as it was where a migration fails', () => {
    const dir = temporaryFolder();
    const file = join(dir, 'incognita.sqlite');
    const db = new Sqlite(file);
    db.exec(MIGRATIONS[0]!);
    // A table in the way of a later step.
    db.exec('CREATE TABLE evaluation (x)');
    db.pragma(`application_id = ${WORKSPACE_APPLICATION_ID}`);
    db.pragma('user_version = 1');
    db.close();
    expect(() => Workspace.open(dir)).toThrow('evaluation');
    const after = new Sqlite(file, { readonly: true });
    expect(after.pragma('user_version', { simple: true })).toBe(1);
    expect(after.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'list'").pluck().get()).toBe(0);
    after.close();
  });

  it('reads while another process writes', () => {
    const dir = temporaryFolder();
    const writer = temporaryWorkspace(dir);
    const reader = temporaryWorkspace(dir, { readonly: true });
    expect(reader.entries.count()).toBe(0);
    expect(() => reader.entries.removeSource('x', new Date(0))).toThrow('readonly');
    expect(writer.entries.count()).toBe(0);
  });
});
