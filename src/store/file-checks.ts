import { statSync } from 'node:fs';
import { hashFile } from './hash-file.js';

/** What was found out about a file, as plain data that one thread can hand to another. */
export interface FileCheck {
  readonly path: string;
  /** Names the state of the file that was looked at: size, time of change, inode, and the hash that it should have. */
  readonly stamp: string;
  readonly intact: boolean;
}

/** Milliseconds for which a file is taken to be as it was found: requests ask several times for the same. */
const LOOK_MS = 200;

/** Compares files with their SHA-256, each once for as long as its size, time of change and inode stay. */
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

  /** The same, reading the file if need be. Throws the system's error if it cannot be read. */
  check(path: string, sha256: string): FileCheck {
    const stamp = stampOf(path, sha256);
    if (stamp === null) return { path, stamp: '', intact: false };
    this.#looks.set(path, { at: performance.now(), stamp });
    const before = this.#checks.get(path);
    if (before?.stamp === stamp) return before;
    const check = { path, stamp, intact: hashFile(path) === sha256 };
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

function stampOf(path: string, sha256: string): string | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.size} ${stat.mtimeMs} ${stat.ino} ${sha256}` : null;
}
