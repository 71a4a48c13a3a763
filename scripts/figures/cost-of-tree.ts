import { readFileSync, readdirSync } from 'node:fs';
import { costSoFar, type CommandCost } from './measure-command.js';

const POLL_MS = 200;

/**
 * Watches a process and those that it starts until it is asked: their processor time in all, and the most memory that they had at one time, in MB, where what
 * they share counts once. Memory is read five times a second. Linux only.
 */
export function costOfTree(pid: number): () => Omit<CommandCost, 'clock'> {
  const processor = new Map<number, number>();
  let memory = 0;
  const look = (): void => {
    const all = treeOf(pid);
    for (const each of all) processor.set(each, costSoFar(each)?.processor ?? processor.get(each) ?? 0);
    memory = Math.max(
      memory,
      all.reduce((sum, each) => sum + proportionalMemory(each), 0),
    );
  };
  look();
  const timer = setInterval(look, POLL_MS);
  return () => {
    clearInterval(timer);
    look();
    return { processor: [...processor.values()].reduce((sum, each) => sum + each, 0), memory };
  };
}

/** A process and all that it or its children have started. */
function treeOf(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
      parents.set(Number(name), Number(fields[1]));
    } catch {
      // It has ended meanwhile.
    }
  }
  const tree = [pid];
  for (const each of tree) for (const [child, parent] of parents) if (parent === each) tree.push(child);
  return tree;
}

/** In MB: what is shared with other processes counts in part. */
function proportionalMemory(pid: number): number {
  try {
    const kilobytes = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}
