import { elementBySymbol } from '../chemistry/elements/elements.js';
import { message } from '../messages/message.js';
import { atomsCrystal } from '../structures/atoms-crystal.js';
import { MAX_SITES, type Crystal } from '../structures/crystal.js';
import { cartesian, volumeOf } from '../structures/fractional.js';
import { computedRow } from './computed-row.js';
import { unreadable, type InputFile } from './input-file.js';
import type { RawRow, Reader } from './reader.js';

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[ed][+-]?\d+)?$/i;

/** Lines above the first site: comment, scale, three vectors, symbols, counts, selective dynamics, mode. */
const LINES_ABOVE_SITES = 9;

/** Structure files of VASP (POSCAR, CONTCAR): the formula from the symbols and counts, which is that of a computed structure. */
export const poscarReader: Reader = {
  format: 'poscar',
  recognises: ({ name, head }) => {
    if (!hasLattice(head.split('\n', 6))) return 0;
    return /^(?:POSCAR|CONTCAR)|\.(?:vasp|poscar)$/i.test(name) ? 0.96 : 0.85;
  },
  read: (file) => Promise.resolve({ how: { formula: 'symbols and counts' }, rows: readStructure(file) }),
};

/** Whether lines 2 to 5 are a scale and three vectors. */
function hasLattice(lines: readonly string[]): boolean {
  const scale = words(lines[1]);
  const isScale = (scale.length === 1 || scale.length === 3) && scale.every((word) => NUMBER.test(word));
  const vectors = lines.slice(2, 5).map((line) => words(line));
  return (
    isScale &&
    vectors.length === 3 &&
    vectors.every((vector) => vector.length >= 3 && vector.slice(0, 3).every((word) => NUMBER.test(word)))
  );
}

async function* readStructure(file: InputFile): AsyncGenerator<RawRow, void, undefined> {
  const lines = file.head.split('\n', MAX_SITES + LINES_ABOVE_SITES);
  // VASP 4 has the symbols in the comment only, if at all; VASP 6.4 writes "Ca/hash".
  const isOld = words(lines[5]).every((word) => /^\d+$/.test(word));
  const symbols = words(isOld ? lines[0] : lines[5]).map((word) => word.replace(/[/_].*$/, ''));
  const counts = words(isOld ? lines[5] : lines[6]).filter((word) => /^\d+$/.test(word));
  if (!hasLattice(lines) || counts.length === 0 || counts.length !== symbols.length) {
    throw unreadable(file.path, message('input.no-symbols', { file: file.path }));
  }
  if (!symbols.every((symbol) => elementBySymbol(symbol) !== undefined)) {
    throw unreadable(file.path, message('input.no-symbols', { file: file.path }));
  }
  const formula = symbols.map((symbol, index) => `${symbol}${counts[index]!}`).join(' ');
  const line = isOld ? 6 : 7;
  const species = symbols.map((symbol, index) => [symbol, Number(counts[index])] as const);
  yield computedRow(line, formula, crystalOf(lines, line, species));
}

/** The cell and its sites, whose lines follow the one of the counts; null if they are not all there, or too many. */
function crystalOf(
  lines: readonly string[],
  countsLine: number,
  species: readonly (readonly [symbol: string, count: number])[],
): Crystal | null {
  const atoms = species.reduce((sum, [, count]) => sum + count, 0);
  if (atoms > MAX_SITES) return null;
  const factors = factorsOf(lines);
  const lattice = latticeOf(lines).map((vector) => vector.map((value, axis) => value * factors[axis]!));
  const hasDynamics = /^\s*s/i.test(lines[countsLine] ?? '');
  const modeLine = countsLine + (hasDynamics ? 1 : 0);
  const isCartesian = /^\s*[ck]/i.test(lines[modeLine] ?? '');
  const points = lines.slice(modeLine + 1, modeLine + 1 + atoms).map((text): [number, number, number] => {
    const [x, y, z] = numbersOf(text);
    if (x === undefined || y === undefined || z === undefined) return [NaN, NaN, NaN];
    return isCartesian ? [x * factors[0]!, y * factors[1]!, z * factors[2]!] : cartesian(lattice, [x, y, z]);
  });
  return atomsCrystal(
    lattice,
    species.flatMap(([symbol, count]) => Array.from({ length: count }, () => symbol)),
    points,
  );
}

function latticeOf(lines: readonly string[]): number[][] {
  return lines.slice(2, 5).map((text) => numbersOf(text).slice(0, 3));
}

/** What the lengths are multiplied by, per axis; a negative scale is the volume of the cell. */
function factorsOf(lines: readonly string[]): number[] {
  const scale = numbersOf(lines[1]);
  if (scale.length === 3) return scale;
  const [own = 1] = scale;
  const factor = own >= 0 ? own : Math.cbrt(-own / Math.abs(volumeOf(latticeOf(lines))));
  return [factor, factor, factor];
}

function numbersOf(text: string | undefined): number[] {
  return words(text).map((word) => (NUMBER.test(word) ? Number(word.replace(/d/i, 'e')) : NaN));
}

function words(line = ''): string[] {
  return line
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
}
