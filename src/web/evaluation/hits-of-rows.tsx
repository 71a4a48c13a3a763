import { formatHits } from './format-hits.js';

interface HitsOfRowsProps {
  readonly of: { readonly hits: number; readonly rows: number } | undefined;
}

/** A cell with how many of some rows are hits: "8 / 40". */
export function HitsOfRows({ of: { hits, rows } = { hits: 0, rows: 0 } }: HitsOfRowsProps) {
  return (
    <td class="number">
      {formatHits(hits)} <span class="quiet">/ {formatHits(rows)}</span>
    </td>
  );
}
