import { rankAnchor } from './rank-anchor.js';
import { columnClass } from './column-class.js';
import type { RowColumn } from './row-column.js';
import type { ExploreQuery } from './explore-query.js';
import { SortHeading } from './sort-heading.js';
import type { ShownRow } from './shown-row.js';

interface ResultTableProps {
  readonly query: ExploreQuery;
  readonly columns: readonly RowColumn[];
  readonly rows: readonly ShownRow[];
  readonly caption: string;
}

/** The ranked compositions of one page, a line for each. */
export function ResultTable({ query, columns, rows, caption }: ResultTableProps) {
  const scroll = query.columns ? ' results-chosen' : columns.some(({ isAsked }) => isAsked) ? ' results-asked' : '';
  return (
    <div class={`results-scroll${scroll}`}>
      <table class="results">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <SortHeading query={query} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              id={row.isKnown ? undefined : rankAnchor(row.row.rank)}
              class={row.isKnown ? 'is-known' : row.reported ? 'is-reported' : undefined}
            >
              {columns.map((column) => (
                <Cell column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ column, row }: { column: RowColumn; row: ShownRow }) {
  const { key, cell } = column;
  return key === 'formula' ? (
    <th scope="row" class={columnClass(column)}>
      {cell(row)}
    </th>
  ) : (
    <td class={columnClass(column)}>{cell(row)}</td>
  );
}
