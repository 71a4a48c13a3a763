import type Database from 'better-sqlite3';

/**
 * What a connection holds of its file. better-sqlite3 lets it be 16 MB, and a server has a connection to each list on each of its threads; what
 * is not held is read from the memory that the system has of the file.
 */
const KIBIBYTES = 2000;

/** Has a connection hold little of its file in memory, for those that are many or read it once from the beginning to the end. */
export function limitCache(db: Database.Database): void {
  db.pragma(`cache_size = -${KIBIBYTES}`);
}
