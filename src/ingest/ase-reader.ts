import type { Database } from 'better-sqlite3';
import { ELEMENTS } from '../chemistry/elements/elements.js';
import { message } from '../messages/message.js';
import { Sqlite } from '../sqlite.js';
import { atomsCrystal } from '../structures/atoms-crystal.js';
import { MAX_SITES, type Crystal } from '../structures/crystal.js';
import { numbersFormula } from './databases/structure-formula.js';
import { icsdNumbers } from './databases/database-facts.js';
import { toNumber, toText, toBoolean } from './databases/values.js';
import { flagBit, type FlagBits } from './entry-flags.js';
import { inputUnreadable, type InputFile } from './input-file.js';
import type { RejectedRow } from './ingest-item.js';
import { NotNumbers } from './json/not-numbers.js';
import { parseJson } from './parse-json.js';
import type { FileRow, RawRow, Reader } from './reader.js';

/**
 * Databases of the Atomic Simulation Environment (Larsen et al., J. Phys.: Condens. Matter 29, 273002 (2017)) in SQLite: a
 * structure in each row of `systems`, its atomic numbers as a blob. Other SQLite files are refused with what they are.
 */
export const aseReader: Reader = {
  format: 'ase',
  binary: 'sqlite',
  recognises: () => 0,
  read: async (file) => {
    const db = await openUntrusted(file);
    try {
      const tables = tablesOf(db);
      if (!tables.includes('systems')) throw refusal(file, tables);
    } catch (error) {
      db.close();
      throw error;
    }
    const notNumbers = new NotNumbers();
    return { how: { formula: 'numbers', id: 'unique_id' }, rows: readSystems(file, db, notNumbers), notNumbers };
  },
};

/** Opened so that nothing which the file defines is run: no writing, no functions in its views and triggers. */
async function openUntrusted(file: InputFile): Promise<Database> {
  const source = file.disk ?? (await file.content());
  let db: Database | undefined;
  try {
    db = new Sqlite(source, { readonly: true });
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    db.prepare('SELECT count(*) FROM sqlite_master').get();
    return db;
  } catch {
    db?.close();
    throw inputUnreadable(file.path, message('input.broken-archive', { file: file.path, program: 'SQLite' }));
  }
}

function tablesOf(db: Database): string[] {
  return db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[];
}

function refusal(file: InputFile, tables: readonly string[]): Error {
  if (tables.some((name) => /^data\d(?:ionic)?$/.test(name)) || (tables.includes('row') && tables.includes('meta'))) {
    const problem = message('input.candidates');
    return inputUnreadable(file.path, message('input.layout', { file: file.path, problem }));
  }
  if (tables.includes('compound') && tables.includes('entry')) {
    return inputUnreadable(file.path, message('input.own-workspace', { file: file.path }));
  }
  return inputUnreadable(file.path, message('input.unknown-sqlite', { file: file.path, tables: tables.slice(0, 10) }));
}

interface System {
  readonly id: number;
  readonly unique_id: string | null;
  readonly numbers: unknown;
  readonly key_value_pairs: string | null;
  readonly energy: unknown;
  readonly positions: unknown;
  readonly cell: unknown;
  /** A bit per axis along which the structure is periodic. */
  readonly pbc: unknown;
}

/** Columns without which a system is still a compound. */
const STRUCTURE_COLUMNS = ['positions', 'cell', 'pbc', 'energy'] as const;
const PERIODIC_IN_ALL = 7;
const BYTES_PER_DOUBLE = 8;

