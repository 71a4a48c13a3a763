import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type Database from 'better-sqlite3';
import { BUILDING_PREFIX } from './list-writer.js';
import { removeFile } from './remove-file.js';
import type { ListMetadata } from './types.js';
import { Sqlite } from '../sqlite.js';

/**
 * Removes what interrupted builds left behind: list files and models that no registered list refers to, except the
 * files that a running build has locked. To be called under the write lock of the main database, without which a
 * file that another process is just publishing would look like a leftover.
 */
export function removeLeftovers(db: Database.Database, lists: string, models: string): void {
  const registered = (db.prepare('SELECT metadata FROM list').pluck().all() as string[]).map(
    (text) => JSON.parse(text) as ListMetadata,
  );
  const listFiles = new Set(registered.map((list) => `${list.id}.sqlite`));
  const modelFiles = new Set(registered.flatMap((list) => list.artifacts.map((artifact) => basename(artifact.file))));
  for (const name of namesIn(lists)) {
    // Only names that this code gives: what else a user keeps in the folder is theirs.
    const building = name.startsWith(BUILDING_PREFIX);
    if (!building && !/-v\d+\.sqlite$/.test(name)) continue;
    if (listFiles.has(name) || (building && isLocked(join(lists, name)))) continue;
    removeFile(join(lists, name));
  }
  for (const name of namesIn(models)) {
    if (/-v\d+\.[a-z0-9-]+\.model$/.test(name) && !modelFiles.has(name)) removeFile(join(models, name));
  }
}

function namesIn(dir: string): string[] {
  return existsSync(dir) ? readdirSync(dir) : [];
}

/** Whether some process, this one included, holds a lock on a SQLite file. A lock ends with its process. */
function isLocked(file: string): boolean {
  let db: Database.Database | undefined;
  try {
    db = new Sqlite(file, { fileMustExist: true, timeout: 0 });
    db.exec('BEGIN EXCLUSIVE; ROLLBACK');
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
  } finally {
    db?.close();
  }
}
