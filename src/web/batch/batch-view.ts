import type { BatchRow, RankedBatch } from './rank-batch.js';
import type { ScoreResult } from '../../service/types.js';

/** The parts of a batch that are shown one at a time. */
export const BATCH_PARTS = ['new', 'known', 'unscored', 'unreadable', 'ignored'] as const;
export type BatchPart = (typeof BATCH_PARTS)[number];

/** What rows can be sorted by: the score, the formula as it was written, or where it was written. */
const BATCH_SORTS = ['score', 'formula', 'line'] as const;
export type BatchSort = (typeof BATCH_SORTS)[number];

/** What a page of a batch shows. */
export interface BatchView {
  readonly part: BatchPart;
  readonly sort: BatchSort;
  readonly reverse: boolean;
}

/** How many rows each part has. */
export function partSizes(batch: RankedBatch, ignored: number): Readonly<Record<BatchPart, number>> {
  const { fresh, known, unscored, failed } = batch;
  return {
    new: fresh.length,
    known: known.length,
    unscored: unscored.length,
    unreadable: failed.length,
    ignored,
  };
}

/** The view of an address; the first part that has anything if it names none. */
export function readBatchView(params: URLSearchParams, sizes: Readonly<Record<BatchPart, number>>): BatchView {
  const sort = params.get('sort') ?? '';
  const word = sort.replace(/^-/, '');
  return {
    part:
      BATCH_PARTS.find((part) => part === params.get('show')) ?? BATCH_PARTS.find((part) => sizes[part] > 0) ?? 'new',
    sort: BATCH_SORTS.find((each) => each === word) ?? 'score',
    reverse: sort.startsWith('-'),
  };
}

/** The address of a part of a batch in an order. */
export function batchAddress(id: string, { part, sort, reverse }: BatchView): string {
  const order = sort === 'score' && !reverse ? '' : `&sort=${reverse ? '-' : ''}${sort}`;
  return `/batch/${id}?show=${part}${order}`;
}

/** Rows, which come best first, in the order that is asked for. */
export function sortRows(
  rows: readonly BatchRow<ScoreResult>[],
  { sort, reverse }: BatchView,
): readonly BatchRow<ScoreResult>[] {
  const sorted =
    sort === 'score'
      ? [...rows]
      : rows.toSorted((a, b) =>
          sort === 'line'
            ? a.written.line - b.written.line
            : a.answer.conventional < b.answer.conventional
              ? -1
              : a.answer.conventional > b.answer.conventional
                ? 1
                : 0,
        );
  return reverse ? sorted.toReversed() : sorted;
}
