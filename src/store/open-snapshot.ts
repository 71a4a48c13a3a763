import { copyFileSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { internalError } from '../errors.js';
import { Sqlite } from '../sqlite.js';
import { makeTemporaryFolder } from './make-temporary-folder.js';

/** How often a copy is begun anew because another process wrote meanwhile. */
const TRIES = 5;

/** Where the header of a database says whether a write-ahead log belongs to it, and what it says without one. */
const LOG_BYTES = [18, 19];
const WITHOUT_LOG = 1;

/**
 * The database as it is now, as a copy that can be read if SQLite cannot make the files that it needs next to the
 * original: on a disk that is full or read-only, or in a folder of another user. In memory; if there
 * is a write-ahead log, the folder for temporary files is used to read it.
 */
export function openSnapshot(file: string): Database.Database {
  const log = `${file}-wal`;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const before = stateOf(file) + stateOf(log);
    const db = sizeOf(log) === 0 ? inMemory(file) : inTemporaryFolder(file, log);
    if (before === stateOf(file) + stateOf(log)) {
      db.pragma('query_only = ON');
      return db;
    }
    db.close();
  }
  throw internalError(`${file} changes all the time.`);
}

function inMemory(file: string): Database.Database {
  const bytes = readFileSync(file);
  if (bytes.length > Math.max(...LOG_BYTES)) for (const at of LOG_BYTES) bytes[at] = WITHOUT_LOG;
  return new Sqlite(bytes);
}

function inTemporaryFolder(file: string, log: string): Database.Database {
  const folder = makeTemporaryFolder();
  try {
    const copy = join(folder, 'copy.sqlite');
    copyFileSync(log, `${copy}-wal`);
    copyFileSync(file, copy);
    const db = new Sqlite(copy);
    // Takes the log into the file.
    db.pragma('wal_checkpoint(TRUNCATE)');
    const bytes = db.serialize();
    db.close();
    for (const at of LOG_BYTES) bytes[at] = WITHOUT_LOG;
    return new Sqlite(bytes);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function stateOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.size} ${stat.mtimeMs} ${stat.ino}, ` : 'none, ';
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
