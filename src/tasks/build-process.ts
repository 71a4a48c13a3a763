import { readdirSync } from 'node:fs';
import { setPriority } from 'node:os';
import { serveParent } from '../jobs/serve-parent.js';
import { buildRunner } from './build-runner.js';

const [threads, niceness] = process.argv.slice(2).map(Number) as [number, number];
giveWay(niceness);
serveParent(buildRunner({ threads, niceness }));

/** All threads of this process, also those of the engine, of which Linux counts each by itself. */
function giveWay(steps: number): void {
  if (steps === 0) return;
  for (const thread of threadsOfThisProcess()) {
    try {
      setPriority(thread, steps);
    } catch {
      // It has ended, or the system does not let it: it only takes more from others.
    }
  }
}

function threadsOfThisProcess(): number[] {
  try {
    return readdirSync('/proc/self/task').map(Number);
  } catch {
    return [process.pid];
  }
}
