import type { ComponentChildren } from 'preact';

interface DataTableProps {
  /** The class of the table. */
  readonly kind: 'small' | 'results' | 'results shelf-rows';
  /** Read aloud; the headings around the table say it to those who see. */
  readonly caption: string;
  /** The headings of its columns. */
  readonly columns: readonly (string | NumberColumn | null)[];
  /** Rows. */
  readonly children: ComponentChildren;
}

/** The heading of a column of numbers, which are on the right. */
interface NumberColumn {
  readonly number: string;
}

/** A table of rows below a line of headings. */
export function DataTable({ kind, caption, columns, children }: DataTableProps) {
  return (
    <table class={kind}>
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) =>
            column === null ? null : typeof column === 'string' ? (
              <th scope="col">{column}</th>
            ) : (
              <th scope="col" class="number">
                {column.number}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
