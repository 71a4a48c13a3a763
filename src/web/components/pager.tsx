import { formatNumber } from '../format-number.js';
import { isUnfiltered, type ExploreQuery } from '../explore-query.js';
import type { PageLinks } from '../page-links.js';
import { KeptParameters } from './kept-parameters.js';

interface PagerProps {
  readonly query: ExploreQuery;
  readonly links: PageLinks;
  /** Ranks of the first and last row shown. */
  readonly shown: { readonly first: number; readonly last: number };
  readonly lastRank: number;
}

/** Back, on, and straight to a rank. */
export function Pager({ query, links, shown, lastRank }: PagerProps) {
  const { first, previous, next } = links;
  return (
    <nav class="pager" aria-label="Pages of the list">
      <span class="pager-links">
        {first && first !== previous ? (
          <a id="page-first" href={`${first}#results`} data-swap="results">
            First
          </a>
        ) : null}
        {previous ? (
          <a id="page-previous" href={`${previous}#results`} rel="prev" data-swap="results">
            ← Previous
          </a>
        ) : null}
        <span class="pager-place">
          Ranks {formatNumber(shown.first)} to {formatNumber(shown.last)}
        </span>
        {next ? (
          <a id="page-next" href={`${next}#results`} rel="next" data-swap="results">
            Next →
          </a>
        ) : null}
      </span>
      {isUnfiltered(query) || next || previous ? (
        <form class="go-to" action="/" method="get" data-swap="results">
          <KeptParameters query={query} />
          <label for="rank">Go to rank</label>
          <input id="rank" name="rank" type="number" min="1" max={lastRank} step="1" inputMode="numeric" required />
          <button id="go" type="submit">
            Go
          </button>
        </form>
      ) : null}
    </nav>
  );
}
