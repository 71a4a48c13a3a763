import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * The name under which this process writes a file or a folder next to its final place, until it is complete. What processes left there
 * that were killed while they wrote the same is removed first, with what SQLite puts next to a database.
 */
export function draftPath(path: string): string {
  const folder = dirname(path);
  const mine = `${basename(path)}.`;
  for (const name of readdirSync(folder)) {
    const number = name.startsWith(mine)
      ? /^(\d+)\.partial(?:-journal|-wal|-shm)?$/.exec(name.slice(mine.length))?.[1]
      : undefined;
    if (number !== undefined && !isRunning(Number(number)))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
  return `${path}.${process.pid}.partial`;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
