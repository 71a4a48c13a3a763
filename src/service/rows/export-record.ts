import { BoundedMap } from '../../bounded-map.js';
import { kindsOfIons } from '../../space/composition-kind.js';
import type { Flag } from '../../calibration/flags/flag.js';
import { flagReason } from '../../calibration/flags/flag-reason.js';
import { say } from '../../messages/say.js';
import { conventionalFormula } from '../../chemistry/formula/spellings.js';
import { ionsText } from '../../chemistry/ions/ions-text.js';
import type { ColumnDescription, ColumnValue } from '../../rows/row-column.js';
import type { ExportRow } from '../types.js';

/** The columns of a list's CSV (and the fields of its JSON rows) before one `raw_<model>` for each model of the list. */
const EXPORT_COLUMNS = [
  'rank',
  'formula',
  'score',
  'elements',
  'arity',
  'anion',
  'ions',
  'anonymous_formula',
  'formula_pretty',
  'kind',
  'kinds',
  'known',
  'score_low',
  'score_high',
  'rank_blend',
  'flags',
  'flag_reasons',
] as const;

/** A row of a list as programs outside read it. `elements` is an array in JSON and separated by spaces in CSV. */
export interface ExportRecord {
  readonly rank: number;
  readonly formula: string;
  readonly score: number;
  readonly elements: readonly string[];
  readonly arity: number;
  /** Null if there is none. */
  readonly anion: string | null;
  readonly ions: string;
  readonly anonymous_formula: string;
  /** As chemists write it. */
  readonly formula_pretty: string;
  /** The kind of the composition, the first of `kinds`. */
  readonly kind: string;
  readonly kinds: readonly string[];
  readonly known: boolean;
  readonly score_low: number | null;
  readonly score_high: number | null;
  /** The rank before the recalibration; in lists of earlier versions the rank. */
  readonly rank_blend: number;
  /** An array in JSON and separated by spaces in CSV. */
  readonly flags: readonly string[];
  /** A sentence per flag; null if there are none. */
  readonly flag_reasons: string | null;
  readonly raw: Readonly<Record<string, number>>;
  /** Computed columns; absent if none was computed for the row. */
  readonly columns?: Readonly<Record<string, ColumnValue>>;
}

/** The names of all columns of a list made by these models, in order; those that were computed for it come last. */
export function exportColumns(
  models: readonly { readonly name: string }[],
  computed: readonly Pick<ColumnDescription, 'name'>[] = [],
): string[] {
  return [...EXPORT_COLUMNS, ...models.map((model) => `raw_${model.name}`), ...computed.map(({ name }) => name)];
}

/** The row under the names that programs outside rely on. */
export function exportRecord(row: ExportRow): ExportRecord {
  const kinds = kindsOfIons(row.ions);
  return {
    rank: row.rank,
    formula: row.formula,
    score: row.score,
    elements: row.elements,
    arity: row.arity,
    anion: row.anion || null,
    ions: ionsText(row.ions),
    anonymous_formula: row.anonymousFormula,
    formula_pretty: conventionalFormula(row),
    kind: kinds[0]!,
    kinds,
    known: row.known,
    score_low: row.scoreLow ?? null,
    score_high: row.scoreHigh ?? null,
    rank_blend: row.rankBlend ?? row.rank,
    flags: (row.flags ?? []).map(({ name }) => name),
    flag_reasons: reasonsText(row.flags),
    raw: row.raw,
    ...(row.columns && { columns: row.columns }),
  };
}

/** The cells of a row in the order of `exportColumns`; a model that has no score for it leaves its cell empty. */
export function exportCells(
  row: ExportRow,
  models: readonly { readonly name: string }[],
  computed: readonly Pick<ColumnDescription, 'name'>[] = [],
): (string | number | null)[] {
  const kinds = kindsOfIons(row.ions);
  return [
    row.rank,
    row.formula,
    row.score,
    row.elements.join(' '),
    row.arity,
    row.anion || null,
    ionsText(row.ions),
    row.anonymousFormula,
    conventionalFormula(row),
    kinds[0]!,
    kinds.join(' '),
    String(row.known),
    row.scoreLow ?? null,
    row.scoreHigh ?? null,
    row.rankBlend ?? row.rank,
    (row.flags ?? []).map(({ name }) => name).join(' '),
    reasonsText(row.flags),
    ...models.map((model) => row.raw[model.name] ?? null),
    ...computed.map(({ name }) => cellOf(row.columns?.[name])),
  ];
}

function cellOf(value: ColumnValue | undefined): string | number | null {
  return typeof value === 'boolean' ? String(value) : (value ?? null);
}

/** Reasons that were said last: rows of a list have a few thousand of them, and to say one takes longer than all else. */
const REASONS = new BoundedMap<string, string>(10_000);

function reasonOf(flag: Flag): string {
  const key = `${flag.name} ${flag.about.join(' ')}`;
  const known = REASONS.get(key);
  if (known !== undefined) return known;
  const said = say(flagReason(flag), 'en');
  REASONS.set(key, said);
  return said;
}

/** Why a row has its flags, in English; null if it has none. */
export function reasonsText(flags: readonly Flag[] = []): string | null {
  return flags.length === 0 ? null : flags.map(reasonOf).join(' ');
}
