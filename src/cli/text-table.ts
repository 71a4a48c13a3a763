import { visible } from '../visible-text.js';
import { terminalWidth } from './terminal-width.js';

/** One column of a printed table. */
export interface Column<Row> {
  readonly title: string;
  readonly value: (row: Row) => string;
  /** Numbers read better aligned on their right. */
  readonly right?: boolean;
}

const GAP = '  ';

/** Columns of text are not made narrower than this on any terminal. */
const NARROWEST = 8;

/**
 * Lays rows out under their titles, columns two spaces apart, without any drawing that would spoil a copy. If the table is
 * wider than the terminal, its widest columns of text go on in further lines; if even its narrowest columns do not fit, each row is a
 * block with one line per column. What goes to a file or a pipe has one line per row.
 */
export function textTable<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  width: number | undefined = terminalWidth(),
): string {
  const lines = [
    columns.map((column) => column.title),
    ...rows.map((row) => columns.map((column) => visible(column.value(row)))),
  ];
  const natural = columns.map((_, index) => Math.max(...lines.map((line) => line[index]!.length)));
  const widths = width === undefined ? natural : fitting(natural, columns, width);
  if (width !== undefined && totalOf(widths) > width) return blocks(lines, width);
  return lines
    .flatMap((line) => rowsOfLine(line.map((cell, index) => folded(cell, widths[index]!))))
    .map((line) =>
      line
        .map((cell, index) => (columns[index]!.right ? cell.padStart(widths[index]!) : cell.padEnd(widths[index]!)))
        .join(GAP)
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** The widths of columns that fit: the widest text gives way first, numbers and titles never. */
function fitting(natural: readonly number[], columns: readonly Column<never>[], width: number): number[] {
  const widths = [...natural];
  const least = columns.map(({ title, right }, index) => {
    return right ? natural[index]! : Math.min(natural[index]!, Math.max(title.length, NARROWEST));
  });
  for (let excess = totalOf(widths) - width; excess > 0; excess--) {
    const room = widths.map((each, index) => (each > least[index]! ? each : 0));
    const widest = room.indexOf(Math.max(...room));
    if (room[widest] === 0) break;
    widths[widest]! -= 1;
  }
  return widths;
}

/** Characters of a line of the table. */
function totalOf(widths: readonly number[]): number {
  return widths.reduce((sum, each) => sum + each, GAP.length * (widths.length - 1));
}

/** Each row as lines of a title and its value, with an empty line between rows. */
function blocks([titles = [], ...rows]: readonly (readonly string[])[], width: number): string {
  const first = Math.max(...titles.map((title) => title.length));
  const second = Math.max(width - first - GAP.length, NARROWEST);
  const lineOf = (title: string, text: string): string => `${title.padEnd(first)}${GAP}${text}`.trimEnd();
  return rows
    .map((row) =>
      row
        .flatMap((cell, index) => folded(cell, second).map((text, at) => lineOf(at === 0 ? titles[index]! : '', text)))
        .map((line) => `${line}\n`)
        .join(''),
    )
    .join('\n');
}

/** Several lines of each cell as lines of the table. */
function rowsOfLine(cells: readonly (readonly string[])[]): string[][] {
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, index) => cells.map((cell) => cell[index] ?? ''));
}

/** A text in lines of at most so many characters, cut behind a blank or a comma if there is one. */
function folded(text: string, width: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > width) {
    const head = rest.slice(0, width + 1);
    const at = Math.max(head.lastIndexOf(' '), head.lastIndexOf(',', width - 1) + 1);
    const cut = at > 0 ? at : width;
    lines.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return [...lines, rest];
}
