import { FormulaProblem, unreadableFormula } from '../chemistry/formula/formula-problem.js';
import { readFormulaAmounts } from '../chemistry/formula/formula-reader.js';
import { message, type Message } from '../messages/message.js';
import { elementsWithoutDescriptors } from '../properties/compound-descriptors.js';
import { compoundKey } from '../properties/compound-key.js';
import type { AskedCompound } from '../properties/property-model.js';
import type { PropertyRow } from '../properties/property-row.js';
import { readShares } from '../properties/read-shares.js';
import type { RunControl } from '../run-control.js';
import { FORMULA_COLUMNS, openHeadedTable } from './headed-table.js';
import { inputUnreadable } from './input-file.js';
import { PropertyRepeats, type RepeatedValue } from './property-repeats.js';
import { PropertyUnits, unitColumn } from './property-units.js';
import { readNumber } from './read-number.js';

/** Refused rows that are handed back; beyond that they are only counted. */
const MAX_REFUSALS = 1_000;

export interface PropertyFileOptions {
  /** The column of values. */
  readonly column: string;
  /** The column of the formulas, if it has no usual name. */
  readonly formulaColumn?: string | undefined;
  /** The column that names the fold of each row in a cross-validation. */
  readonly folds?: string | undefined;
  /** Values must be above zero, because their logarithms are learnt. */
  readonly log: boolean;
  /** Values are for a formula as it is written: each is divided by its number of atoms. Default false. */
  readonly perAtom?: boolean | undefined;
  /** The unit of the values; rows that name another one are refused. By default all rows must have one unit. */
  readonly unit?: string | undefined;
  /** Rows may name an ingested entry, whose structure is learnt from, and whose formula if the row has none. */
  readonly structures?: { readonly column: string; find(id: string): AskedCompound | undefined } | undefined;
  /** Can stop the reading; nobody by default. */
  readonly control?: RunControl | undefined;
}

/** A row that is not learnt from, and why. */
export interface RefusedProperty {
  readonly line: number;
  readonly text: string;
  readonly reason: Message;
}

export interface PropertyFile {
  readonly name: string;
  readonly sha256: string;
  readonly rows: readonly PropertyRow[];
  readonly refused: number;
  readonly refusals: readonly RefusedProperty[];
  /** Rows whose compound had another value before; all are among the rows. */
  readonly repeats: readonly RepeatedValue[];
}

