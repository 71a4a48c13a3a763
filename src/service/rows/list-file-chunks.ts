import { createHash } from 'node:crypto';
import type { RowFilter } from '../../rows/row-filter.js';
import type { RunControl } from '../../run-control.js';
import type { ColumnSetRecord } from '../../store/column-store.js';
import type { ListMetadata } from '../../store/types.js';
import type { ExportRow } from '../types.js';
import { creditText, listCredits } from './list-credits.js';
import { fileSuffix, listProvenance } from './list-provenance.js';

/** Formats in which a list is downloaded. */
export const LIST_FILE_FORMATS = ['csv', 'jsonl', 'parquet'] as const;

/** Which file of a list is downloaded. */
export interface ListFile {
  readonly format: (typeof LIST_FILE_FORMATS)[number];
  readonly filter: RowFilter;
  /** Only the first rows. Default: all. */
  readonly top?: number | undefined;
  /** Whether known compounds are among the rows. Default false. */
  readonly includeKnown?: boolean | undefined;
  /** Columns in order; all by default. */
  readonly columns?: readonly string[] | undefined;
  /** Whether text begins with where its rows come from; Parquet files always have it. */
  readonly provenanceInside?: boolean | undefined;
}

/**
 * The bytes of a file in chunks, made as they are taken; `sets` are the columns that were computed for the list. Throws USAGE at once for a column that
 * there is not. What writes a format is loaded with the first file of it: most commands write none.
 */
export async function listFileChunks(
  list: ListMetadata,
  rows: Iterable<ExportRow>,
  sets: readonly ColumnSetRecord[],
  file: ListFile,
): Promise<Iterable<string | Uint8Array>> {
  const computed = sets.flatMap((set) => set.columns);
  const provenance = listProvenance(list, file, sets);
  const { format, columns } = file;
  if (format === 'parquet') {
    const { exportParquet } = await import('./export-parquet.js');
    return exportParquet(rows, list.models, {
      credits: listCredits(list).map(creditText),
      provenance,
      columns,
      computed,
    });
  }
  const { exportList } = await import('./export-list.js');
  const inside = file.provenanceInside ? provenance : undefined;
  return exportList(rows, list.models, { format, columns, computed, provenance: inside });
}

/** What a file of a list is called: its list, its conditions and its format. */
export function listFileName(list: Pick<ListMetadata, 'id'>, file: ListFile): string {
  return `${list.id}${fileSuffix(file)}.${file.format}`;
}

/** SHA-256 of a file, in hexadecimal digits as `sha256sum` writes it. */
export function computeChecksum(chunks: Iterable<string | Uint8Array>, control?: RunControl): string {
  const hash = createHash('sha256');
  for (const chunk of chunks) {
    control?.throwIfCancelled();
    hash.update(chunk);
  }
  return hash.digest('hex');
}
