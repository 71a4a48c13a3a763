import type { ListRow } from '../../rows/list-row.js';

/** A row with the list that it is of, by its index. */
export interface RowOfList {
  readonly row: ListRow;
  readonly list: number;
}

/**
 * The rows of several lists by descending score, equal scores by rank in their own list, then by formula. Each list gives its rows by rank, by which scores
 * fall, so only the next row of each is held: half a million rows of all kinds would take a gigabyte.
 */
export function* mergeRows(lists: readonly Iterable<ListRow>[]): Generator<RowOfList, void, undefined> {
  const left = lists.map((rows) => rows[Symbol.iterator]());
  const next = left.map((rows) => rows.next());
  for (;;) {
    let best: RowOfList | undefined;
    for (const [list, { done, value: row }] of next.entries()) {
      if (!done && (!best || isBefore(row, best.row))) best = { row, list };
    }
    if (!best) return;
    yield best;
    next[best.list] = left[best.list]!.next();
  }
}

function isBefore(a: ListRow, b: ListRow): boolean {
  if (a.score !== b.score) return a.score > b.score;
  return a.rank === b.rank ? a.formula < b.formula : a.rank < b.rank;
}
