import { prettyFormula } from '../../chemistry/formula/pretty-formula.js';
import type { EntryRecord } from '../../store/types.js';
import type { CsvCell } from './csv-text.js';

/** An entry under the names that programs outside rely on. `sources` are all that have an entry of this composition. */
export interface EntryFields {
  readonly formula: string;
  readonly arity: number;
  readonly sources: readonly string[];
  readonly ids: readonly string[];
  readonly year: number | null;
  readonly flags: readonly string[];
  readonly known: boolean;
  readonly source: string;
  readonly written: string;
  /** As chemists write it. */
  readonly formula_pretty: string;
  readonly temperature_K: number | null;
  readonly pressure_kPa: number | null;
  readonly energy_above_hull_eV_atom: number | null;
  readonly formation_energy_eV_atom: number | null;
  readonly energy_eV_atom: number | null;
  readonly functional: string | null;
  readonly file: string | null;
  readonly line: number | null;
}

/** The columns of `entries`, in order. */
export const ENTRY_COLUMNS = [
  'formula',
  'arity',
  'sources',
  'ids',
  'year',
  'flags',
  'known',
  'source',
  'written',
  'formula_pretty',
  'temperature_K',
  'pressure_kPa',
  'energy_above_hull_eV_atom',
  'formation_energy_eV_atom',
  'energy_eV_atom',
  'functional',
  'file',
  'line',
] as const satisfies readonly (keyof EntryFields)[];

export function entryFields(entry: EntryRecord): EntryFields {
  return {
    formula: entry.formula,
    arity: entry.arity,
    sources: entry.sources,
    ids: entry.ids,
    year: entry.year,
    flags: entry.flags,
    known: entry.known,
    source: entry.source,
    written: entry.written,
    formula_pretty: prettyFormula(entry.formula),
    temperature_K: entry.temperature,
    pressure_kPa: entry.pressure,
    energy_above_hull_eV_atom: entry.energyAboveHull,
    formation_energy_eV_atom: entry.formationEnergy,
    energy_eV_atom: entry.energy,
    functional: entry.functional,
    file: entry.file,
    line: entry.line,
  };
}

/** The cells of an entry in these columns; several values are separated by semicolons. */
export function entryCells(entry: EntryRecord, columns: readonly (keyof EntryFields)[]): CsvCell[] {
  const fields = entryFields(entry);
  return columns.map((column) => {
    const value = fields[column];
    if (typeof value === 'boolean') return String(value);
    return typeof value === 'object' && value !== null ? value.join(';') : value;
  });
}
