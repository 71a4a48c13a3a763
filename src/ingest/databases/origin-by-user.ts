import { flagBits, NO_FLAGS } from '../entry-flags.js';
import type { RawRow } from '../reader.js';
import { originFlags } from './database-facts.js';
import { toBoolean } from './values.js';

const ORIGIN = flagBits(['experimental', 'theoretical']);

/** A row of which the user has named the value that says whether it is computed: that is the last word, if it is yes or no. */
export function originByUser(row: RawRow, value: unknown): RawRow {
  const isTheoretical = toBoolean(value);
  return isTheoretical === null
    ? row
    : { ...row, flags: ((row.flags ?? NO_FLAGS) & ~ORIGIN) | originFlags(isTheoretical) };
}
