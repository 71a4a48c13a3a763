import { createHash, randomUUID } from 'node:crypto';
import { lstatSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** NAME.WRITER-PROCESS-RANDOM.partial, and what SQLite puts next to a database. */
const DRAFT = /^(.*)\.([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{8}\.partial(?:-journal|-wal|-shm)?$/s;
const WEEK_MS = 7 * 86_400_000;

/** Says whose numbers of processes a draft has: those of this machine, or of this container, which counts its own. */
const WRITER = createHash('sha256').update(`${hostname()}\0${processNamespace()}`).digest('hex').slice(0, 8);

/**
 * A name under which to write a file or a folder next to its final place, until it is complete. What processes left there
 * that died while they wrote the same is removed first.
 */
export function draftPath(path: string): string {
  removeDrafts(dirname(path), basename(path));
  return draftName(path);
}

/** Such a name without a look at what others left, for who writes many files into one folder (`removeDrafts` is for these). */
export function draftName(path: string): string {
  return `${path}.${WRITER}-${process.pid}-${randomUUID().slice(0, 8)}.partial`;
}

/** Whether a name of a folder is one of what is being written, or was when its process died. */
export function isDraft(name: string): boolean {
  return DRAFT.test(name);
}

/**
 * Removes what processes left in a folder that died while they wrote; only that of the files of one name if it is given. Of another
 * machine nobody here knows which processes it runs: what it writes is left alone until nothing was written to it for a week.
 */
export function removeDrafts(folder: string, of?: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const [, final, writer, number] = DRAFT.exec(name) ?? [];
      if (final === undefined || (of !== undefined && final !== of)) continue;
      const path = join(folder, name);
      const stat = lstatSync(path, { throwIfNoEntry: false });
      // In a folder for everybody, who removes what another user owns follows where that user leads.
      if (!stat || stat.uid !== (process.getuid?.() ?? stat.uid)) continue;
      const isDead = writer === WRITER ? !isRunning(Number(number)) : stat.mtimeMs < Date.now() - WEEK_MS;
      if (isDead) rmSync(path, { recursive: true, force: true });
    }
  } catch {
    // On a disk that cannot be written to, or in a folder that cannot be listed, they are in nobody's way.
  }
}

/** Linux counts processes anew in each container; elsewhere the machine does. */
function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
