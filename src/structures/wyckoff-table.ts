import type { MoyoOperation } from '@spglib/moyo-wasm';
import { symmetryOperation, applyOperation, type SymmetryOperation } from './symmetry-operation.js';
import type { SymmetryFinder } from './symmetry-finder.js';

/** New letters of the Wyckoff positions by their old ones. */
export type WyckoffChange = ReadonlyMap<string, string>;

type Matrix = readonly (readonly number[])[];
type Point = readonly [number, number, number];

interface AffineMap {
  readonly rotation: Matrix;
  readonly shift: Point;
}

interface Position {
  readonly letter: string;
  readonly template: SymmetryOperation;
}

const QUARTERS = [0, 1 / 4, 1 / 2, 3 / 4];
const THIRDS = [0, 1 / 3, 2 / 3];
/** A point on no special position by accident. */
const ANY: Point = [0.1234, 0.2717, 0.3571];
/** By how much coordinates may differ from those of a position: those of crystals are measured. */
const EXACT = 1e-5;
const MEASURED = 2e-3;

/** What is known of the Wyckoff positions of a space group. */
export interface WyckoffTable {
  /** The letter of a point, within 0.002 of the coordinates of its position. */
  letterOf(point: Point): string;
  /** How the letters change with another origin or other names of the axes; the first way changes nothing. */
  readonly changes: readonly WyckoffChange[];
}

/** The positions of a setting of a space group, by the tables of moyo. */
export function wyckoffTable(
  hallNumber: number,
  operations: readonly MoyoOperation[],
  symmetry: SymmetryFinder,
): WyckoffTable {
  const positions = symmetry
    .wyckoff_positions(hallNumber)
    .map(({ letter, coordinates }): Position => ({ letter, template: templateOf(coordinates) }))
    // The most special first, since its points meet the conditions of the others as well.
    .toReversed();
  const maps = operations.map(toMap);
  return {
    letterOf: (point) => letterOf(point, positions, maps, MEASURED),
    changes: changesOf(positions, maps),
  };
}

/**
 * The ways in which another origin or other names of the axes change the letters: the setting stays the same, but what was
 * `a` may be `b`. Shifts of quarters and thirds are tried, with all changes of axes that keep their angles, or of axes that are free in oblique lattices.
 */
function changesOf(positions: readonly Position[], maps: readonly AffineMap[]): WyckoffChange[] {
  const isHexagonal = maps.some(({ rotation }) => rotation.some((row) => row.filter((each) => each !== 0).length > 1));
  const known = new Set(maps.map(keyOf));
  const rotations = new Map(maps.map(({ rotation }) => [rotation.flat().join(), rotation]));
  // With the pure translations, one operation of each rotation gives all others.
  const enough = maps.filter((map) => rotations.get(map.rotation.flat().join()) === map.rotation || isShift(map));
  const samples = positions.map(({ letter, template }) => [letter, applyOperation(template, ANY)] as const);
  const found = new Map<string, WyckoffChange>();
  const add = (map: AffineMap): void => {
    const letters = samples.map(
      ([letter, point]) => [letter, letterOf(applied(map, point), positions, maps, EXACT)] as const,
    );
    const change = new Map(letters);
    // A change that maps two positions on one is none of the setting.
    if (new Set(change.values()).size === change.size) found.set([...change.values()].join(''), change);
  };
  const tried = new Set<string>();
  for (const rotation of axesOf(rotations.values(), isHexagonal)) {
    if (tried.has(rotation.flat().join())) continue;
    // Changes of axes that differ by an operation of the group itself change the letters in the same way.
    for (const own of rotations.values()) tried.add(product(rotation, own).flat().join());
    const inverse = inverseOf(rotation);
    const turned = enough.map(({ rotation: own, shift }) => ({
      rotation: product(product(rotation, own), inverse),
      shift: times(rotation, shift),
    }));
    if (!turned.every((map) => rotations.has(map.rotation.flat().join()))) continue;
    const done = new Set<string>();
    for (const shift of isHexagonal ? shifts(THIRDS, THIRDS, QUARTERS) : shifts(QUARTERS, QUARTERS, QUARTERS)) {
      if (done.has(shiftKey(shift)) || !turned.every((map) => known.has(keyOf(moved(map, shift))))) continue;
      // So do shifts that differ by one of the group.
      for (const own of enough) if (isShift(own)) done.add(shiftKey(sum(shift, own.shift)));
      add({ rotation, shift });
    }
  }
  return [...found.values()];
}

/** The coordinates of a table of positions: "x,2x,z". */
function templateOf(coordinates: string): SymmetryOperation {
  return symmetryOperation(
    coordinates.replaceAll(
      /([+-]?)2([xyz])/g,
      (_, sign: string, axis: string) => `${sign}${axis}${sign || '+'}${axis}`,
    ),
  )!;
}

/** The operation (R, t) as it is from an origin that is shifted by w: (R, t + w - R w). */
function moved({ rotation, shift: own }: AffineMap, shift: Point): AffineMap {
  const turned = times(rotation, shift);
  return { rotation, shift: [0, 1, 2].map((row) => own[row]! + shift[row]! - turned[row]!) as unknown as Point };
}

function letterOf(point: Point, positions: readonly Position[], maps: readonly AffineMap[], tolerance: number): string {
  const images = maps.map((map) => applied(map, point));
  return (
    positions.find(({ template }) => images.some((image) => meets(image, template, tolerance)))?.letter ??
    positions.at(-1)!.letter
  );
}

