import type { MoyoCell, MoyoDataset, MoyoOperation } from '@spglib/moyo-wasm';
import { makeComposition } from '../chemistry/composition.js';
import { anonymousFormula } from '../chemistry/formula/spellings.js';
import { countLeading } from '../numerics/bisect.js';
import { cos } from '../numerics/elementary/elementary-functions.js';
import type { Crystal } from './crystal.js';
import { isSameCoordinate } from './is-same-coordinate.js';
import { applyOperation, symmetryOperation } from './symmetry-operation.js';
import type { Cell, Prototype, PrototypeSite } from './prototype.js';
import { structureLabel } from './structure-label.js';
import type { SymmetryFinder } from './symmetry-finder.js';
import { wyckoffTable, type WyckoffTable } from './wyckoff-table.js';

/** Atoms of larger cells are not compared with each other: this is quadratic. */
const MOST_ATOMS = 200;
/** A site with less of its element is partly empty. */
const FULL = 0.99;

/** By the number of the setting: all crystals of a space group are brought to the same one, and there are 230. */
const tables = new Map<number, WyckoffTable>();

/**
 * The structure of a crystal in the standard setting of its space group, with one site of each orbit, labelled as `structureLabel` has it. Null if it is disordered, has only one
 * element or too many atoms, or if no symmetry is found.
 *
 * @param symprec distance in angstrom within which atoms are at the same point
 */
export function standardPrototype(crystal: Crystal, symprec: number, symmetry: SymmetryFinder): Prototype | null {
  if (crystal.sites.length > MOST_ATOMS) return null;
  if (crystal.sites.some(({ occupants }) => occupants.length !== 1 || occupants[0]![1] < FULL)) return null;
  const elements = crystal.sites.map(({ occupants }) => occupants[0]![0]);
  const symbols = [...new Set(elements)].sort();
  if (symbols.length < 2) return null;
  const cell: MoyoCell = {
    lattice: { basis: crystal.lattice.flat() as MoyoCell['lattice']['basis'] },
    positions: crystal.sites.map(({ at }) => [...at]),
    numbers: elements.map((element) => symbols.indexOf(element) + 1),
  };
  let standard: MoyoCell;
  let found: MoyoDataset;
  try {
    standard = symmetry.analyze_cell(JSON.stringify(cell), symprec, 'Standard').std_cell;
    // Its operations are those of the cell that is asked about, its letters are not.
    found = symmetry.analyze_cell(JSON.stringify(standard), symprec, 'Standard');
  } catch {
    // Atoms at the same point, or a cell without volume.
    return null;
  }
  if (standard.positions.length > MOST_ATOMS) return null;
  return prototypeOf(standard, found, symbols, symmetry);
}

function prototypeOf(
  standard: MoyoCell,
  found: MoyoDataset,
  symbols: readonly string[],
  symmetry: SymmetryFinder,
): Prototype | null {
  const { number, hall_number, pearson_symbol } = found;
  const { numbers, lattice } = standard;
  const table = tables.get(hall_number) ?? wyckoffTable(hall_number, found.operations, symmetry);
  tables.set(hall_number, table);
  const operations = operationTexts(found.operations);
  const sites = operations && orbitsOf(standard, table, symbols, operations);
  if (!sites) return null;
  const composition = makeComposition(numbers.map((each) => [symbols[each - 1]!, 1] as const));
  const counts = symbols.map((_, index) => numbers.filter((each) => each === index + 1).length);
  const letters = symbols.map((symbol, index) => ({
    count: counts[index]!,
    letters: sites.filter(([element]) => element === symbol).map((site) => site[4]),
  }));
  const key = structureLabel(composition, pearson_symbol, number, letters, table.changes);
  return {
    label: key,
    key,
    name: '',
    strukturbericht: '',
    formula: symbols.map((symbol, index) => `${symbol}${counts[index]!}`).join(''),
    spaceGroup: number,
    symbol: symmetry.hall_symbol_entry(hall_number).hm_short,
    cell: lengthsAndAngles(lattice.basis),
    sites,
    operations,
    composition,
    formulaType: anonymousFormula(composition),
    origin: null,
  };
}

/** One site of each orbit; null if the images of these are not the atoms of the cell. */
function orbitsOf(
  { positions, numbers }: MoyoCell,
  table: WyckoffTable,
  symbols: readonly string[],
  operations: readonly string[],
): PrototypeSite[] | null {
  const maps = operations.map((text) => symmetryOperation(text)!);
  const taken = positions.map(() => false);
  const sites: PrototypeSite[] = [];
  for (const [index, position] of positions.entries()) {
    if (taken[index]) continue;
    const images = maps.map((map) => applyOperation(map, position));
    for (const [other, point] of positions.entries()) {
      if (numbers[other] !== numbers[index] || taken[other]) continue;
      if (images.some((image) => image.every((value, axis) => isSameCoordinate(value, point[axis]!))))
        taken[other] = true;
    }
    if (!taken[index]) return null;
    const [x, y, z] = position.map((value) => Number(wrapped(value).toFixed(5))) as [number, number, number];
    sites.push([symbols[numbers[index]! - 1]!, x, y, z, table.letterOf(position)]);
  }
  return sites;
}

const FRACTIONS = [2, 3, 4, 6, 8].flatMap((d) => Array.from({ length: d }, (_, n) => [n, d] as const));

/** Operations as CIF files write them ("-y,x,z+1/2"); null if a translation is no simple fraction. */
function operationTexts(operations: readonly MoyoOperation[]): string[] | null {
  const texts = operations.map(({ rotation, translation }) => {
    const rows = [0, 1, 2].map((row) => {
      const terms = [0, 1, 2].map((column) => {
        const factor = Math.round(rotation[3 * column + row]!);
        return factor === 0 ? '' : `${factor > 0 ? '+' : '-'}${'xyz'[column]}`;
      });
      const shift = translation[row]!;
      if (isSameCoordinate(shift, 0)) return terms.join('').replace(/^\+/, '');
      const fraction = FRACTIONS.find(([n, d]) => isSameCoordinate(shift, n / d));
      return fraction ? `${terms.join('')}+${fraction[0]}/${fraction[1]}`.replace(/^\+/, '') : null;
    });
    return rows.includes(null) ? null : rows.join(',');
  });
  return texts.every((text) => text !== null) ? texts : null;
}

function wrapped(value: number): number {
  const inside = value - Math.floor(value);
  return Math.abs(inside - 1) < 1e-5 ? 0 : inside;
}

function lengthsAndAngles(basis: readonly number[]): Cell {
  const rows = [0, 1, 2].map((row) => basis.slice(3 * row, 3 * row + 3));
  const dot = (a: number, b: number): number => rows[a]!.reduce((sum, value, axis) => sum + value * rows[b]![axis]!, 0);
  const lengths = [0, 1, 2].map((row) => Math.sqrt(dot(row, row)));
  const angle = (a: number, b: number): number => degreesOf(dot(a, b) / lengths[a]! / lengths[b]!);
  return [
    ...lengths.map((value) => Number(value.toFixed(4))),
    angle(1, 2),
    angle(0, 2),
    angle(0, 1),
  ] as unknown as Cell;
}

const DEGREE_STEPS = 10_000;

/** The angle of a cosine, to four digits; engines differ in the last digits of their own arc cosine. */
function degreesOf(cosine: number): number {
  const halfTurn = 180 * DEGREE_STEPS;
  const steps = countLeading(halfTurn, (step) => cos(((step + 0.5) / halfTurn) * Math.PI) > cosine);
  return steps / DEGREE_STEPS;
}
