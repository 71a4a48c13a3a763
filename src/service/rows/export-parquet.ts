import { ByteWriter, schemaFromColumnData, type ColumnSource } from 'hyparquet-writer';
import type { ColumnDescription } from '../../rows/row-column.js';
import { version } from '../../version.js';
import type { ExportRow } from '../types.js';
import { chooseExportColumns } from './choose-export-columns.js';
import { exportColumns, type ExportColumn } from './export-columns.js';
import type { ListProvenance } from './list-provenance.js';
import { writePages, type ColumnChunk } from './parquet/column-pages.js';
import { columnValues, type ColumnValues } from './parquet/column-values.js';
import { FileFooter, PARQUET_MARK } from './parquet/file-footer.js';

/** Rows of one row group: what a reader loads at once, and what is held while writing. */
const ROWS_PER_GROUP = 4_096;

/** Rows read before an empty chunk says that others may have their turn. */
const ROWS_PER_STEP = 128;
/** In the form that Spark and Flink parse; otherwise they ignore the statistics. */
const CREATED_BY = `incognita version ${version} (build ${version})`;
const NOTHING_YET = new Uint8Array(0);

export interface ExportParquetOptions {
  /** Lines for the file's metadata: licences, what to cite. */
  readonly credits?: readonly string[];
  /** Where the rows come from, for the file's metadata. */
  readonly provenance?: ListProvenance;
  /** Columns that were computed for the list; none by default. */
  readonly computed?: readonly ColumnDescription[] | undefined;
  /** Columns of `exportColumns`, in order; all by default. */
  readonly columns?: readonly string[] | undefined;
}

/**
 * A list as an Apache Parquet file in chunks, one per row group and empty ones in between, made as they are taken. Columns are those of the CSV;
 * `elements` is a text with spaces, `known` a Boolean, a missing raw score null.
 * Throws USAGE at once for a column that there is not.
 */
export function exportParquet(
  rows: Iterable<ExportRow>,
  models: readonly { readonly name: string }[],
  { credits = [], provenance = {}, columns, computed = [] }: ExportParquetOptions = {},
): Iterable<Uint8Array> {
  return chunksOf(
    rows,
    [...new Set(chooseExportColumns(exportColumns(models, computed), columns))],
    [...Object.entries(provenance), ...credits.map((credit, index) => [`credit-${index + 1}`, credit] as const)],
  );
}

function* chunksOf(
  rows: Iterable<ExportRow>,
  columns: readonly ExportColumn[],
  metadata: readonly (readonly [key: string, value: string])[],
): Generator<Uint8Array, void, undefined> {
  const writer = new ByteWriter();
  const schema = schemaFromColumnData({ columnData: columns.map(emptySource) });
  writer.appendBytes(PARQUET_MARK);
  const footer = new FileFooter({
    schema,
    created_by: CREATED_BY,
    key_value_metadata: metadata.map(([key, value]) => ({ key, value })),
  });
  let total = 0;
  const values = columns.map((column) => columnValues(column, ROWS_PER_GROUP));
  let count = 0;
  for (const row of rows) {
    for (const column of values) column.add(row);
    if (++count < ROWS_PER_GROUP) {
      if (count % ROWS_PER_STEP === 0) yield NOTHING_YET;
      continue;
    }
    yield* groupOf(footer, writer, values, count);
    total += count;
    count = 0;
  }
  if (count > 0) yield* groupOf(footer, writer, values, count);
  yield Buffer.concat([take(writer), footer.bytes(BigInt(total + count))]);
}

/** Writes a row group, a column at a time. */
function* groupOf(
  footer: FileFooter,
  writer: ByteWriter,
  values: readonly ColumnValues[],
  rows: number,
): Generator<Uint8Array, void, undefined> {
  const start = writer.offset;
  const chunks: ColumnChunk[] = [];
  for (const column of values) {
    chunks.push(writePages(writer, column.take()));
    yield NOTHING_YET;
  }
  yield take(writer);
  footer.add({
    columns: chunks,
    num_rows: BigInt(rows),
    total_byte_size: chunks.reduce((sum, { meta_data }) => sum + meta_data!.total_uncompressed_size, 0n),
    total_compressed_size: BigInt(writer.offset - start),
  });
}

const PARQUET_TYPES = {
  whole: 'INT32',
  number: 'DOUBLE',
  flag: 'BOOLEAN',
  symbols: 'STRING',
  words: 'STRING',
  text: 'STRING',
} as const;

function emptySource({ name, type, nullable }: ExportColumn): ColumnSource {
  return { name, data: [], type: PARQUET_TYPES[type], nullable };
}

/** The bytes written since the last call; the writer goes on counting its offset. */
function take(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}
