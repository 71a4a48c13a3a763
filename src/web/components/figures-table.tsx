import type { ComponentChildren } from 'preact';
import { TableScroll } from './table-scroll.js';

interface FiguresTableProps {
  /** Read aloud; the headings around the table say it to those who see. */
  readonly title: string;
  /** A further class of the table. */
  readonly kind?: string;
  /** Cells of the line of headings. */
  readonly head: ComponentChildren;
  /** Rows. */
  readonly children: ComponentChildren;
}

/** A table of numbers, which scrolls by itself if it is wider than the screen. */
export function FiguresTable({ title, kind, head, children }: FiguresTableProps) {
  return (
    <TableScroll label={title}>
      <table class={kind === undefined ? 'figures' : `figures ${kind}`}>
        <caption class="visually-hidden">{title}</caption>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </TableScroll>
  );
}
