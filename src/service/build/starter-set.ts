import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SpaceChoice } from '../../space/space-choice.js';
import type { Workspace } from '../../store/workspace.js';

/** One file of the starter set and how it is ingested. */
export interface StarterFile {
  readonly path: string;
  readonly format: 'csv' | 'families';
  readonly source: string;
  readonly sha256: string;
}

/** What has to be done to a workspace so that it holds the starter set of this installation. */
export interface StarterPlan {
  /** Sources of another version of the set. */
  readonly remove: readonly string[];
  readonly ingest: readonly StarterFile[];
}

/**
 * What lists a first start makes of the starter set. The set knows too few quinary compounds and intermetallics for a list
 * worth waiting for; `incognita build` makes those as well.
 */
export const STARTER_SPACES: readonly SpaceChoice[] = [2, 3, 4].map((arity) => ({ arity, kind: 'ionic' }));

const DATA = fileURLToPath(new URL('../../../data', import.meta.url));

/** The files of the starter set that this installation has, in an order that is the same everywhere. */
export function starterFiles(dir: string = DATA): StarterFile[] {
  const compounds = join(dir, 'starter-compounds.csv');
  return [
    ...(existsSync(compounds) ? [starterFile(compounds, 'csv', 'measured compounds')] : []),
    ...familyTables(join(dir, 'structure-families'), 'structure families'),
  ];
}

/** Every table of a folder in the format of structure families. */
function familyTables(folder: string, source: string): StarterFile[] {
  return (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((name) => starterFile(join(folder, name), 'families', source));
}

/**
 * What is missing: nothing where the workspace has a database of its user's own, since the starter set is only for those
 * who have none. A set that another version of the program brought is replaced as a whole.
 */
export function planStarter({ entries }: Pick<Workspace, 'entries'>, files: readonly StarterFile[]): StarterPlan {
  const ingests = entries.ingests();
  if (ingests.some((record) => !record.starter)) return { remove: [], ingest: [] };
  const present = new Set(files.map((file) => file.sha256));
  if (ingests.some((record) => !present.has(record.sha256))) {
    return { remove: [...new Set(ingests.map((record) => record.source))], ingest: files };
  }
  const done = new Set(ingests.map((record) => record.sha256));
  return { remove: [], ingest: files.filter((file) => !done.has(file.sha256)) };
}

function starterFile(path: string, format: StarterFile['format'], source: string): StarterFile {
  return { path, format, source, sha256: createHash('sha256').update(readFileSync(path)).digest('hex') };
}
