import { readFileSync } from 'node:fs';
import type { Limits } from '../api/server-limits.js';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';

/**
 * Files that a server needs for itself: each thread opens every list, and loads its modules when it is first asked. A thread that cannot
 * load them remembers that for ever, so connections must never take the last ones.
 */
const OWN_FILES = 200;
/** Fewer connections serve nobody. */
const FEWEST = 16;

/**
 * The limits with no more connections than the limit of open files of this process leaves room for.
 *
 * @throws IncognitaError FILE_UNUSABLE if it leaves room for nobody
 */
export function withinOpenFiles(limits: Limits, openFiles = maxOpenFiles()): Limits {
  const least = OWN_FILES + FEWEST;
  if (openFiles < least) {
    throw new IncognitaError('FILE_UNUSABLE', message('file.few-files', { least, most: openFiles }));
  }
  return { ...limits, connections: Math.min(limits.connections, openFiles - OWN_FILES) };
}

/** How many files this process may have open; Infinity if the system does not say. */
export function maxOpenFiles(file = '/proc/self/limits'): number {
  try {
    const found = /^Max open files +(\d+)/m.exec(readFileSync(file, 'utf8'));
    return found ? Number(found[1]) : Infinity;
  } catch {
    return Infinity;
  }
}
