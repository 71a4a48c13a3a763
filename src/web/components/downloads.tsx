import { filterParameters, isUnfiltered, type ExploreQuery } from '../explore-query.js';
import { formatNumber } from '../format-number.js';
import type { ListMetadata } from '../../store/types.js';

const FORMATS = [
  { ending: 'csv', label: 'CSV' },
  { ending: 'jsonl', label: 'JSON Lines' },
];

function Links({ list, filter, kind }: { list: string; filter: string; kind: string }) {
  return (
    <>
      {FORMATS.map(({ ending, label }) => (
        <a href={`/v1/lists/${list}/download.${ending}${filter === '' ? '' : `?${filter}`}`} download="">
          {label}
          <span class="visually-hidden">{` of ${kind}`}</span>
        </a>
      ))}
    </>
  );
}

/** The rows of this view, and the whole list, as files. */
export function Downloads({ list, query, total }: { list: ListMetadata; query: ExploreQuery; total: number }) {
  return (
    <p class="downloads">
      {isUnfiltered(query) || total === 0 ? null : (
        <span class="download">
          Download these {formatNumber(total)}:{' '}
          <Links list={list.id} filter={filterParameters(query)} kind="the filtered list" />
        </span>
      )}
      <span class="download">
        Download {isUnfiltered(query) ? `all ${formatNumber(list.rows)}` : 'the whole list'}:{' '}
        <Links list={list.id} filter="" kind="the whole list" />
      </span>
    </p>
  );
}
