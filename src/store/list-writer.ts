import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { internalError } from '../errors.js';
import type { ListKind } from '../space/space-definition.js';
import { spaceName } from '../space/space-name.js';
import { ListContents } from './list-contents.js';
import { LIST_APPLICATION_ID, LIST_FORMAT_VERSION } from './list-file.js';
import { makeFolder } from './make-folder.js';
import type { ListRow } from '../rows/list-row.js';
import type { ListDescription, ListMetadata } from './types.js';
import { Sqlite } from '../sqlite.js';

/** Names of lists under construction begin with this, so that no id can be mistaken for one. */
export const BUILDING_PREFIX = '.building-';

/** A finished but unregistered list, as the writer hands it over to be published. */
export interface ListDraft {
  readonly file: string;
  readonly arity: number;
  readonly kind: ListKind;
  readonly description: ListDescription;
  readonly checksum: string;
  readonly rows: number;
  readonly attachments: ReadonlyMap<string, Uint8Array>;
  /** Writes the metadata into the file and closes it. Until then the file is locked. */
  seal(metadata: ListMetadata): void;
}

/**
 * Writes a new score list: `append` its rows in rank order, `attach` its model, then `publish`. The rows go to a file
 * under a temporary name that this writer keeps locked, so that a file that nobody holds is known to be the leftover
 * of an interrupted build. Made by `ListStore.begin`.
 */
export class ListWriter {
  readonly arity: number;
  readonly kind: ListKind;
  readonly #file: string;
  readonly #db: Database.Database;
  readonly #publish: (draft: ListDraft, now: Date) => ListMetadata;
  readonly #attachments = new Map<string, Uint8Array>();
  #contents: ListContents | undefined;
  #rows = 0;
  #open = true;

  constructor(
    dir: string,
    { arity, kind }: { readonly arity: number; readonly kind: ListKind },
    publish: (draft: ListDraft, now: Date) => ListMetadata,
  ) {
    this.arity = arity;
    this.kind = kind;
    this.#publish = publish;
    makeFolder(dir);
    this.#file = join(dir, `${BUILDING_PREFIX}${randomUUID()}.sqlite`);
    this.#db = new Sqlite(this.#file);
    // Nobody reads this file before it is complete and synced, so its writes need no journal on the disk.
    this.#db.pragma('journal_mode = MEMORY');
    this.#db.pragma('synchronous = OFF');
    this.#db.pragma(`application_id = ${LIST_APPLICATION_ID}`);
    this.#db.pragma(`user_version = ${LIST_FORMAT_VERSION}`);
    this.#db.exec('BEGIN EXCLUSIVE');
  }

  /** Rows appended so far. */
  get rows(): number {
    return this.#rows;
  }

  /**
   * Adds the next row. Its rank is the number of rows so far plus one; a rank that is given must be that. Scores are in
   * [0, 1] and never increase; every row has `arity` elements, an ion of each, and raw scores of the same models. Throws INTERNAL
   * otherwise, because a list that breaks these rules would be served wrongly.
   */
  append(row: Omit<ListRow, 'rank'> & { readonly rank?: number }): void {
    this.#assertOpen();
    this.#contents ??= new ListContents(this.#db, this.arity, Object.keys(row.raw));
    this.#contents.append(row);
    this.#rows++;
  }

  /** Keeps `bytes` (a fitted model) with the list under a name of lower-case letters, digits and dashes. */
  attach(name: string, bytes: Uint8Array): void {
    this.#assertOpen();
    if (!/^[a-z][a-z0-9-]{0,40}$/.test(name) || this.#attachments.has(name)) {
      throw internalError(`"${name}" cannot name an artifact, or is taken.`, { name });
    }
    this.#attachments.set(name, bytes);
  }

  /** Completes the list and makes it the newest of its space, in one step. The writer is closed in any case. */
  publish(description: ListDescription, now: Date): ListMetadata {
    this.#assertOpen();
    try {
      if (spaceName(description) !== spaceName(this)) {
        const [described, begun] = [spaceName(description), spaceName(this)];
        throw internalError(`A ${described} list was begun as a ${begun} one.`);
      }
      const models = description.models.map((model) => model.name);
      this.#contents ??= new ListContents(this.#db, this.arity, models);
      const draft: ListDraft = {
        file: this.#file,
        arity: this.arity,
        kind: this.kind,
        description,
        checksum: this.#contents.finish(),
        rows: this.#rows,
        attachments: this.#attachments,
        seal: (metadata) => this.#seal(metadata),
      };
      return this.#publish(draft, now);
    } finally {
      // After success the file has its final name and there is nothing left to remove.
      this.abort();
    }
  }

  /** Gives the list up and removes its file. Harmless after `publish` and when called twice. */
  abort(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#db.close();
    rmSync(this.#file, { force: true });
  }

  #seal(metadata: ListMetadata): void {
    const insert = this.#db.prepare('INSERT INTO metadata (key, value) VALUES (?, ?)');
    for (const [key, value] of Object.entries(metadata)) {
      if (value !== undefined) insert.run(key, JSON.stringify(value));
    }
    this.#db.exec('COMMIT');
    this.#db.close();
  }

  #assertOpen(): void {
    if (!this.#open) throw internalError('This list was already published or given up.');
  }
}
