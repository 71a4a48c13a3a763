import { ELEMENTS, elementBySymbol } from '../chemistry/elements/elements.js';
import { message } from '../messages/message.js';
import { atomsCrystal } from '../structures/atoms-crystal.js';
import { MAX_SITES } from '../structures/crystal.js';
import { computedRow } from './computed-row.js';
import { formatAmounts } from './databases/structure-formula.js';
import { inputUnreadable, type InputFile } from './input-file.js';
import type { RejectedRow } from './ingest-item.js';
import { linesOf } from './lines-of.js';
import type { FileRow, RawRow, Reader, ReadOptions } from './reader.js';

/**
 * Extended XYZ: frames of a count of atoms, a line with the lattice, and the atoms. A frame without a lattice is a molecule
 * and is refused. Frames are computed structures; those of one compound are one entry.
 */
export const xyzReader: Reader = {
  format: 'xyz',
  recognises: ({ name, head }) => {
    const [count = '', comment = ''] = head.split('\n', 2);
    if (!/^\s*\d+\s*$/.test(count)) return 0;
    return /Lattice\s*=/i.test(comment) ? 0.95 : /\.(?:ext)?xyz$/i.test(name) ? 0.92 : 0;
  },
  read: (file, options) =>
    Promise.resolve({ how: { formula: 'species of each frame' }, rows: readFrames(file, options) }),
};

async function* readFrames(file: InputFile, options: ReadOptions): AsyncGenerator<FileRow[], void, undefined> {
  let line = 0;
  let frame: {
    line: number;
    left: number;
    comment: string | null;
    columns: Columns;
    amounts: Map<string, number>;
    symbols: string[];
    points: [number, number, number][];
  } | null = null;
  for await (const text of linesOf(file, options.control)) {
    line++;
    if (!frame) {
      if (text.trim() === '') continue;
      if (!/^\s*\d+\s*$/.test(text))
        throw inputUnreadable(file.path, message('input.no-frame', { file: file.path, line: String(line) }));
      frame = {
        line,
        left: Number(text),
        comment: null,
        columns: { species: 0, position: 1 },
        amounts: new Map(),
        symbols: [],
        points: [],
      };
    } else if (frame.comment === null) {
      frame.comment = text;
      frame.columns = columnsOf(text);
    } else {
      const { species, position } = frame.columns;
      const words = text.trim().split(/\s+/);
      const symbol = symbolOf(words[species] ?? '');
      frame.amounts.set(symbol, (frame.amounts.get(symbol) ?? 0) + 1);
      // One more than a cell may have says that there are too many.
      if (frame.symbols.length <= MAX_SITES) {
        const [x, y, z] = [0, 1, 2].map((axis) => Number(words[position + axis] || NaN));
        frame.symbols.push(symbol);
        frame.points.push([x!, y!, z!]);
      }
      if (--frame.left === 0) {
        yield [frameRow({ ...frame, comment: frame.comment })];
        frame = null;
      }
    }
  }
  if (frame) throw inputUnreadable(file.path, message('input.no-frame', { file: file.path, line: String(frame.line) }));
}

/** The symbol of a species, which some programs write as its atomic number. */
function symbolOf(word: string): string {
  return /^\d{1,3}$/.test(word) ? (ELEMENTS[Number(word) - 1]?.symbol ?? word) : word;
}

/** Where a line of an atom has its species, and the first of its three coordinates. */
interface Columns {
  readonly species: number;
  readonly position: number;
}

/** Species, then coordinates, unless "Properties=pos:R:3:species:S:1" says otherwise. */
function columnsOf(comment: string): Columns {
  const parts = /Properties\s*=\s*"?([\w:]+)/i.exec(comment)?.[1]?.split(':') ?? [];
  const found = { species: 0, position: parts.length > 0 ? -1 : 1 };
  let column = 0;
  for (let at = 0; at + 2 < parts.length; at += 3) {
    const name = parts[at]!.toLowerCase();
    if (name === 'species' || (name === 'z' && !parts.includes('species'))) found.species = column;
    if (name === 'pos') found.position = column;
    column += Number(parts[at + 2]) || 1;
  }
  return found;
}

interface Frame {
  readonly line: number;
  readonly comment: string;
  readonly columns: Columns;
  readonly amounts: ReadonlyMap<string, number>;
  readonly symbols: readonly string[];
  readonly points: readonly (readonly [number, number, number])[];
}

function frameRow({ line, comment, columns, amounts, symbols, points }: Frame): RawRow | RejectedRow {
  const formula = formatAmounts(amounts);
  if (!/Lattice\s*=/i.test(comment)) return { kind: 'refused', line, text: formula, reason: message('row.no-lattice') };
  if (![...amounts.keys()].every((symbol) => elementBySymbol(symbol) !== undefined)) {
    return { kind: 'refused', line, text: formula, reason: message('row.unknown-species') };
  }
  // A slab or a chain is no crystal.
  const isCrystal = columns.position >= 0 && isPeriodic(comment);
  return computedRow(line, formula, isCrystal ? atomsCrystal(latticeOf(comment), symbols, points) : null);
}

/** The basis vectors of `Lattice="ax ay az bx ..."` as rows. */
function latticeOf(comment: string): number[][] {
  const numbers = (/Lattice\s*=\s*["{[]([^"}\]]{1,1000})["}\]]/i.exec(comment)?.[1] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return numbers.length === 9 ? [numbers.slice(0, 3), numbers.slice(3, 6), numbers.slice(6)] : [];
}

/** Whether the frame is periodic in three dimensions, as it is if `pbc` does not say otherwise. */
function isPeriodic(comment: string): boolean {
  const pbc = /\bpbc\s*=\s*["{[]?([TF10 ,]{1,20})/i.exec(comment)?.[1];
  return pbc === undefined || !/[F0]/i.test(pbc);
}
