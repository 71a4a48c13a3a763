import { isFormula } from './is-formula.js';
import type { CifBlock } from './cif-blocks.js';

/** Names that programs give any block: they tell no structure from another. */
const USUAL =
  /^(?:|global|publ|default|unknown|none|untitled|structure|crystal|block|phase|model|cif|image|shelx[a-z]{0,9}|vesta_phase|findsym-output|[a-z]|i{1,3}|iv|v)[-_ ]?\d*$/i;

/**
 * Gives the blocks of a file ids of their own, if no database has given them one: the block's name, or, if programs give
 * it to many or it is only a formula, the file's name and the block's line.
 */
export function blockIds(file: string): (block: Pick<CifBlock, 'name' | 'line'>) => string {
  const given = new Set<string>();
  return ({ name, line }) => {
    const id = USUAL.test(name) || isFormula(name.replace(/_.*$/, '')) || given.has(name) ? `${file}:${line}` : name;
    // A file may have any number of blocks; beyond this many the file and line are enough.
    if (given.size < MOST_NAMES) given.add(id);
    return given.size < MOST_NAMES ? id : `${file}:${line}`;
  };
}

const MOST_NAMES = 1_000_000;
