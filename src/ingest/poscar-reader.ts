import { dirname, basename } from 'node:path';
import { elementBySymbol } from '../chemistry/elements/elements.js';
import { gcd } from '../numerics/gcd.js';
import { message } from '../messages/message.js';
import { atomsCrystal } from '../structures/atoms-crystal.js';
import { MAX_SITES, type Crystal } from '../structures/crystal.js';
import { cartesian, computeVolume } from '../structures/fractional.js';
import { computedRow } from './computed-row.js';
import { inputUnreadable, type InputFile } from './input-file.js';
import type { FileRow, Reader } from './reader.js';

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[ed][+-]?\d+)?$/i;

/** Lines above the first site: comment, scale, three vectors, symbols, counts, selective dynamics, mode. */
const LINES_ABOVE_SITES = 9;

/** The most atoms that a cell is believed to have. */
const MAX_ATOMS = 10_000_000;

/**
 * Structure files of VASP (POSCAR, CONTCAR): the formula from the symbols and counts, which is that of a computed structure,
 * the id from the file's name. Files of VASP 4 have no line of symbols: they may be in the comment, as words or as a
 * formula with the same counts, or behind the coordinates of each site.
 */
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

async function* readStructure(file: InputFile): AsyncGenerator<FileRow[], void, undefined> {
  const lines = file.head.split('\n', MAX_SITES + LINES_ABOVE_SITES);
  const isOld = words(lines[5]).every((word) => /^\d+$/.test(word));
  const line = isOld ? 6 : 7;
  // A remark may follow the counts.
  const texts = words(lines[line - 1]);
  const end = texts.findIndex((word) => !/^\d+$/.test(word));
  const counts = (end < 0 ? texts : texts.slice(0, end)).map(Number);
  if (!hasLattice(lines) || counts.length === 0) throw withoutSymbols(file);
  const atoms = counts.reduce((sum, count) => sum + count, 0);
  if (!(atoms > 0 && atoms <= MAX_ATOMS)) {
    throw inputUnreadable(
      file.path,
      message('input.no-atoms', { file: file.path, line: String(line), most: MAX_ATOMS }),
    );
  }
  const symbols = isOld ? symbolsOfOld(lines, counts) : symbolsIn(lines[5]);
  if (symbols?.length !== counts.length) throw withoutSymbols(file);
  const species = symbols.map((symbol, index) => [symbol, counts[index]!] as const).filter(([, count]) => count > 0);
  const divisor = species.map(([, count]) => count).reduce(gcd);
  const formula = species.map(([symbol, count]) => `${symbol}${count / divisor}`).join(' ');
  yield [computedRow(line, formula, crystalOf(lines, line, species), nameOf(file.path))];
}

function withoutSymbols({ path }: InputFile): Error {
  return inputUnreadable(path, message('input.no-symbols', { file: path }));
}

/** The file's name, with its folder if all such files are called alike. */
function nameOf(path: string): string {
  const name = basename(path);
  const folder = basename(dirname(path));
  return /^(?:POSCAR|CONTCAR)(?:\.vasp)?$/i.test(name) && /[^./\\]/.test(folder) ? `${folder}/${name}` : name;
}

/** The symbols of a line, if it names elements only: VASP 6.4 writes "Ca/hash", files of potentials "Ca_pv". */
function symbolsIn(line: string | undefined): string[] | null {
  const symbols = words(line).map((word) => word.replace(/[/_].*$/, ''));
  return symbols.length > 0 && symbols.every((symbol) => elementBySymbol(symbol) !== undefined) ? symbols : null;
}

/** The symbols of a file without a line of them; null if nothing says them for sure. */
function symbolsOfOld(lines: readonly string[], counts: readonly number[]): string[] | null {
  const named = symbolsIn(lines[0]);
  return named?.length === counts.length ? named : (symbolsBehind(lines, counts) ?? symbolsOfFormula(lines[0], counts));
}

/** The symbols behind the coordinates, if each site has one and they change where the counts say. */
function symbolsBehind(lines: readonly string[], counts: readonly number[]): string[] | null {
  const first = lines.findIndex((line, index) => index > 5 && /^\s*[dck]/i.test(line)) + 1;
  if (first === 0) return null;
  const symbols: string[] = [];
  let at = first;
  for (const count of counts) {
    const block = lines.slice(at, at + count).map((line) => words(line).at(-1) ?? '');
    const [symbol = ''] = block;
    if (block.length !== count || elementBySymbol(symbol) === undefined) return null;
    if (!block.every((each) => each === symbol)) return null;
    symbols.push(symbol);
    at += count;
  }
  return symbols;
}

/** The elements of a comment that begins with a formula of the same counts, in their order: SrTiO3 for 1 1 3 or 4 4 12. */
function symbolsOfFormula(comment: string | undefined, counts: readonly number[]): string[] | null {
  const formula = /^\s*((?:[A-Z][a-z]?\d{0,6}\s?){1,20})(?:\s|$)/.exec(comment?.slice(0, 200) ?? '')?.[1] ?? '';
  const terms = [...formula.matchAll(/([A-Z][a-z]?)(\d*)/g)].map(([, symbol, amount]) => {
    return { symbol: symbol!, amount: amount === '' ? 1 : Number(amount) };
  });
  const factor = counts[0]! / (terms[0]?.amount ?? NaN);
  const fits = terms.length === counts.length && terms.every(({ amount }, index) => amount * factor === counts[index]);
  return fits && terms.every(({ symbol }) => elementBySymbol(symbol) !== undefined)
    ? terms.map(({ symbol }) => symbol)
    : null;
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
  const factor = own >= 0 ? own : Math.cbrt(-own / Math.abs(computeVolume(latticeOf(lines))));
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
