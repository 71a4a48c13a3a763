import type { Crystal } from '../structures/crystal.js';
import { flagBit } from './entry-flags.js';
import type { RawRow } from './reader.js';

/** The row of a computed structure, of which a file gives no year and mostly no id; its formula counts atoms. */
export function computedRow(line: number, formula: string, crystal: Crystal | null, id: string | null = null): RawRow {
  return {
    kind: 'raw',
    line,
    formula,
    isCounted: true,
    id,
    year: null,
    flags: flagBit('theoretical'),
    crystal,
    text: () => formula,
  };
}
