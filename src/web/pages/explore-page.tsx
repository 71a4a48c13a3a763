import { arityName } from '../../store/arity-name.js';
import type { BrowsePage } from '../../service/types.js';
import type { ListMetadata } from '../../store/types.js';
import { ActiveFilters } from '../components/active-filters.js';
import { AnionLinks } from '../components/anion-links.js';
import { Downloads } from '../components/downloads.js';
import { ElementSetLinks } from '../components/element-set-links.js';
import { FilterForm } from '../components/filter-form.js';
import { Layout } from '../components/layout.js';
import { ListProvenance } from '../components/list-provenance.js';
import { ListTabs } from '../components/list-tabs.js';
import { NothingFound } from '../components/nothing-found.js';
import { Pager } from '../components/pager.js';
import { PeriodicTable } from '../components/periodic-table.js';
import { Problem, type PageProblem } from '../components/problem.js';
import { ResultTable } from '../components/result-table.js';
import { ScoreMeaning } from '../components/score-meaning.js';
import { isUnfiltered, type ExploreQuery } from '../explore-query.js';
import { formatNumber } from '../format-number.js';
import type { PageContext } from '../page-context.js';
import { pageLinks } from '../page-links.js';

export interface ExplorePageProps {
  readonly context: PageContext;
  readonly query: ExploreQuery;
  /** The newest list of each arity. */
  readonly lists: readonly ListMetadata[];
  readonly page: BrowsePage;
  /** What could not be understood in the request; the page then shows the rest. */
  readonly problem?: PageProblem;
}

/** Choose, look, page, download: the ranked list of one arity with its filters. */
export function ExplorePage({ context, query, lists, page, problem }: ExplorePageProps) {
  const { list, rows, total } = page;
  const kind = arityName(list.arity);
  const found = isUnfiltered(query)
    ? `${formatNumber(total)} ${kind} candidates`
    : `${formatNumber(total)} of ${formatNumber(list.rows)} ${kind} candidates`;
  const first = rows[0];
  const last = rows.at(-1);
  const links = pageLinks(query, page.next === null ? null : (last?.rank ?? null));
  const pager =
    first && last ? (
      <Pager query={query} links={links} shown={{ first: first.rank, last: last.rank }} lastRank={list.rows} />
    ) : null;
  return (
    <Layout context={context} title={`Unreported ${kind} compositions`} section="explore">
      <div id="explore" data-swap-region="">
        <div class="lead">
          <h1>Compositions nobody has reported yet</h1>
          <p>
            Charge-balanced inorganic compositions, ranked by how likely a compound exists there. The{' '}
            {formatNumber(list.rows)} best of {formatNumber(list.space.candidates)} {kind} candidates.
          </p>
        </div>
        {problem ? <Problem problem={problem} /> : null}
        <ListTabs query={query} lists={lists} current={list} />
        <section class="filters" id="elements" aria-label="Filters">
          <div class="filters-elements">
            <p class="hint">
              Click an element: once, it must be in the composition; twice, it must not; a third time, it may.
            </p>
            <PeriodicTable query={query} />
            <ElementSetLinks query={query} />
          </div>
          <div class="filters-more">
            <FilterForm query={query} />
            <AnionLinks query={query} />
          </div>
        </section>
        <section id="results" aria-labelledby="found">
          <div class="found">
            <h2 id="found" data-announce="">
              {found}
            </h2>
            <ActiveFilters query={query} />
            <Downloads list={list} query={query} total={total} />
          </div>
          {rows.length > 0 ? (
            <>
              <ScoreMeaning />
              <ResultTable rows={rows} caption={`Ranked ${kind} compositions`} />
            </>
          ) : (
            <NothingFound query={query} list={list} lists={lists} />
          )}
          {pager}
        </section>
        <section class="about-list" aria-labelledby="about-list">
          <h2 id="about-list">About this list</h2>
          <ListProvenance list={list} />
        </section>
      </div>
    </Layout>
  );
}
