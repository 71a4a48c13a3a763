import type { Database } from 'better-sqlite3';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import { MIGRATIONS } from './migrations.js';

/** Marks a SQLite file as an Incognita workspace ("INCG"). */
export const WORKSPACE_APPLICATION_ID = 0x494e4347;

/** The version of the schema that this code writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Brings a workspace's database to the current schema, in one transaction, so that a failed migration changes nothing.
 * `dir` is only named in messages.
 *
 * Throws WORKSPACE_INVALID if the database is newer than this code, is not a workspace's, or would have to be
 * migrated but `readonly` is set.
 */
export function migrate(db: Database, dir: string, readonly = false): void {
  const bring = (): void => {
    const version = Number(db.pragma('user_version', { simple: true }));
    const applicationId = Number(db.pragma('application_id', { simple: true }));
    const tables = Number(db.prepare('SELECT count(*) FROM sqlite_master').pluck().get());
    const fresh = version === 0 && applicationId === 0 && tables === 0;
    if (!fresh && applicationId !== WORKSPACE_APPLICATION_ID) {
      throw new IncognitaError('WORKSPACE_INVALID', message('workspace.other-program', { dir }), {
        workspace: dir,
        applicationId,
      });
    }
    if (version > SCHEMA_VERSION) {
      throw new IncognitaError(
        'WORKSPACE_INVALID',
        message('workspace.newer', { dir, version: String(version), supported: String(SCHEMA_VERSION) }),
        { workspace: dir, version, supported: SCHEMA_VERSION },
      );
    }
    if (version === SCHEMA_VERSION) return;
    if (readonly) {
      throw new IncognitaError('WORKSPACE_INVALID', message('workspace.older', { dir }), {
        workspace: dir,
        version,
        supported: SCHEMA_VERSION,
      });
    }
    for (const step of MIGRATIONS.slice(version)) db.exec(step);
    // The checksum of the definitions is written anew, see DataSeal.
    db.exec("DELETE FROM table_checksum WHERE name = 'sqlite_schema'");
    db.pragma(`application_id = ${WORKSPACE_APPLICATION_ID}`);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
  };
  // Whoever only looks need not wait for one who writes.
  const current = Number(db.pragma('user_version', { simple: true })) === SCHEMA_VERSION;
  if (readonly || current) bring();
  else db.transaction(bring).immediate();
}
