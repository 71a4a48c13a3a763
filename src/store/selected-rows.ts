import type { RowSelection } from './select-rows.js';

/** The rows of a selection among those of a word: bit i is row 32 w + i. */
export function wordOf({ rows, end }: RowSelection, w: number): number {
  const word = rows ? rows.words[w]! : 0xffffffff;
  const left = end - w * 32;
  return left >= 32 ? word : left <= 0 ? 0 : word & (2 ** left - 1);
}

/** Calls `visit` with the index (rank - 1) of each row of a selection, in their order. */
export function forEachRow(selection: RowSelection, visit: (index: number) => void): void {
  const last = Math.ceil(selection.end / 32);
  for (let w = 0; w < last; w++) {
    for (let word = wordOf(selection, w); word !== 0; word &= word - 1) visit(w * 32 + 31 - Math.clz32(word & -word));
  }
}
