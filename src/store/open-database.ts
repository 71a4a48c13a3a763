import { existsSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { IncognitaError } from '../errors.js';
import { fileProblem } from '../file-problem.js';
import { message } from '../messages/message.js';
import { databaseError } from './database-error.js';
import { requireWritable } from './is-writable.js';
import { limitCache } from './limit-cache.js';
import { makeFolder } from './make-folder.js';
import { Sqlite } from '../sqlite.js';
import { requireWhole } from './require-whole.js';
import { openSnapshot } from './open-snapshot.js';
import { WORKSPACE_PARTS } from './workspace-parts.js';

/** Milliseconds that a statement waits for another process's transaction before it gives up. */
const BUSY_TIMEOUT_MS = 10_000;

/** What SQLite needs next to a database to open it: the index of its write-ahead log. */
const LEAST_FREE_BYTES = 32_768;

/** What the system says where a folder may not be made. */
const NOT_PERMITTED: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);

export interface OpenDatabaseOptions {
  /** Never write. Default false. */
  readonly readonly?: boolean;
  /** Make the folder and the database if they are missing. Default: the opposite of `readonly`. */
  readonly create?: boolean;
}

/**
 * A connection to the main database of the workspace in `dir`: full synchronisation (a committed list survives a power
 * cut), foreign keys enforced.
 *
 * A reader that SQLite cannot serve from the folder, because it is on a disk that is full or read-only or belongs to another
 * user, gets a copy of the database as it is now.
 *
 * Throws WORKSPACE_EMPTY if there is none and none is to be made, FILE_UNUSABLE if the disk is full or fails, or may not be written to by one who is to write,
 * WORKSPACE_INVALID if the file is not a database or the folder cannot be used.
 */
export function openDatabase(dir: string, options: OpenDatabaseOptions = {}): Database.Database {
  const readonly = options.readonly ?? false;
  const create = options.create ?? !readonly;
  const file = join(dir, WORKSPACE_PARTS.database);
  if (!existsSync(file) && !create) {
    throw new IncognitaError('WORKSPACE_EMPTY', message('workspace.missing', { dir }), { workspace: dir });
  }
  if (existsSync(file)) {
    if (!readonly) requireWritable(dir);
    requireWhole(dir, { mayBeNew: create });
  }
  try {
    if (create) makeFolder(dir);
    return connect(() => new Sqlite(file, { readonly, fileMustExist: !create, timeout: BUSY_TIMEOUT_MS }), readonly);
  } catch (error) {
    if (!readonly || !needsSnapshot(error)) throw workspaceError(error, dir);
  }
  try {
    return connect(() => openSnapshot(file), readonly);
  } catch (error) {
    throw workspaceError(error, dir);
  }
}

function connect(open: () => Database.Database, readonly: boolean): Database.Database {
  const db = open();
  try {
    db.pragma('foreign_keys = ON');
    if (readonly) limitCache(db);
    if (!readonly) db.pragma('synchronous = FULL');
    // Reading a page is what distinguishes a database from any other file.
    db.prepare('SELECT count(*) FROM sqlite_master').get();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Whether an error of SQLite means that it cannot make or change the files that it needs next to a database. */
export function needsSnapshot(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^SQLITE_(?:CANTOPEN|READONLY|IOERR|FULL|PERM)/.test(code);
}

/** What a failure to open means for the user. */
function workspaceError(error: unknown, dir: string): IncognitaError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const options = { cause: error };
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return new IncognitaError('WORKSPACE_INVALID', message('workspace.damaged', { dir }), { workspace: dir }, options);
  }
  if (code === 'SQLITE_BUSY' || code.startsWith('SQLITE_BUSY_')) {
    return new IncognitaError('WORKSPACE_INVALID', message('workspace.locked', { dir }), { workspace: dir }, options);
  }
  if (code.startsWith('SQLITE_IOERR') && isDiskFull(dir)) {
    return new IncognitaError('FILE_UNUSABLE', message('file.disk-full'), { workspace: dir }, options);
  }
  const problem = NOT_PERMITTED.has(code) ? fileProblem(error, dir, { workspace: dir }) : undefined;
  if (problem) return problem;
  const known = databaseError(error);
  if (known?.code === 'FILE_UNUSABLE') return known;
  const reason = error instanceof Error ? error.message : String(error);
  return new IncognitaError(
    'WORKSPACE_INVALID',
    message('workspace.cannot-open', { dir, reason }),
    { workspace: dir },
    options,
  );
}

/** SQLite calls it an I/O error if there is no room for the files that it needs next to a database. */
function isDiskFull(dir: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dir);
    return bavail * bsize < LEAST_FREE_BYTES;
  } catch {
    return false;
  }
}
