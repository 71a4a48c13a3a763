import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { spaceName } from '../space/space-name.js';
import { ChangeLog } from './change-log.js';
import { DataSeal } from './data-seal.js';
import { hashFile } from './hash-file.js';
import type { ListDraft } from './list-writer.js';
import { makeFolder } from './make-folder.js';
import { placeFile } from './place-file.js';
import { removeFile } from './remove-file.js';
import { removeLeftovers } from './remove-leftovers.js';
import { syncToDisk } from './sync-to-disk.js';
import type { ListArtifact, ListMetadata } from './types.js';
import { WORKSPACE_PARTS } from './workspace-parts.js';

/**
 * Gives a finished list its id, brings its files to their places and registers it, all under the write lock of the
 * main database. The list exists from the moment the registration commits; a process that dies before leaves files
 * that nothing refers to, which the next publication removes.
 */
export function publishDraft(db: Database, dir: string, draft: ListDraft, now: Date): ListMetadata {
  const lists = join(dir, WORKSPACE_PARTS.lists);
  const models = join(dir, WORKSPACE_PARTS.models);
  const placed: string[] = [];
  const publish = db.transaction((): ListMetadata => {
    makeFolder(models);
    removeLeftovers(db, lists, models);
    const version =
      (db
        .prepare(
          `SELECT coalesce(max(version), 0) FROM (SELECT arity, kind, version FROM list
           UNION ALL SELECT arity, kind, version FROM removed_list) WHERE arity = ? AND kind = ?`,
        )
        .pluck()
        .get(draft.arity, draft.kind) as number) + 1;
    const id = `${spaceName(draft)}-v${version}`;

    const artifacts: ListArtifact[] = [];
    for (const [name, bytes] of draft.attachments) {
      const file = `${WORKSPACE_PARTS.models}/${id}.${name}.model`;
      placed.push(join(dir, file));
      writeFileSync(join(dir, file), bytes);
      syncToDisk(join(dir, file));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      artifacts.push({ name, file, bytes: bytes.byteLength, sha256 });
    }
    syncToDisk(models);

    const metadata: ListMetadata = {
      ...draft.description,
      id,
      version,
      publishedAt: now.toISOString(),
      checksum: draft.checksum,
      rows: draft.rows,
      artifacts,
    };
    draft.seal(metadata);
    syncToDisk(draft.file);
    const sha256 = hashFile(draft.file);
    const file = join(lists, `${id}.sqlite`);
    placed.push(file);
    placeFile(draft.file, file);
    syncToDisk(lists);
    db.prepare(
      'INSERT INTO list (id, arity, kind, version, published_at, file_sha256, metadata) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ).run(id, draft.arity, draft.kind, version, metadata.publishedAt, sha256, JSON.stringify(metadata));
    new DataSeal(db).renewTables('list');
    new ChangeLog(db).record({ kind: 'list-published', list: id }, now);
    return metadata;
  });
  try {
    return publish.immediate();
  } catch (error) {
    for (const file of placed) removeFile(file);
    throw error;
  }
}
