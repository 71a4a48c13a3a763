import { message, type Message } from '../messages/message.js';
import { parseFormula } from '../chemistry/formula/formula.js';
import type { ColumnNames } from './reader.js';

/** Names of formula columns in the wild, most telling first, as `normalise` writes them. */
const FORMULA_NAMES = [
  'formula',
  'reduced_formula',
  'formula_reduced',
  'chemical_formula_reduced',
  'pretty_formula',
  'formula_pretty',
  'chemical_formula',
  'composition',
  'composition_reduced',
  'compound',
  'full_formula',
  'unit_cell_formula',
  'chemical_formula_sum',
  'sum_formula',
  'structured_formula',
  'chemical_formula_descriptive',
];
const ID_NAMES = [
  'material_id',
  'id',
  'entry_id',
  'database_id',
  'mp_id',
  'mpid',
  'task_id',
  'icsd',
  'icsd_id',
  'icsd_code',
  'collection_code',
  'cod',
  'cod_id',
  'codid',
  'oqmd_id',
  'aflow_id',
  'auid',
  'jid',
  'identifier',
];
const YEAR_NAMES = ['year', 'publication_year', 'year_published', 'first_reported', 'publication_date', 'date'];

/** Share of the sampled cells that must be formulas for a column to count as one by its content alone. */
const MIN_FORMULA_SHARE = 0.8;
/** And share that must have two elements or more, which tells formulas from columns of letters such as N and Y. */
const MIN_COMPOUND_SHARE = 0.3;

/** Places of the columns, -1 where there is none. */
export interface ColumnPlaces {
  readonly formula: number;
  readonly id: number;
  readonly year: number;
  /** False where the first row already is a compound. */
  readonly hasHeader: boolean;
}

/**
 * Finds the columns by what the user named, otherwise by usual names, otherwise (the formula only) as the one column
 * whose sampled cells read as formulas. A message in return says why there is no answer, as the end of a sentence
 * that begins with the file's name.
 */
export function guessColumns(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  names: ColumnNames = {},
): ColumnPlaces | Message {
  const places: Record<'formula' | 'id' | 'year', number> = { formula: -1, id: -1, year: -1 };
  for (const role of ['formula', 'id', 'year'] as const) {
    const name = names[role];
    if (name === undefined) continue;
    places[role] = find(header, name);
    if (places[role] < 0) return message('input.no-column', { column: name, columns: header });
  }
  if (names.formula === undefined) {
    const formula = guessFormula(header, sample);
    if (typeof formula !== 'number') return formula;
    places.formula = formula;
    // A first cell that reads as a formula under no usual name is a compound, not a heading.
    if (!isNamed(header[formula]!) && elementsIn(header[formula]!) > 0) return { ...places, hasHeader: false };
  }
  for (const [role, usual] of [['id', ID_NAMES] as const, ['year', YEAR_NAMES] as const]) {
    if (names[role] !== undefined) continue;
    const named = usual.map((name) => header.findIndex((heading) => normalise(heading) === name));
    places[role] = named.find((place) => place >= 0 && place !== places.formula) ?? -1;
  }
  return { ...places, hasHeader: true };
}

function guessFormula(header: readonly string[], sample: readonly (readonly string[])[]): number | Message {
  const named = FORMULA_NAMES.map((name) => header.findIndex((heading) => normalise(heading) === name)).filter(
    (place) => place >= 0,
  );
  const shares = header.map((_, place) => formulaShares(sample.map((row) => row[place] ?? '')));
  const good = named.find((place) => shares[place]!.formulas >= 0.5);
  if (good !== undefined) return good;
  const telling = header
    .map((_, place) => place)
    .filter((place) => shares[place]!.formulas >= MIN_FORMULA_SHARE && shares[place]!.compounds >= MIN_COMPOUND_SHARE);
  if (telling.length === 1) return telling[0]!;
  if (named.length > 0) return named[0]!;
  const seen = header.map((heading) => `"${shorten(heading)}"`);

  if (telling.length > 1) {
    const candidates = telling.map((place) => `"${shorten(header[place]!)}"`);
    return message('input.several-columns', { columns: candidates });
  }
  return message('input.no-formulas', { count: header.length, columns: seen });
}

function formulaShares(cells: readonly string[]): { formulas: number; compounds: number } {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length === 0) return { formulas: 0, compounds: 0 };
  const elements = filled.map((cell) => elementsIn(cell));
  return {
    formulas: elements.filter((count) => count > 0).length / filled.length,
    compounds: elements.filter((count) => count > 1).length / filled.length,
  };
}

/** Number of elements of a formula; 0 where it is none. */
function elementsIn(text: string): number {
  try {
    return parseFormula(text).elements.length;
  } catch {
    return 0;
  }
}

function find(header: readonly string[], name: string): number {
  const exact = header.indexOf(name);
  return exact >= 0 ? exact : header.findIndex((heading) => normalise(heading) === normalise(name));
}

function isNamed(heading: string): boolean {
  return FORMULA_NAMES.includes(normalise(heading));
}

function normalise(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
