import { ELEMENTS } from '../chemistry/elements/elements.js';
import { message } from '../messages/message.js';
import { termsOf } from './databases/structure-formula.js';
import { flagBit } from './entry-flags.js';
import { unreadable, type InputFile } from './input-file.js';
import type { RejectedRow } from './ingest-item.js';
import { linesOf } from './lines-of.js';
import type { RawRow, Reader, ReadOptions } from './reader.js';

const SYMBOLS: ReadonlySet<string> = new Set(ELEMENTS.map(({ symbol }) => symbol));

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

async function* readFrames(
  file: InputFile,
  options: ReadOptions,
): AsyncGenerator<RawRow | RejectedRow, void, undefined> {
  let line = 0;
  let frame: {
    line: number;
    left: number;
    comment: string | null;
    column: number;
    amounts: Map<string, number>;
  } | null = null;
  for await (const text of linesOf(file, options.control)) {
    line++;
    if (!frame) {
      if (text.trim() === '') continue;
      if (!/^\s*\d+\s*$/.test(text))
        throw unreadable(file.path, message('input.no-frame', { file: file.path, line: String(line) }));
      frame = { line, left: Number(text), comment: null, column: 0, amounts: new Map() };
    } else if (frame.comment === null) {
      frame.comment = text;
      frame.column = speciesColumn(text);
    } else {
      const symbol = text.trim().split(/\s+/)[frame.column] ?? '';
      frame.amounts.set(symbol, (frame.amounts.get(symbol) ?? 0) + 1);
      if (--frame.left === 0) {
        yield frameRow(frame.line, frame.comment, frame.amounts);
        frame = null;
      }
    }
  }
  if (frame) throw unreadable(file.path, message('input.no-frame', { file: file.path, line: String(frame.line) }));
}

/** The index of the species among the columns, which "Properties=species:S:1:pos:R:3" may put elsewhere than first. */
function speciesColumn(comment: string): number {
  const parts = /Properties\s*=\s*"?([\w:]+)/i.exec(comment)?.[1]?.split(':') ?? [];
  let column = 0;
  for (let at = 0; at + 2 < parts.length; at += 3) {
    if (parts[at]!.toLowerCase() === 'species') return column;
    column += Number(parts[at + 2]) || 1;
  }
  return 0;
}

function frameRow(line: number, comment: string, amounts: ReadonlyMap<string, number>): RawRow | RejectedRow {
  const formula = termsOf(amounts);
  if (!/Lattice\s*=/i.test(comment)) return { kind: 'refused', line, text: formula, reason: message('row.no-lattice') };
  if (![...amounts.keys()].every((symbol) => SYMBOLS.has(symbol))) {
    return { kind: 'refused', line, text: formula, reason: message('row.unknown-species') };
  }
  return { kind: 'raw', line, formula, id: null, year: null, flags: flagBit('theoretical'), text: () => formula };
}