/** Reads a table of values of compounds. Throws INPUT_UNREADABLE if a column is not there or no row can be read. */
export async function readPropertyFile(
  path: string,
  { column, formulaColumn, folds, log, perAtom = false, unit = '', structures, control }: PropertyFileOptions,
): Promise<PropertyFile> {
  const wanted = [
    column,
    ...(structures && formulaColumn === undefined ? [] : [formulaColumn ?? 'formula']),
    ...(structures ? [structures.column] : []),
    ...(folds === undefined ? [] : [folds]),
  ];
  const table = await openHeadedTable(path, {
    find: (header) => {
      const formula = formulaColumn
        ? header.indexOf(formulaColumn)
        : header.findIndex((name) => FORMULA_COLUMNS.includes(name.toLowerCase()));
      const [value, fold] = [header.indexOf(column), folds === undefined ? -1 : header.indexOf(folds)];
      const structure = structures ? header.indexOf(structures.column) : -1;
      const named = formula >= 0 || (structures !== undefined && formulaColumn === undefined);
      if (!named || value < 0 || (folds !== undefined && fold < 0) || (structures && structure < 0)) return null;
      return {
        formula,
        value,
        fold,
        structure,
        unit: unitColumn(header),
        uncertainty: columnNamed(header, 'uncertainty'),
        temperature: columnNamed(header, 'temperature'),
      };
    },
    missing: (names) => message('property.columns', { file: path, wanted, columns: names }),
    control,
  });
  const rows: PropertyRow[] = [];
  const refusals: RefusedProperty[] = [];
  let refused = 0;
  const units = new PropertyUnits(unit);
  const repeats = new PropertyRepeats();
  for await (const { line, cells } of table.rows) {
    control?.throwIfCancelled();
    const cell = (index: number): string => (cells[index] ?? '').trim();
    const id = cell(table.columns.structure);
    const entry = id === '' ? undefined : structures!.find(id);
    const formula = cell(table.columns.formula) || (entry?.formula ?? '');
    const value = readNumber(cell(table.columns.value));
    const reason =
      (id !== '' && !entry ? message('property.no-structure', { id: id.slice(0, 60) }) : null) ??
      formulaProblem(formula) ??
      refuseOther(formula, entry) ??
      (value === null ? message('property.no-number', { text: cell(table.columns.value).slice(0, 60) }) : null) ??
      (log && value! <= 0 ? message('property.no-logarithm', { value: value! }) : null) ??
      refuseUncertainty(cell(table.columns.uncertainty)) ??
      refuseTemperature(cell(table.columns.temperature)) ??
      units.refuse(cell(table.columns.unit), line);
    if (reason === null) {
      const learnt = perAtom ? value! / atomsOf(formula) : value!;
      repeats.add(line, formula, learnt, cell(table.columns.temperature));
      const uncertainty = readNumber(cell(table.columns.uncertainty)) ?? 0;
      rows.push({
        formula,
        value: learnt,
        uncertainty: perAtom ? uncertainty / atomsOf(formula) : uncertainty,
        ...(structures && { structure: entry?.structure ?? null }),
        fold: cell(table.columns.fold),
      });
    }
    if (reason !== null && refused++ < MAX_REFUSALS)
      refusals.push({ line, text: cells.join(',').slice(0, 200), reason });
  }
  units.check(path);
  if (rows.length === 0) {
    const [first] = refusals;
    throw inputUnreadable(
      path,
      first
        ? message('property.nothing-read', {
            file: path,
            line: String(first.line),
            text: first.text,
            reason: first.reason,
          })
        : message('property.no-rows', { file: path }),
    );
  }
  return { name: table.name, sha256: table.sha256, rows, refused, refusals, repeats: repeats.found };
}

/** A row's own formula must be that of the entry that it names. */
function refuseOther(formula: string, entry: AskedCompound | undefined): Message | null {
  if (!entry || compoundKey(formula) === compoundKey(entry.formula)) return null;
  return message('property.other-structure', { formula, found: entry.formula });
}

/** The column of a name in any case; -1 if there is none. */
function columnNamed(header: readonly string[], wanted: string): number {
  return header.findIndex((name) => name.trim().toLowerCase() === wanted);
}

/** A temperature may be missing, but what is written must be a number. */
function refuseTemperature(text: string): Message | null {
  if (text === '' || /^nan$/i.test(text) || readNumber(text) !== null) return null;
  return message('property.no-temperature', { text: text.slice(0, 60) });
}

/** An uncertainty may be missing, but what is written must be one. */
function refuseUncertainty(text: string): Message | null {
  if (text === '' || /^nan$/i.test(text)) return null;
  const uncertainty = readNumber(text);
  return uncertainty === null || uncertainty < 0
    ? message('property.no-uncertainty', { text: text.slice(0, 60) })
    : null;
}

/** Atoms of a formula as it is written; those of an alloy may be a fraction. */
function atomsOf(formula: string): number {
  return [...readFormulaAmounts(formula).amounts.values()].reduce((sum, { n, d }) => sum + n / d, 0);
}

/** Why a formula cannot be described, or null. */
export function formulaProblem(formula: string): Message | null {
  try {
    const without = elementsWithoutDescriptors(readShares(formula).keys());
    return without.length === 0 ? null : message('property.no-descriptors', { elements: without });
  } catch (error) {
    if (!(error instanceof FormulaProblem)) throw error;
    return unreadableFormula(formula.slice(0, 60), error);
  }
}
