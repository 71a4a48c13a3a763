import { ByteWriter, ParquetWriter, schemaFromColumnData, type ColumnSource } from 'hyparquet-writer';
import { conventionalFormula } from '../../chemistry/formula/spellings.js';
import { ionsText } from '../../chemistry/ions/ions-text.js';
import { chooseColumns } from './choose-columns.js';
import { exportColumns } from './export-columns.js';
import { flagTexts } from './flag-texts.js';
import type { ListProvenance } from './list-provenance.js';
import type { ExportRow } from '../types.js';
import { version } from '../../version.js';
import type { ColumnDescription } from '../../rows/row-column.js';
import { kindsOfIons } from '../../space/composition-kind.js';

/** Rows of one row group: what a reader loads at once, and what is held while writing. */
const ROWS_PER_GROUP = 1_000;

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
  { credits = [], provenance = {}, columns: wanted, computed = [] }: ExportParquetOptions = {},
): Iterable<Uint8Array> {
  const chosen = chooseColumns(
    exportColumns(models, computed).map(({ name }) => name),
    wanted,
  );
  return chunksOf(
    rows,
    (few) =>
      columns(few, models, computed)
        .filter(({ name }) => chosen.includes(name))
        .sort(inOrder(chosen)),
    [...Object.entries(provenance), ...credits.map((credit, index) => [`credit-${index + 1}`, credit] as const)],
  );
}

function inOrder(names: readonly string[]): (a: ColumnSource, b: ColumnSource) => number {
  return (a, b) => names.indexOf(a.name) - names.indexOf(b.name);
}

function* chunksOf(
  rows: Iterable<ExportRow>,
  columnsOf: (rows: readonly ExportRow[]) => ColumnSource[],
  metadata: readonly (readonly [key: string, value: string])[],
): Generator<Uint8Array, void, undefined> {
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({ columnData: columnsOf([]) }),
    createdBy: CREATED_BY,
    kvMetadata: metadata.map(([key, value]) => ({ key, value })),
  });
  let group: ExportRow[] = [];
  for (const row of rows) {
    if (group.push(row) < ROWS_PER_GROUP) {
      if (group.length % ROWS_PER_STEP === 0) yield NOTHING_YET;
      continue;
    }
    void parquet.write({ columnData: columnsOf(group), rowGroupSize: group.length });
    group = [];
    yield take(writer);
  }
  if (group.length > 0) void parquet.write({ columnData: columnsOf(group), rowGroupSize: group.length });
  void parquet.finish();
  yield take(writer);
}

function columns(
  rows: readonly ExportRow[],
  models: readonly { readonly name: string }[],
  computed: readonly ColumnDescription[],
): ColumnSource[] {
  const text = (name: string, value: (row: ExportRow) => string): ColumnSource => ({
    name,
    data: rows.map(value),
    type: 'STRING',
    nullable: false,
  });
  const whole = (name: string, value: (row: ExportRow) => number): ColumnSource => ({
    name,
    data: Int32Array.from(rows, value),
    type: 'INT32',
    nullable: false,
  });
  return [
    whole('rank', (row) => row.rank),
    text('formula', (row) => row.formula),
    { name: 'score', data: Float64Array.from(rows, (row) => row.score), type: 'DOUBLE', nullable: false },
    text('elements', (row) => row.elements.join(' ')),
    whole('arity', (row) => row.arity),
    { name: 'anion', data: rows.map((row) => row.anion || null), type: 'STRING', nullable: true },
    text('ions', (row) => ionsText(row.ions)),
    text('anonymous_formula', (row) => row.anonymousFormula),
    text('formula_pretty', conventionalFormula),
    text('kind', (row) => kindsOfIons(row.ions)[0]!),
    text('kinds', (row) => kindsOfIons(row.ions).join(' ')),
    { name: 'known', data: rows.map((row) => row.known), type: 'BOOLEAN', nullable: false },
    { name: 'score_low', data: rows.map((row) => row.scoreLow ?? null), type: 'DOUBLE', nullable: true },
    { name: 'score_high', data: rows.map((row) => row.scoreHigh ?? null), type: 'DOUBLE', nullable: true },
    whole('rank_blend', (row) => row.rankBlend ?? row.rank),
    text('flags', (row) => (row.flags ?? []).map(({ name }) => name).join(' ')),
    { name: 'flag_reasons', data: rows.map((row) => flagTexts(row.flags).reasons), type: 'STRING', nullable: true },
    ...models.map(({ name }): ColumnSource => ({
      name: `raw_${name}`,
      data: rows.map((row) => row.raw[name] ?? null),
      type: 'DOUBLE',
      nullable: true,
    })),
    ...computed.map(({ name, type }): ColumnSource => ({
      name,
      data: rows.map((row) => row.columns?.[name] ?? null),
      type: PARQUET_TYPES[type],
      nullable: true,
    })),
  ];
}

const PARQUET_TYPES = { number: 'DOUBLE', flag: 'BOOLEAN', text: 'STRING' } as const;

/** The bytes written since the last call; the writer goes on counting its offset. */
function take(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}
