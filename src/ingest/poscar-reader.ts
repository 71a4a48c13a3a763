import { ELEMENTS } from '../chemistry/elements/elements.js';
import { message } from '../messages/message.js';
import { flagBit } from './entry-flags.js';
import { unreadable, type InputFile } from './input-file.js';
import type { RawRow, Reader } from './reader.js';

const SYMBOLS: ReadonlySet<string> = new Set(ELEMENTS.map(({ symbol }) => symbol));
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[ed][+-]?\d+)?$/i;

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
  const lines = file.head.split('\n', 8);
  // VASP 4 has the symbols in the comment only, if at all; VASP 6.4 writes "Ca/hash".
  const isOld = words(lines[5]).every((word) => /^\d+$/.test(word));
  const symbols = words(isOld ? lines[0] : lines[5]).map((word) => word.replace(/[/_].*$/, ''));
  const counts = words(isOld ? lines[5] : lines[6]).filter((word) => /^\d+$/.test(word));
  if (!hasLattice(lines) || counts.length === 0 || counts.length !== symbols.length) {
    throw unreadable(file.path, message('input.no-symbols', { file: file.path }));
  }
  if (!symbols.every((symbol) => SYMBOLS.has(symbol))) {
    throw unreadable(file.path, message('input.no-symbols', { file: file.path }));
  }
  const formula = symbols.map((symbol, index) => `${symbol}${counts[index]!}`).join(' ');
  const line = isOld ? 6 : 7;
  yield { kind: 'raw', line, formula, id: null, year: null, flags: flagBit('theoretical'), text: () => formula };
}

function words(line = ''): string[] {
  return line
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
}
