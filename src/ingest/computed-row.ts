import type { Crystal } from '../structures/crystal.js';
import { flagBit } from './entry-flags.js';
import type { RawRow } from './reader.js';

/** The row of a computed structure in a file that gives it neither an id nor a year. */
export function computedRow(line: number, formula: string, crystal: Crystal | null): RawRow {
  return {
    kind: 'raw',
    line,
    formula,
    id: null,
    year: null,
    flags: flagBit('theoretical'),
    crystal,
    text: () => formula,
  };
}
