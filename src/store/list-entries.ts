import type { Database } from 'better-sqlite3';
import type { Expression } from '../expression/parse-expression.js';
import { flagsOf } from '../ingest/entry-flags.js';
import { expressionSql } from './expression-sql.js';
import type { EntryRecord } from './types.js';

/** Which entries are wanted. Every given condition must hold. */
export interface EntryListFilter {
  /** Only entries of this source. */
  readonly source?: string | undefined;
  /** Only entries of this number of elements. */
  readonly arity?: number | undefined;
  /** Only entries that count as known, or only those set aside. */
  readonly known?: boolean | undefined;
  /** Only entries for which this holds. */
  readonly where?: Expression | undefined;
  /** Entries of this compound only, by its reduced formula. */
  readonly compound?: string;
}

interface EntryRow {
  compound: string;
  arity: number;
  source: string;
  code: string;
  flags: number;
  known: number;
  year: number | null;
  formula: string | null;
  written: string | null;
  ids: string | null;
  temperature: number | null;
  pressure: number | null;
  energy_above_hull: number | null;
  formation_energy: number | null;
  energy: number | null;
  functional: string | null;
  member: string | null;
  line: number | null;
  file: string | null;
  sources: string;
}

/** Entries one by one, in the order of formulas, sources, ids and flags. */
export function* listEntries(db: Database, filter: EntryListFilter): Generator<EntryRecord, void, undefined> {
  const conditions = ['true'];
  const values: (string | number)[] = [];
  const add = (sql: string, ...more: readonly (string | number)[]): void => {
    conditions.push(sql);
    values.push(...more);
  };
  if (filter.source !== undefined) add('e.source = ?', filter.source);
  if (filter.arity !== undefined) add('c.arity = ?', filter.arity);
  if (filter.known !== undefined) add('e.known = ?', filter.known ? 1 : 0);
  if (filter.compound !== undefined) add('e.compound = ?', filter.compound);
  if (filter.where) {
    const holds = expressionSql(filter.where, 'e');
    add(holds.sql, ...holds.values);
  }
  const rows = db
    .prepare(
      `SELECT e.*, c.arity, i.file,
         (SELECT json_group_array(s.source) FROM (SELECT DISTINCT source FROM entry WHERE compound = e.compound ORDER BY 1) s)
           AS sources
       FROM entry e JOIN compound c ON c.formula = e.compound
       LEFT JOIN ingest i ON i.id = e.ingest_id
       WHERE ${conditions.join(' AND ')} ORDER BY e.compound, e.source, e.code, e.flags`,
    )
    .iterate(...values);
  for (const row of rows as Iterable<EntryRow>) yield toRecord(row);
}

function toRecord(row: EntryRow): EntryRecord {
  const further = row.ids === null ? [] : (JSON.parse(row.ids) as string[]);
  const formula = row.formula ?? row.compound;
  return {
    formula,
    arity: row.arity,
    source: row.source,
    sources: JSON.parse(row.sources) as string[],
    ids: row.code === '' ? further : [row.code, ...further],
    year: row.year,
    flags: flagsOf(row.flags),
    known: row.known === 1,
    written: row.written ?? formula,
    temperature: row.temperature,
    pressure: row.pressure,
    energyAboveHull: row.energy_above_hull,
    formationEnergy: row.formation_energy,
    energy: row.energy,
    functional: row.functional,
    file: row.file !== null && row.member !== null ? `${row.file}/${row.member}` : row.file,
    line: row.line,
  };
}
