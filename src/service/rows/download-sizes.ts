import type { ScoreList } from '../../store/score-list.js';
import type { ListRow } from '../../rows/list-row.js';
import { exportList } from './export-list.js';
import { exportParquet } from './export-parquet.js';

/** About how many bytes one row of a list takes in each format of download. */
export interface RowBytes {
  readonly csv: number;
  readonly jsonl: number;
  readonly parquet: number;
}

/** Rows that are looked at, in blocks that are spread over the list. */
const SAMPLE = { blocks: 20, rows: 50 } as const;

/**
 * The size of a download by the size of a sample of its rows, header and all. CSV and JSON Lines come out within a few
 * percent; Parquet within about a quarter, because its compression depends on the neighbours of a row.
 */
export function rowBytes(list: ScoreList): RowBytes {
  const rows: ListRow[] = [];
  if (list.meta.rows <= SAMPLE.blocks * SAMPLE.rows) rows.push(...list.iterate());
  else {
    for (let block = 0; block < SAMPLE.blocks; block++) {
      const afterRank = Math.floor((block * list.meta.rows) / SAMPLE.blocks);
      rows.push(...list.page({}, { afterRank, limit: SAMPLE.rows }));
    }
  }
  const sample = rows.map((row) => ({ ...row, known: false }));
  const perRow = (chunks: Iterable<string | Uint8Array>) => {
    let bytes = 0;
    for (const chunk of chunks) bytes += typeof chunk === 'string' ? Buffer.byteLength(chunk) : chunk.length;
    return sample.length === 0 ? 0 : bytes / sample.length;
  };
  const { models } = list.meta;
  return {
    csv: perRow(exportList(sample, models, { format: 'csv' })),
    jsonl: perRow(exportList(sample, models, { format: 'jsonl' })),
    parquet: perRow(exportParquet(sample, models)),
  };
}
