import { readIon } from '../../chemistry/ions/ion.js';
import { splitFormulas } from '../../chemistry/formula/split-formulas.js';
import type { SystemMapQuery } from '../../service/maps/map-types.js';
import { elementTable } from '../explore/element-table.js';
import { knownParameter } from './map-query.js';

/** Maps of one sheet. */
export const MOST_MAPS = 12;

/** Two cations that stay, those that vary, and the anion. */
export interface SheetQuery {
  readonly anion: string;
  readonly fixed: readonly string[];
  readonly varied: readonly string[];
}

/** By the cation that varies in the periodic table (group, then period), or by the best candidate that contains it. */
export const SHEET_ORDERS = ['table', 'score'] as const;

export type SheetOrder = (typeof SHEET_ORDERS)[number];

const FIRST: SheetQuery = { anion: 'O', fixed: ['Li', 'P'], varied: ['Mn', 'Fe', 'Co', 'Ni'] };

/** What the page leads to. */
export const SHEET_EXAMPLES: readonly SheetQuery[] = [
  FIRST,
  { anion: 'S', fixed: ['Li', 'P'], varied: ['Al', 'Ga', 'Si', 'Ge', 'Sn', 'Sb'] },
  { anion: 'N', fixed: ['Ca', 'Sn'], varied: ['Mg', 'Sr', 'Ba', 'Zn'] },
];

function words(cations: readonly string[]): string {
  return cations.map(encodeURIComponent).join(',');
}

export function sheetAddress(
  { anion, fixed, varied }: SheetQuery,
  { known = true, order = 'table' }: { readonly known?: boolean; readonly order?: SheetOrder } = {},
): string {
  const question = `anion=${encodeURIComponent(anion)}&fixed=${words(fixed)}&varied=${words(varied)}`;
  return `/maps/sheet?${question}${knownParameter(known)}${order === 'table' ? '' : `&order=${order}`}`;
}

export function readSheetOrder(params: URLSearchParams): SheetOrder {
  return params.get('order') === 'score' ? 'score' : 'table';
}

/** Reads a sheet from an address; without cations it is the first example. */
export function readSheet(params: URLSearchParams): SheetQuery {
  const read = (name: string) =>
    params
      .getAll(name)
      .flatMap((text) => text.split(','))
      .flatMap(splitFormulas);
  if (!params.has('fixed') && !params.has('varied'))
    return { ...FIRST, anion: params.get('anion')?.trim() || FIRST.anion };
  return {
    anion: params.get('anion')?.trim() || FIRST.anion,
    fixed: read('fixed'),
    varied: [...new Set(read('varied'))],
  };
}

/** Group by group, each from the top; what is no element comes last. */
function placeInTable(cation: string): number {
  const symbol = (readIon(cation)?.element ?? cation).toLowerCase();
  const place = elementTable.find((element) => element.symbol.toLowerCase() === symbol);
  if (!place) return Number.MAX_SAFE_INTEGER;
  // The f block is one group, in the order of the atomic numbers.
  const group = place.row > 7 ? 3 : place.group;
  return 1_000 * group + place.number;
}

/** The systems of a sheet, each of the two cations that stay with one that varies between them, in the order of the periodic table. */
export function systemsOfSheet({ anion, fixed, varied }: SheetQuery): readonly SystemMapQuery[] {
  const [first, third] = fixed;
  if (first === undefined || third === undefined) return [];
  return varied
    .slice(0, MOST_MAPS)
    .toSorted((a, b) => placeInTable(a) - placeInTable(b))
    .map((cation) => ({ anion, cations: [first, cation, third] }));
}
