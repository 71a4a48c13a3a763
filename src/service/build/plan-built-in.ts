import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import type { Workspace } from '../../store/workspace.js';
import { BUILT_IN_SOURCES } from './built-in-sources.js';

/** One file of the built-in data. */
export interface BuiltInFile {
  readonly path: string;
  /** Name of the source. */
  readonly source: string;
  readonly sha256: string;
}

/** What has to be done to a workspace so that it holds the built-in data of this installation. */
export interface BuiltInPlan {
  /** Sources that another version of the program brought. */
  readonly remove: readonly string[];
  readonly ingest: readonly BuiltInFile[];
}

const DATA = fileURLToPath(new URL('../../../data', import.meta.url));

/** The built-in source that `INCOGNITA_BUILT_IN=small` leaves. */
const SMALL = 'measured compounds';

/**
 * The files of the built-in data that this installation has, always in the same order.
 *
 * @param choice the value of INCOGNITA_BUILT_IN: `small` for the 2,135 measured compounds alone, as tests use; all if absent.
 * Throws USAGE for another value
 */
export function builtInFiles(choice: string | undefined, dir: string = DATA): BuiltInFile[] {
  if (choice !== undefined && choice !== '' && choice !== 'small') {
    throw new IncognitaError('USAGE', message('input.built-in-choice', { choice }));
  }
  return BUILT_IN_SOURCES.filter(({ name, file }) => (!choice || name === SMALL) && existsSync(join(dir, file))).map(
    ({ name, file }) => {
      const path = join(dir, file);
      return { path, source: name, sha256: createHash('sha256').update(readFileSync(path)).digest('hex') };
    },
  );
}

/**
 * What is missing: nothing if the workspace has a database of its user's own and the built-in data was not asked to stay.
 * Data that another version of the program brought are replaced as a whole.
 */
export function planBuiltIn(
  { entries, settings }: Pick<Workspace, 'entries' | 'settings'>,
  files: readonly BuiltInFile[],
): BuiltInPlan {
  const ingests = entries.ingests();
  if (ingests.some((record) => !record.starter) && !settings.keepBuiltIn()) return { remove: [], ingest: [] };
  const present = new Set(files.map((file) => file.sha256));
  const own = ingests.filter((record) => record.starter);
  if (own.some((record) => !present.has(record.sha256))) {
    return { remove: [...new Set(own.map((record) => record.source))], ingest: files };
  }
  const done = new Set(own.map((record) => record.sha256));
  return { remove: [], ingest: files.filter((file) => !done.has(file.sha256)) };
}
