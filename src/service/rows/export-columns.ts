import { conventionalFormula } from '../../chemistry/formula/spellings.js';
import { ionsText } from '../../chemistry/ions/ions-text.js';
import type { ColumnDescription, ColumnValue } from '../../rows/row-column.js';
import { kindsOfIons } from '../../space/composition-kind.js';
import type { ExportRow } from '../types.js';
import { flagTexts } from './flag-texts.js';

/**
 * A column of exported lists. Words are separated by spaces in CSV and Parquet and an array in JSON. Symbols are a text
 * that no format needs to escape: formulas, names of elements and kinds.
 */
export type ExportColumn =
  | Column<'whole', number>
  | Column<'number', number | null>
  | Column<'flag', boolean | null>
  | Column<'symbols', string | null>
  | Column<'words', readonly string[]>
  | Column<'text', string | null>;

interface Column<Type extends string, Value> {
  readonly name: string;
  readonly type: Type;
  /** Whether a row may have no value. */
  readonly nullable: boolean;
  value(row: ExportRow): Value;
}

function column<Type extends ExportColumn['type']>(
  type: Type,
  name: string,
  value: Extract<ExportColumn, { type: Type }>['value'],
  nullable = false,
): ExportColumn {
  return { type, name, value, nullable } as ExportColumn;
}

/** The columns that every list has, in order. */
const OF_EVERY_LIST: readonly ExportColumn[] = [
  column('whole', 'rank', (row) => row.rank),
  column('symbols', 'formula', (row) => row.formula),
  column('number', 'score', (row) => row.score),
  column('words', 'elements', (row) => row.elements),
  column('whole', 'arity', (row) => row.arity),
  column('symbols', 'anion', (row) => row.anion || null, true),
  column('symbols', 'ions', (row) => ionsText(row.ions)),
  column('symbols', 'anonymous_formula', (row) => row.anonymousFormula),
  column('symbols', 'formula_pretty', conventionalFormula),
  column('symbols', 'kind', (row) => kindsOfIons(row.ions)[0]!),
  column('words', 'kinds', (row) => kindsOfIons(row.ions)),
  column('flag', 'known', (row) => row.known),
  column('number', 'score_low', (row) => row.scoreLow ?? null, true),
  column('number', 'score_high', (row) => row.scoreHigh ?? null, true),
  column('whole', 'rank_blend', (row) => row.rankBlend ?? row.rank),
  column('words', 'flags', (row) => flagTexts(row.flags).names),
  column('text', 'flag_reasons', (row) => flagTexts(row.flags).reasons, true),
];

/**
 * All columns of a list made by these models, in order: those of every list, a raw_<model> for each model, and what was
 * computed for the list.
 */
export function exportColumns(
  models: readonly { readonly name: string }[],
  computed: readonly Pick<ColumnDescription, 'name' | 'type'>[] = [],
): ExportColumn[] {
  return [
    ...OF_EVERY_LIST,
    ...models.map(({ name }) => column('number', `raw_${name}`, (row) => row.raw[name] ?? null, true)),
    ...computed.map(
      ({ name, type }) =>
        ({
          name,
          type,
          nullable: true,
          value: (row: ExportRow): ColumnValue => row.columns?.[name] ?? null,
        }) as ExportColumn,
    ),
  ];
}
