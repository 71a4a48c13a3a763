import type { Database, Statement } from 'better-sqlite3';
import { decimalTerms } from '../chemistry/formula/decimal-terms.js';
import { reducedFormula } from '../chemistry/formula/spellings.js';
import type { AcceptedRow, IngestItem, RejectedRow } from '../ingest/ingest-item.js';
import { oneMessage } from '../messages/one-message.js';
import type { RefusedRow } from './types.js';

/** Refused rows that are stored per file with their text and reason; beyond that they are only counted. */
export const MAX_REFUSALS_KEPT = 10_000;
/** Rows per transaction while they are staged: without one, each row would be a transaction, thirty times slower. */
const ROWS_PER_TRANSACTION = 50_000;

/** What the rows of a file were, before they are merged. */
export interface StagedRows {
  accepted: number;
  refused: number;
  skipped: number;
  refusals: RefusedRow[];
  /** Columns of the staged table that go into entries as they are; the others are empty in all rows. */
  columns: readonly string[];
}

/** Columns of the staged table that go into entries as they are, of rows that say nothing else. */
const PLAIN_ENTRY_COLUMNS = ['compound', 'code', 'flags', 'year', 'line', 'written'] as const;

/** The same of any rows. */
export const ENTRY_COLUMNS = [
  ...PLAIN_ENTRY_COLUMNS,
  'formula',
  'ids',
  'temperature',
  'pressure',
  'energy_above_hull',
  'formation_energy',
  'energy',
  'functional',
  'member',
] as const;

/** Columns of compounds. */
const COMPOUND_COLUMNS = ['arity', 'system', 'amounts'] as const;

/** Writes the rows to a temporary table, which SQLite keeps outside the database and removes with the connection. */
export async function stageRows(
  db: Database,
  batches: AsyncIterable<readonly IngestItem[]> | Iterable<readonly IngestItem[]>,
): Promise<StagedRows> {
  db.exec(`
    CREATE TEMP TABLE staged (
      compound TEXT, code TEXT, flags INTEGER, year INTEGER, formula TEXT, written TEXT, ids TEXT, temperature REAL,
      pressure REAL, energy_above_hull REAL, formation_energy REAL, energy REAL, functional TEXT, member TEXT,
      line INTEGER, structure TEXT, arity INTEGER, system TEXT, amounts TEXT
    );`);
  const insertPlain = insertInto(db, [...PLAIN_ENTRY_COLUMNS, ...COMPOUND_COLUMNS]);
  const insert = insertInto(db, [...ENTRY_COLUMNS, 'structure', ...COMPOUND_COLUMNS]);
  const staged: StagedRows = {
    accepted: 0,
    refused: 0,
    skipped: 0,
    refusals: [],
    columns: PLAIN_ENTRY_COLUMNS,
  };
  const stage = (row: AcceptedRow): void => {
    const { composition, formula, facts, member } = row;
    // The formula of whole amounts is the reduced one.
    const compound = composition && /[./]/.test(formula) ? reducedFormula(composition) : formula;
    const { elements, amounts } = composition ?? decimalComposition(formula);
    const code = row.id ?? '';
    const written = row.written === formula ? null : row.written;
    const system = elements.join('-');
    const joined = amounts.join('-');
    if (facts === undefined && member === undefined && formula === compound) {
      insertPlain.run(compound, code, row.flags, row.year, row.line, written, elements.length, system, joined);
      return;
    }
    staged.columns = ENTRY_COLUMNS;
    insert.run(
      compound,
      code,
      row.flags,
      row.year,
      row.line,
      written,
      formula === compound ? null : formula,
      facts?.ids && facts.ids.length > 0 ? JSON.stringify(facts.ids) : null,
      facts?.temperature ?? null,
      facts?.pressure ?? null,
      facts?.energyAboveHull ?? null,
      facts?.formationEnergy ?? null,
      facts?.energy ?? null,
      facts?.functional ?? null,
      member ?? null,
      facts?.structure ?? null,
      elements.length,
      system,
      joined,
    );
  };
  db.exec('BEGIN');
  for await (const batch of batches) {
    for (const row of batch) {
      if (row.kind === 'refused') {
        staged.refused++;
        if (staged.refusals.length < MAX_REFUSALS_KEPT) staged.refusals.push(refusalOf(row));
      } else if (row.kind === 'skipped') {
        staged.skipped++;
      } else {
        stage(row);
        if (++staged.accepted % ROWS_PER_TRANSACTION === 0) db.exec('COMMIT; BEGIN');
      }
    }
  }
  db.exec('COMMIT');
  return staged;
}

function insertInto(db: Database, columns: readonly string[]): Statement {
  return db.prepare(`INSERT INTO staged (${columns.join()}) VALUES (${columns.map(() => '?').join()})`);
}

/** Elements and amounts of a formula without integer amounts. */
function decimalComposition(formula: string): { elements: string[]; amounts: string[] } {
  const terms = decimalTerms(formula);
  return { elements: terms.map(([symbol]) => symbol), amounts: terms.map(([, amount]) => amount) };
}

/** A refusal as the workspace stores it. */
function refusalOf({ line, member, text, reason }: RejectedRow): RefusedRow {
  return { line, text, reason: oneMessage(reason), ...(member !== undefined && { member }) };
}
