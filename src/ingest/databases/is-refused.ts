import type { ReadOptions } from '../reader.js';
import type { Database } from './database.js';

/** Whether a list of candidates is refused: it is, unless its rows that are known compounds were asked for and it names them. */
export function isRefused(
  database: Database | undefined,
  keys: readonly string[],
  { knownRows = false }: Pick<ReadOptions, 'knownRows'>,
): boolean {
  if (!database?.refused) return false;
  return !(knownRows && database.skip && keys.some((key) => key.trim() === 'known'));
}
