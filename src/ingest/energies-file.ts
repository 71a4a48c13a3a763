import { FormulaProblem, unreadableFormula } from '../chemistry/formula/formula-problem.js';
import { readFormulaAmounts } from '../chemistry/formula/formula-reader.js';
import { reducedFormula } from '../chemistry/formula/spellings.js';
import { ENERGY_KINDS, type EnergyKind, type EnergyRow } from '../energies/energy-row.js';
import { ENERGY_UNITS, electronvoltsPerAtom, type EnergyUnit } from '../energies/energy-unit.js';
import { message, type Message } from '../messages/message.js';
import type { RunControl } from '../run-control.js';
import { energyColumns, type EnergyColumns } from './energy-columns.js';
import { openHeadedTable } from './headed-table.js';
import { inputUnreadable } from './input-file.js';
import { readNumber } from './read-number.js';

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

/** Larger magnitudes are no energies of atoms. */
const MOST_ENERGY = 1e8;
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
  const { name, sha256, columns, rows } = await openHeadedTable(path, {
    find: energyColumns,
    missing: (names) => message('energies.columns', { file: path, columns: names }),
    control,
  });
  async function* items(): AsyncGenerator<EnergyItem, void, undefined> {
    for await (const { line, cells } of rows) yield* readRow({ path, line, cells }, columns, defaults);
  }
  return { name, sha256, rows: items() };
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
    throw inputUnreadable(path, message('energies.unknown-word', values), { line });
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
    const energy = readNumber(cell(column.index), MOST_ENERGY);
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
    return { problem: unreadableFormula(text.slice(0, 60), error) };
  }
}
