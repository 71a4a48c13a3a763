import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import { draftName, isDraft, removeDrafts } from './draft-path.js';
import { requireWritable } from './is-writable.js';
import { makeFolder } from './make-folder.js';
import { syncToDisk } from './sync-to-disk.js';
import { WORKSPACE_PARTS } from './workspace-parts.js';

/** Begins the name of a folder that is being removed, which is no longer one of a list. */
const REMOVED = '.removed-';
const WEEK_MS = 7 * 86_400_000;

/**
 * What a list that is being built has so far: one file a piece, `work/<key>/<name>` in the workspace. A file is there as a
 * whole or not at all, so that a build that was killed goes on from it, and processes on several machines can fill one
 * folder together.
 */
export class WorkFolder {
  readonly path: string;
  /** Its name. */
  readonly key: string;
  readonly #workspace: string;
  #isTidy = false;

  constructor(workspaceDir: string, key: string) {
    this.key = key;
    this.#workspace = workspaceDir;
    this.path = join(workspaceDir, WORKSPACE_PARTS.work, key);
  }

  /** The bytes stored under a name, or undefined. */
  read(name: string): Uint8Array | undefined {
    return unlessMissing(() => readFileSync(join(this.path, name)));
  }

  has(name: string): boolean {
    return unlessMissing(() => statSync(join(this.path, name))) !== undefined;
  }

  /** Keeps bytes under a name. Throws FILE_UNUSABLE if the folder cannot be written. */
  write(name: string, bytes: Uint8Array): void {
    const unfinished = draftName(join(this.path, name));
    try {
      makeFolder(this.path);
      // Once, since a folder may have thousands of pieces.
      if (!this.#isTidy) removeDrafts(this.path);
      this.#isTidy = true;
      writeFileSync(unfinished, bytes);
      syncToDisk(unfinished);
      renameSync(unfinished, join(this.path, name));
    } catch (cause) {
      unlessMissing(() => rmSync(unfinished));
      requireWritable(this.#workspace);
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new IncognitaError(
        'FILE_UNUSABLE',
        message('workspace.cannot-save', { dir: this.path, reason: why }),
        {},
        { cause },
      );
    }
  }

  /** Names of what is stored. */
  names(): string[] {
    return namesIn(this.path)
      .filter((name) => !isDraft(name))
      .sort();
  }

  /** Removes all of it. If the process dies in between, the rest is not taken for work, and the next command that builds removes it. */
  remove(): void {
    const removed = join(this.path, '..', `${REMOVED}${randomUUID()}`);
    unlessMissing(() => renameSync(this.path, removed));
    rmSync(removed, { recursive: true, force: true });
  }

  /** Bytes of all that is stored. */
  bytes(): number {
    const sizes = this.names().map((name) => unlessMissing(() => statSync(join(this.path, name)).size) ?? 0);
    return sizes.reduce((sum, size) => sum + size, 0);
  }

  /** When something was last stored. */
  changedAt(): Date {
    return new Date(unlessMissing(() => statSync(this.path).mtimeMs) ?? 0);
  }

  /** When it counts as abandoned, if nothing is added. */
  expiresAt(): Date {
    return new Date(this.changedAt().getTime() + WEEK_MS);
  }

  /** All folders of a workspace. */
  static all(workspaceDir: string): WorkFolder[] {
    const keys = namesIn(join(workspaceDir, WORKSPACE_PARTS.work)).filter((name) => !name.startsWith(REMOVED));
    return keys.sort().map((key) => new WorkFolder(workspaceDir, key));
  }

  /** Removes what processes that died were removing or had not finished. */
  static removeRests(workspaceDir: string): void {
    const folder = join(workspaceDir, WORKSPACE_PARTS.work);
    const rests = namesIn(folder).filter((name) => name.startsWith(REMOVED));
    for (const name of rests) rmSync(join(folder, name), { recursive: true, force: true });
    for (const { path } of WorkFolder.all(workspaceDir)) unlessMissing(() => removeDrafts(path));
  }

  /** Removes the folders that nobody touched for a week, of builds that were given up, and what was not removed to its end. */
  static removeAbandoned(workspaceDir: string, now: Date): void {
    WorkFolder.removeRests(workspaceDir);
    for (const folder of WorkFolder.all(workspaceDir)) {
      if (folder.expiresAt() < now) folder.remove();
    }
  }
}

function namesIn(folder: string): string[] {
  return unlessMissing(() => readdirSync(folder)) ?? [];
}

function unlessMissing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code)))
      return undefined;
    throw error;
  }
}
