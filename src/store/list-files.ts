import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { databaseBytes, HEADER_BYTES } from './database-bytes.js';
import { FileChecks, type ExpectedBytes, type FileCheck } from './file-checks.js';
import type { ListMetadata } from './types.js';
import { WORKSPACE_PARTS } from './workspace-parts.js';

/** Files up to this size are compared when they are first needed, even if larger ones are compared elsewhere: 25 ms. */
const CHECKED_AT_ONCE = 8 * 1024 * 1024;

/** A file of a list, as a path in the workspace with its SHA-256. */
export interface ListFile {
  readonly file: string;
  readonly sha256: string;
  /** Its size; that of the list itself is in its header. */
  readonly bytes: ExpectedBytes;
}

/** The files of lists, and whether they are those that were published. */
export class ListFiles {
  readonly checks = new FileChecks();
  /** Called for each list that has to be compared elsewhere, if that is wanted. */
  later: ((list: ListMetadata) => void) | undefined;
  readonly #db: Database;
  readonly #dir: string;
  readonly #hashes = new Map<string, string>();

  constructor(db: Database, dir: string) {
    this.#db = db;
    this.#dir = dir;
  }

  /** The files of a list; the list itself is the first. */
  of(list: ListMetadata): ListFile[] {
    const file = `${WORKSPACE_PARTS.lists}/${list.id}.sqlite`;
    return [{ file, sha256: this.#hash(list.id), bytes: ownBytes }, ...list.artifacts];
  }

  /** The path of a list's own file. */
  path(id: string): string {
    return join(this.#dir, WORKSPACE_PARTS.lists, `${id}.sqlite`);
  }

  /** SHA-256 of a list's own file; empty for a list that is not registered. */
  #hash(id: string): string {
    const known = this.#hashes.get(id);
    if (known !== undefined) return known;
    const hash = this.#db.prepare('SELECT file_sha256 FROM list WHERE id = ?').pluck().get(id) as string | undefined;
    if (hash !== undefined) this.#hashes.set(id, hash);
    return hash ?? '';
  }

  /** Compares each file of a list, once. */
  check(list: ListMetadata): FileCheck[] {
    return this.of(list).map(({ file, sha256, bytes }) => this.checks.check(join(this.#dir, file), sha256, bytes));
  }

  /** Whether a list is what was published; undefined if that is not known yet. */
  known(list: ListMetadata): boolean | undefined {
    const known = this.of(list).map(({ file, sha256 }) => this.checks.known(join(this.#dir, file), sha256));
    return known.includes(false) ? false : known.includes(undefined) ? undefined : true;
  }

  /** Compares what was not compared yet; false if something is large and compared elsewhere. */
  compare(list: ListMetadata): boolean {
    return this.of(list).every((file) => this.#isIntact(file, list) !== undefined);
  }

  /** Whether a list's own file is what was published; undefined if it is compared elsewhere. */
  isIntact(list: ListMetadata): boolean | undefined {
    return this.#isIntact(this.of(list)[0]!, list);
  }

  #isIntact({ file, sha256, bytes }: ListFile, list: ListMetadata): boolean | undefined {
    const path = join(this.#dir, file);
    const known = this.checks.known(path, sha256);
    if (known !== undefined) return known;
    if (this.later && (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > CHECKED_AT_ONCE) {
      this.later(list);
      return undefined;
    }
    return this.checks.check(path, sha256, bytes).intact;
  }
}

/** How many bytes a list has by what it begins with. */
function ownBytes(start: Uint8Array): number {
  return start.length < HEADER_BYTES ? 0 : databaseBytes(start);
}
