import { useText } from '../text/use-text.js';
import { columnClass } from './column-class.js';
import { exploreAddress, type ExploreQuery } from './explore-query.js';
import type { RowColumn } from './row-column.js';

interface SortHeadingProps {
  readonly query: ExploreQuery;
  readonly column: RowColumn;
}

/** The heading of a column. If rows can be sorted by it, it is a link that does so, and the other way round if they already are. */
export function SortHeading({ query, column }: SortHeadingProps) {
  const { key, title, hint, sort } = column;
  const t = useText();
  const words = hint ? t(hint) : undefined;
  // The rank's own heading says in which order the rows are; the score sorts by it too, and says nothing twice.
  if (!sort) {
    return (
      <th scope="col" class={columnClass(column)} title={words}>
        {key === 'links' ? <span class="visually-hidden">{t(title)}</span> : t(title)}
      </th>
    );
  }
  const current = query.sort ?? 'rank';
  const direction = current === sort.by ? 'ascending' : current === `-${sort.by}` ? 'descending' : undefined;
  const next = direction === undefined ? sort.first : direction === 'ascending' ? 'descending' : 'ascending';
  const word = next === 'descending' ? `-${sort.by}` : sort.by;
  const says = key === 'score' ? undefined : direction;
  return (
    <th scope="col" class={columnClass(column)} aria-sort={says} title={words}>
      <a
        id={`sort-${key}`}
        class="sort-link"
        href={`${exploreAddress(query, { sort: word === 'rank' ? undefined : word })}#results`}
        data-swap=""
        rel="nofollow"
      >
        {t(title)}
        {says ? (
          <span class="sort-mark" aria-hidden="true">
            {says === 'ascending' ? '▲' : '▼'}
          </span>
        ) : null}
      </a>
    </th>
  );
}
