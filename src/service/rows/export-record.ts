import { kindsOfIons } from '../../space/composition-kind.js';
import { conventionalFormula } from '../../chemistry/formula/spellings.js';
import { ionsText } from '../../chemistry/ions/ions-text.js';
import type { ColumnValue } from '../../rows/row-column.js';
import { flagTexts } from './flag-texts.js';
import type { ExportRow } from '../types.js';

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
    flags: flagTexts(row.flags).names,
    flag_reasons: flagTexts(row.flags).reasons,
    raw: row.raw,
    ...(row.columns && { columns: row.columns }),
  };
}
