import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Seconds on the clock and of processor time (user and system, all threads), and the most memory, in MB. */
export interface CommandCost {
  readonly clock: number;
  readonly processor: number;
  readonly memory: number;
}

/** Processor time is counted in hundredths of a second (USER_HZ on all of Linux's common machines). */
const TICKS_PER_SECOND = 100;
const POLL_MS = 50;

/** What a running process has cost so far, as Linux counts it; null after it has ended. */
export function costSoFar(pid: number): Omit<CommandCost, 'clock'> | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    // A process that has ended and was not yet waited for has no memory any more.
    if (!peak) return null;
    return { processor: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND, memory: Number(peak[1]) / 1024 };
  } catch {
    return null;
  }
}

/**
 * Runs a program to its end and says what it cost. Processor time and memory are read every 50 ms, so what it does in its last
 * moments is not in them. Linux only.
 *
 * @throws Error if it ends with another status than 0
 */
export async function measureCommand(program: string, args: readonly string[]): Promise<CommandCost> {
  process.stderr.write(`${args.join(' ')}\n`);
  const begun = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  let cost = { processor: 0, memory: 0 };
  const end = once(child, 'exit');
  const hasEnded = end.then(() => true);
  do cost = costSoFar(child.pid!) ?? cost;
  while (!(await Promise.race([hasEnded, pause(POLL_MS, false)])));
  const [status] = (await end) as [number | null];
  if (status !== 0) throw new Error(`${args.join(' ')} ended with status ${status}`);
  return { clock: (performance.now() - begun) / 1000, ...cost };
}
