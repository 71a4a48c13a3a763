import type { MoyoHallSymbolEntry, MoyoOperation } from '@spglib/moyo-wasm';
import type { SymmetryFinder } from './symmetry-finder.js';
import type { SymmetryOperation } from './symmetry-operation.js';

/** A space group as files name it; at least one of both. */
export interface SpaceGroupName {
  /** Its Hermann-Mauguin symbol, possibly with the setting: "P 21/n", "R -3 m :H", "Fd-3mZ". */
  readonly symbol: string | null;
  /** Its number in the International Tables. */
  readonly number: number | null;
}

/** Settings of a symbol as the files of databases write them behind it: origins, and axes of rhombohedral groups. */
const SUFFIX = /^(.{2,}?):?([hrsz]|(?<=:)[12])$/;
const SETTING_OF_SUFFIX: Readonly<Record<string, string>> = { h: 'H', r: 'R', s: '1', z: '2', '1': '1', '2': '2' };
const GROUPS = 230;
const MONOCLINIC = { first: 3, last: 15 };
/** Symbols that are longer name no space group. */
const MOST_CHARACTERS = 40;
/** By how much products of basis vectors may change, as a share of the squared longest one. */
const SAME_METRIC = 0.01;

/** Settings by symbol, from the tables of moyo. */
const settings = new Map<string, MoyoHallSymbolEntry[]>();

/**
 * The operations of every setting that a name may mean and that leaves the cell as it is: one if the name is clear, several if the origin is not
 * given, none if it is not known. A number alone means the axes of the International Tables.
 *
 * @param lattice basis vectors as rows
 */
export function spaceGroupSettings(
  { symbol, number }: SpaceGroupName,
  lattice: readonly (readonly number[])[],
  symmetry: SymmetryFinder,
): SymmetryOperation[][] {
  const entries = symbol === null ? standardSettings(number, symmetry) : settingsOf(symbol, symmetry);
  return entries
    .filter((entry) => number === null || entry.number === number)
    .map(({ number: group, hall_number: value }) =>
      symmetry.operations_from_number(group, { type: 'HallNumber', value }, false),
    )
    .filter((operations) => operations.every((operation) => preserves(operation, lattice)))
    .map((operations) => operations.map(rowsOf));
}

function standardSettings(number: number | null, symmetry: SymmetryFinder): MoyoHallSymbolEntry[] {
  if (number === null || !Number.isInteger(number) || number < 1 || number > GROUPS) return [];
  return symmetry
    .hall_symbol_entries_from_number(number)
    .filter(({ setting }) => ['', 'b1', '1', '2', 'H', 'R'].includes(setting));
}

function settingsOf(symbol: string, symmetry: SymmetryFinder): MoyoHallSymbolEntry[] {
  if (symbol.length > MOST_CHARACTERS) return [];
  if (settings.size === 0) fill(symmetry);
  const plain = plainSymbol(symbol);
  const whole = settings.get(plain);
  if (whole) return whole;
  const [, name = '', suffix = ''] = SUFFIX.exec(plain) ?? [];
  return (settings.get(name) ?? []).filter(({ setting }) => setting === SETTING_OF_SUFFIX[suffix]);
}

function fill(symmetry: SymmetryFinder): void {
  for (let number = 1; number <= GROUPS; number++) {
    const isMonoclinic = number >= MONOCLINIC.first && number <= MONOCLINIC.last;
    for (const entry of symmetry.hall_symbol_entries_from_number(number)) {
      // The short symbol of a monoclinic group is the same for all its axes: P 1 21/n 1 is written P 21/n.
      const short = isMonoclinic ? entry.hm_full.replaceAll(' 1', '') : entry.hm_short;
      for (const name of new Set([plainSymbol(entry.hm_full), plainSymbol(short)])) {
        settings.set(name, [...(settings.get(name) ?? []), entry]);
      }
    }
  }
}

function plainSymbol(symbol: string): string {
  return symbol.toLowerCase().replaceAll(/[\s_()]/g, '');
}

/** Whether an operation maps the lattice on itself: lengths and angles of its basis vectors stay. */
function preserves({ rotation }: MoyoOperation, lattice: readonly (readonly number[])[]): boolean {
  const images = [0, 1, 2].map((column) =>
    [0, 1, 2].map((axis) =>
      lattice.reduce((sum, vector, row) => sum + factorOf(rotation, row, column) * vector[axis]!, 0),
    ),
  );
  const longest = Math.max(...lattice.map((vector) => product(vector, vector)));
  return [0, 1, 2].every((i) =>
    [0, 1, 2].every(
      (j) => Math.abs(product(images[i]!, images[j]!) - product(lattice[i]!, lattice[j]!)) <= SAME_METRIC * longest,
    ),
  );
}

function product(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, axis) => sum + value * b[axis]!, 0);
}

function rowsOf({ rotation, translation }: MoyoOperation): SymmetryOperation {
  return [0, 1, 2].map((row) => ({
    factors: [0, 1, 2].map((column) => factorOf(rotation, row, column)),
    shift: translation[row]!,
  })) as unknown as SymmetryOperation;
}

function factorOf(rotation: MoyoOperation['rotation'], row: number, column: number): number {
  return Math.round(rotation[3 * column + row]!);
}
