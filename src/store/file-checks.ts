import { statSync } from 'node:fs';
import { hashFile } from './hash-file.js';

/** The size that a file should have, as `hashFile` takes it. */
export type ExpectedBytes = Parameters<typeof hashFile>[1];

/** What was found out about a file, as plain data that one thread can hand to another. */
export interface FileCheck {
  readonly path: string;
  /** Names the state of the file that was looked at: size, time of change, inode, rights, and the hash that it should have. */
  readonly stamp: string;
  readonly intact: boolean;
}

/** Milliseconds for which a file is taken to be as it was found: requests ask several times for the same. */
const LOOK_MS = 200;

/** Compares files with their SHA-256, each once for as long as its size, time of change, inode and rights stay. */
export class FileChecks {
  readonly #checks = new Map<string, FileCheck>();
  readonly #looks = new Map<string, { readonly at: number; readonly stamp: string | null }>();

  /** Whether the file has this hash; undefined if that was not looked at yet. A file that is not there has not. */
  known(path: string, sha256: string): boolean | undefined {
    const stamp = this.#look(path, sha256);
    if (stamp === null) return false;
    const check = this.#checks.get(path);
    return check?.stamp === stamp ? check.intact : undefined;
  }

  /**
   * The same, reading the file if need be; one that may not be read is not intact. Throws the system's error if it has too many
   * open files, which says nothing about this one.
   */
  check(path: string, sha256: string, bytes?: ExpectedBytes): FileCheck {
    const stamp = stampOf(path, sha256);
    if (stamp === null) return { path, stamp: '', intact: false };
    this.#looks.set(path, { at: performance.now(), stamp });
    const before = this.#checks.get(path);
    if (before?.stamp === stamp) return before;
    const check = { path, stamp, intact: hasHash(path, sha256, bytes) };
    this.#checks.set(path, check);
    return check;
  }

  #look(path: string, sha256: string): string | null {
    const now = performance.now();
    const before = this.#looks.get(path);
    if (before && now - before.at < LOOK_MS) return before.stamp;
    const stamp = stampOf(path, sha256);
    this.#looks.set(path, { at: now, stamp });
    return stamp;
  }

  /** Everything that was found out. */
  all(): FileCheck[] {
    return [...this.#checks.values()];
  }

  /** Takes what another thread found out. */
  keep(checks: Iterable<FileCheck>): void {
    for (const check of checks) this.#checks.set(check.path, check);
  }
}

function hasHash(path: string, sha256: string, bytes: ExpectedBytes): boolean {
  try {
    return hashFile(path, bytes) === sha256;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'EMFILE' || code === 'ENFILE') throw error;
    return false;
  }
}

/** Null for what is not there, or cannot be reached: a link to itself, a file in a closed folder. */
function stampOf(path: string, sha256: string): string | null {
  try {
    const { size, mtimeMs, ino, mode } = statSync(path);
    // The mode as well: what may be read again is compared again.
    return `${size} ${mtimeMs} ${ino} ${mode} ${sha256}`;
  } catch {
    return null;
  }
}
