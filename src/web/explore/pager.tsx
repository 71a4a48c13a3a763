import { formatNumber } from '../format/format-number.js';
import { isUnfiltered, type ExploreQuery } from './explore-query.js';
import type { PageLinks } from './page-links.js';
import { HiddenParameters } from './hidden-parameters.js';
import { useText } from '../text/use-text.js';

interface PagerProps {
  readonly query: ExploreQuery;
  readonly links: PageLinks;
  /** Ranks of the first and last row shown. */
  readonly shown: { readonly first: number; readonly last: number };
  /** How many rows are shown. */
  readonly rows: number;
  readonly lastRank: number;
}

/** Which page of a filtered list it is, by the way that led here. */
function pageNumber({ after, trail }: ExploreQuery): number {
  return after === 0 ? 1 : trail.length + 2;
}

/** Back, on, and straight to a rank. */
export function Pager({ query, links, shown, rows, lastRank }: PagerProps) {
  const t = useText();
  const { first, previous, next } = links;
  return (
    <nav class="pager" aria-label={t('explore.pages')}>
      <span class="pager-links">
        {first && first !== previous ? (
          <a id="page-first" href={`${first}#results`} data-swap="results">
            {t('explore.first')}
          </a>
        ) : null}
        {previous ? (
          <a id="page-previous" href={`${previous}#results`} rel="prev" data-swap="results">
            {t('explore.previous')}
          </a>
        ) : null}
        <span class="pager-place">
          {query.sort === undefined
            ? t('explore.ranks', { first: formatNumber(shown.first), last: formatNumber(shown.last) })
            : isUnfiltered(query)
              ? t('explore.rows', {
                  first: formatNumber(query.after + 1),
                  last: formatNumber(query.after + rows),
                })
              : t('explore.page', { page: pageNumber(query) })}
        </span>
        {next ? (
          <a id="page-next" href={`${next}#results`} rel="next" data-swap="results">
            {t('explore.next')}
          </a>
        ) : null}
      </span>
      {query.sort === undefined && (isUnfiltered(query) || next || previous) ? (
        <form class="go-to" action="/" method="get" data-swap="results">
          <HiddenParameters query={query} />
          <label for="rank">{t('explore.go-to-rank')}</label>
          <input id="rank" name="rank" type="number" min="1" max={lastRank} step="1" inputMode="numeric" required />
          <button id="go" type="submit">
            {t('explore.go')}
          </button>
        </form>
      ) : null}
    </nav>
  );
}
