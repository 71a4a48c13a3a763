import { draftName } from '../../src/store/draft-path.js';

/** A number that no process has: Linux counts to 4194304 at the most. */
export const DEAD = 4194305;

/** The name that another process of this machine would write under. */
export function draftOf(path: string, pid: number): string {
  return draftName(path).replace(`-${process.pid}-`, `-${pid}-`);
}