async function* readSystems(
  file: InputFile,
  db: Database,
  notNumbers: NotNumbers,
): AsyncGenerator<FileRow[], void, undefined> {
  try {
    const there = db.prepare(`SELECT name FROM pragma_table_info('systems')`).pluck().all();
    const structure = STRUCTURE_COLUMNS.map((name) => (there.includes(name) ? `, ${name}` : '')).join('');
    const systems = db
      .prepare(`SELECT id, unique_id, numbers, key_value_pairs${structure} FROM systems ORDER BY id`)
      .iterate();
    for (const system of systems as Iterable<System>) yield [rowOf(system, notNumbers)];
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !String(error.code).startsWith('SQLITE')) throw error;
    throw inputUnreadable(file.path, message('input.broken-archive', { file: file.path, program: 'SQLite' }));
  } finally {
    db.close();
  }
}

function rowOf(system: System, notNumbers: NotNumbers): RawRow | RejectedRow {
  const { id, unique_id: unique, numbers, key_value_pairs: pairs } = system;
  const text = (): string => `systems, row ${id}`;
  const integers = Buffer.isBuffer(numbers) ? integersOf(numbers) : [];
  const formula = numbersFormula(integers);
  const atoms = integers.length;
  if (formula === null) {
    return { kind: 'refused', line: id, text: text(), reason: message('row.no-text', { key: 'numbers' }) };
  }
  const values = valuesOf(pairs, notNumbers);
  const year = values['year'];
  return {
    kind: 'raw',
    line: id,
    formula,
    id: typeof values['uid'] === 'string' ? values['uid'] : unique,
    year: typeof year === 'number' || typeof year === 'string' ? String(year) : null,
    flags: originOf(values),
    facts: {
      energyAboveHull: toNumber(
        values['ehull'] ?? values['e_hull'] ?? values['e_above_hull'] ?? values['energy_above_hull'],
      ),
      formationEnergy: toNumber(values['hform'] ?? values['formation_energy']),
      energy: typeof system.energy === 'number' ? system.energy / atoms : null,
      functional: toText(values['xc'] ?? values['functional']),
      ids: icsdNumbers(values['icsd_id'] ?? values['icsd']),
    },
    isCounted: true,
    crystal: crystalOf(system),
    text,
  };
}

/** The cell with its sites; null if the structure is not periodic in all directions, or not complete. */
function crystalOf({ numbers, positions, cell, pbc }: System): Crystal | null {
  if (pbc !== PERIODIC_IN_ALL || !Buffer.isBuffer(numbers) || !Buffer.isBuffer(positions) || !Buffer.isBuffer(cell)) {
    return null;
  }
  const symbols = integersOf(numbers.subarray(0, 4 * (MAX_SITES + 1))).map((each) => ELEMENTS[each - 1]?.symbol ?? '');
  if (symbols.length > MAX_SITES || positions.length !== 3 * BYTES_PER_DOUBLE * symbols.length) return null;
  return atomsCrystal(vectorsOf(cell), symbols, vectorsOf(positions));
}

function vectorsOf(blob: Buffer): [number, number, number][] {
  const number = (index: number): number => blob.readDoubleLE(index * BYTES_PER_DOUBLE);
  return Array.from({ length: Math.floor(blob.length / BYTES_PER_DOUBLE / 3) }, (_, index) => [
    number(3 * index),
    number(3 * index + 1),
    number(3 * index + 2),
  ]);
}

/** Structures of ASE are computed, unless a pair says that they were measured and none that they are computed. */
function originOf(values: Readonly<Record<string, unknown>>): FlagBits {
  const isMeasured = toBoolean(values['experimental']) ?? toBoolean(values['theoretical']) === false;
  return flagBit(isMeasured && toBoolean(values['theoretical']) !== true ? 'experimental' : 'theoretical');
}

/** The integers of 32 bits of a blob, whose byte order is little endian. */
function integersOf(blob: Buffer): number[] {
  return Array.from({ length: Math.floor(blob.length / 4) }, (_, index) => blob.readInt32LE(index * 4));
}

function valuesOf(text: string | null, notNumbers: NotNumbers): Readonly<Record<string, unknown>> {
  try {
    const values: unknown = parseJson(text ?? '{}', notNumbers);
    return typeof values === 'object' && values !== null ? (values as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
