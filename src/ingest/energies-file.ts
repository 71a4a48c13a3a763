import { CsvError, parse } from 'csv-parse';
import { parse as parseNow } from 'csv-parse/sync';
import { Readable } from 'node:stream';
import { FormulaProblem } from '../chemistry/formula/formula-problem.js';
import { readFormulaAmounts } from '../chemistry/formula/formula-reader.js';
import { reducedFormula } from '../chemistry/formula/spellings.js';
import { ENERGY_KINDS, type EnergyKind, type EnergyRow } from '../energies/energy-row.js';
import { ENERGY_UNITS, electronvoltsPerAtom, type EnergyUnit } from '../energies/energy-unit.js';
import { message, type Message } from '../messages/message.js';
import type { RunControl } from '../run-control.js';
import { energyColumns, type EnergyColumns } from './energy-columns.js';
import { fileSource } from './input/file-source.js';
import { unpacked } from './input/unpacked.js';
import { MAX_ROW_BYTES, openInput, rowTooLong, unreadable } from './input-file.js';

/** What holds for the rows of a file that do not say so themselves. */
export interface EnergyDefaults {
  readonly unit: EnergyUnit;
  readonly kind: EnergyKind;
  readonly source: string;
  /** Null if it is not known. */
  readonly functional: string | null;
}

/** An energy of a row, or why it has none. A row has one of each column of energies. */
export type EnergyItem =
  | { readonly kind: 'accepted'; readonly line: number; readonly row: EnergyRow; readonly elements: readonly string[] }
  | { readonly kind: 'refused'; readonly line: number; readonly text: string; readonly reason: Message };

export interface EnergiesFile {
  readonly name: string;
  readonly sha256: string;
  /** May throw INPUT_UNREADABLE, for example for a word that is no unit, or CANCELLED. */
  readonly rows: AsyncIterable<EnergyItem>;
}

const DELIMITERS = [',', ';', '\t', '|'];
/** Names of sources and functionals are shown on every row, so they are short. In characters. */
const MOST_NAME = 100;

/**
 * Begins to read a CSV of energies, with a header. Throws INPUT_UNREADABLE if there is no column of formulas or none of
 * energies.
 */
export async function openEnergiesFile(
  path: string,
  defaults: EnergyDefaults,
  control?: RunControl,
): Promise<EnergiesFile> {
  const packed = await fileSource(path);
  const content = await unpacked(packed);
  if (content.kind === 'archive') throw unreadable(path, message('energies.archive', { file: path }));
  const file = await openInput(content.source, { ...(control && { control }) });
  const attempts = DELIMITERS.map((delimiter) => {
    const [header = []] = parseNow(file.head, {
      delimiter,
      to: 1,
      relax_quotes: true,
      relax_column_count: true,
    }) as string[][];
    return { delimiter, header: header.map((name) => name.trim()) };
  }).sort((a, b) => b.header.length - a.header.length);
  const found = attempts.find(({ header }) => energyColumns(header) !== null) ?? attempts[0]!;
  const columns = energyColumns(found.header);
  if (!columns) {
    const names = found.header.map((name) => name.slice(0, MOST_NAME)).slice(0, 20);
    throw unreadable(path, message('energies.columns', { file: path, columns: names }));
  }
  const parser = parse({
    delimiter: found.delimiter,
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: MAX_ROW_BYTES,
    info: true,
    from: 2,
  });
  const source = Readable.from(file.text(control));
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  async function* rows(): AsyncGenerator<EnergyItem, void, undefined> {
    let line = 1;
    try {
      for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
        line = info.lines;
        if (record.every((cell) => cell.trim() === '')) continue;
        yield* readRow({ path, line, cells: record }, columns!, defaults);
      }
    } catch (error) {
      throw error instanceof CsvError ? csvProblem(error, path, line) : error;
    } finally {
      source.destroy();
      parser.destroy();
    }
  }
  return { name: packed.name, sha256: file.sha256, rows: rows() };
}

function csvProblem(error: CsvError, path: string, line: number): Error {
  if (error.code === 'CSV_MAX_RECORD_SIZE') return rowTooLong(path, line + 1);
  return unreadable(path, message('input.not-csv', { file: path, line: String(line), reason: error.message }), {
    line: line + 1,
  });
}

interface Line {
  readonly path: string;
  readonly line: number;
  readonly cells: readonly string[];
}

function* readRow(
  { path, line, cells }: Line,
  columns: EnergyColumns,
  defaults: EnergyDefaults,
): Generator<EnergyItem, void, undefined> {
  const cell = (index: number): string => (cells[index] ?? '').trim();
  const refused = (reason: Message): EnergyItem => ({ kind: 'refused', line, text: cells.join(','), reason });
  const word = <Word extends string>(index: number, words: readonly Word[], otherwise: Word, column: string): Word => {
    const text = cell(index);
    if (text === '') return otherwise;
    const known = words.find((each) => each.toLowerCase() === text.toLowerCase());
    if (known !== undefined) return known;
    const values = { file: path, line: String(line), text: text.slice(0, MOST_NAME), column, words };
    throw unreadable(path, message('energies.unknown-word', values), { line });
  };
  const name = (index: number): string | null => cell(index).slice(0, MOST_NAME) || null;
  const unit = word(columns.unit, ENERGY_UNITS, defaults.unit, 'unit');
  const kind = word(columns.kind, ENERGY_KINDS, defaults.kind, 'kind');
  const set = {
    source: name(columns.source) ?? defaults.source,
    functional: name(columns.functional) ?? defaults.functional,
  };
  const written = cell(columns.formula);
  const formula = readWritten(written);
  if ('problem' in formula) return void (yield refused(formula.problem));
  const given = columns.energies.filter(({ index }) => cell(index) !== '');
  if (given.length === 0) return void (yield refused(message('energies.no-energy')));
  for (const column of given) {
    const energy = readNumber(cell(column.index));
    if (energy === null) {
      yield refused(message('energies.no-number', { text: cell(column.index).slice(0, MOST_NAME) }));
      continue;
    }
    const row: EnergyRow = {
      ...set,
      formula: formula.reduced,
      kind: column.kind ?? kind,
      energy: electronvoltsPerAtom(energy, column.kind === null ? unit : 'eV/atom', formula.atoms),
    };
    yield { kind: 'accepted', line, row, elements: formula.elements };
  }
}

type Written =
  | { readonly problem: Message }
  | { readonly reduced: string; readonly elements: readonly string[]; readonly atoms: number };

function readWritten(text: string): Written {
  try {
    const { amounts, composition } = readFormulaAmounts(text);
    if (!composition) return { problem: message('energies.not-whole') };
    const atoms = [...amounts.values()].reduce((sum, { n, d }) => sum + n / d, 0);
    return { reduced: reducedFormula(composition), elements: composition.elements, atoms };
  } catch (error) {
    if (!(error instanceof FormulaProblem)) throw error;
    const { reason, position } = error;
    return { problem: message('formula.unreadable', { text: text.slice(0, 60), position: position + 1, reason }) };
  }
}

/** Larger magnitudes are no energies of atoms. */
const MOST_ENERGY = 1e8;

/** A number with a decimal point and any minus sign, or null. */
function readNumber(text: string): number | null {
  const plain = text.replace(/^[\u2212\u2013]/, '-');
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(plain)) return null;
  const value = Number(plain);
  return Math.abs(value) <= MOST_ENERGY ? value : null;
}
