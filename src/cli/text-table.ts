import { visible } from '../visible-text.js';

/** One column of a printed table. */
export interface Column<Row> {
  readonly title: string;
  readonly value: (row: Row) => string;
  /** Numbers read better aligned on their right. */
  readonly right?: boolean;
}

/** Lays rows out under their titles, columns two spaces apart, without any drawing that would spoil a copy. */
export function textTable<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const lines = [
    columns.map((column) => column.title),
    ...rows.map((row) => columns.map((column) => visible(column.value(row)))),
  ];
  const widths = columns.map((_, place) => Math.max(...lines.map((line) => line[place]!.length)));
  return lines
    .map((line) =>
      line
        .map((cell, place) => (columns[place]!.right ? cell.padStart(widths[place]!) : cell.padEnd(widths[place]!)))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}