/** Whether a point has the coordinates of a template such as "x,2x,1/4", up to whole numbers. */
function meets(point: Point, template: SymmetryOperation, tolerance: number): boolean {
  for (const [axis, { factors, shift }] of template.entries()) {
    if (factors.every((factor) => factor === 0) && !isWhole(point[axis]! - shift, tolerance)) return false;
  }
  const values: [number, number, number] = [0, 0, 0];
  for (const axis of [0, 1, 2]) {
    const alone = template.findIndex(({ factors }) =>
      factors.every((factor, other) => (other === axis ? Math.abs(factor) === 1 : factor === 0)),
    );
    if (alone >= 0) values[axis] = (point[alone]! - template[alone]!.shift) * template[alone]!.factors[axis]!;
  }
  return applyOperation(template, values).every((value, axis) => isWhole(value - point[axis]!, tolerance));
}

function isWhole(value: number, tolerance: number): boolean {
  return Math.abs(value - Math.round(value)) < tolerance;
}

function toMap({ rotation, translation }: MoyoOperation): AffineMap {
  return {
    rotation: [0, 1, 2].map((row) => [0, 1, 2].map((column) => Math.round(rotation[3 * column + row]!))),
    shift: translation,
  };
}

function keyOf({ rotation, shift }: AffineMap): string {
  return `${rotation.flat().join()};${shiftKey(shift)}`;
}

function isShift({ rotation }: AffineMap): boolean {
  return rotation.flat().join() === UNIT;
}

function shiftKey(shift: Point): string {
  return shift.map((value) => ((Math.round(value * 48) % 48) + 48) % 48).join();
}

function sum(a: Point, b: Point): Point {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

function applied({ rotation, shift }: AffineMap, point: Point): Point {
  return sum(times(rotation, point), shift);
}

function times(matrix: Matrix, point: Point): Point {
  return matrix.map((row) => row[0]! * point[0] + row[1]! * point[1] + row[2]! * point[2]) as unknown as Point;
}

function product(a: Matrix, b: Matrix): Matrix {
  return a.map((row) =>
    [0, 1, 2].map((column) => row.reduce((sum, value, index) => sum + value * b[index]![column]!, 0) + 0),
  );
}

/** Of a matrix of whole numbers whose determinant is 1 or -1. */
function inverseOf(matrix: Matrix): Matrix {
  const minor = (row: number, column: number): number => {
    const [a, b] = [(row + 1) % 3, (row + 2) % 3];
    const [c, d] = [(column + 1) % 3, (column + 2) % 3];
    return matrix[a]![c]! * matrix[b]![d]! - matrix[a]![d]! * matrix[b]![c]!;
  };
  const determinant = [0, 1, 2].reduce((all, column) => all + matrix[0]![column]! * minor(0, column), 0);
  return [0, 1, 2].map((row) => [0, 1, 2].map((column) => determinant * minor(column, row) + 0));
}

function shifts(...axes: readonly (readonly number[])[]): Point[] {
  const [xs, ys, zs] = axes as [readonly number[], readonly number[], readonly number[]];
  return xs.flatMap((x) => ys.flatMap((y) => zs.map((z): Point => [x, y, z])));
}

const IDENTITY: Matrix = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

const UNIT = IDENTITY.flat().join();

/** The identity first, then all others that products of these give, as far as their keys differ. */
function groupOf(generators: readonly Matrix[], key = (matrix: Matrix): string => matrix.flat().join()): Matrix[] {
  const found = new Map([[key(IDENTITY), IDENTITY]]);
  for (const matrix of found.values()) {
    for (const generator of generators) {
      const next = product(generator, matrix);
      if (!found.has(key(next))) found.set(key(next), next);
    }
  }
  return [...found.values()];
}

/** Changes of axes that are the same modulo this map a special position of an oblique lattice, at halves and quarters, on the same one. */
const modulo =
  (divisor: number) =>
  (matrix: Matrix): string =>
    matrix
      .flat()
      .map((value) => ((value % divisor) + divisor) % divisor)
      .join();

const matrixOf = (text: string): Matrix => text.split(' ').map((row) => row.split(',').map(Number));
const SWAP_XZ = matrixOf('0,0,1 0,1,0 1,0,0');
const SHEAR_XZ = matrixOf('1,0,1 0,1,0 0,0,1');
const TURN = matrixOf('0,0,1 1,0,0 0,1,0');

/** Generators of the operations of m-3m and of 6/mmm on their axes, and of the axes that may be chosen in monoclinic and triclinic lattices. */
const CUBIC = [TURN, matrixOf('0,1,0 1,0,0 0,0,1'), matrixOf('-1,0,0 0,1,0 0,0,1')];
const HEXAGONAL = [matrixOf('1,-1,0 1,0,0 0,0,1'), matrixOf('0,1,0 1,0,0 0,0,1'), matrixOf('1,0,0 0,1,0 0,0,-1')];
const MONOCLINIC = [SWAP_XZ, SHEAR_XZ];
const TRICLINIC = [TURN, SWAP_XZ, SHEAR_XZ];

/** The changes of axes that a point group leaves free. */
function axesOf(rotations: Iterable<Matrix>, isHexagonal: boolean): Matrix[] {
  if (isHexagonal) return groupOf(HEXAGONAL);
  const diagonals = [...rotations].map((matrix) => [matrix[0]![0]!, matrix[1]![1]!, matrix[2]![2]!].join());
  if (diagonals.every((text) => text === '1,1,1' || text === '-1,-1,-1')) return groupOf(TRICLINIC, modulo(2));
  // The standard setting has the one axis along y.
  if (diagonals.every((text) => ['1,1,1', '-1,-1,-1', '-1,1,-1', '1,-1,1'].includes(text)))
    return groupOf(MONOCLINIC, modulo(4));
  return groupOf(CUBIC);
}
