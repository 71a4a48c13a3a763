import type { ListEvaluation } from '../../service/evaluate/evaluation-of-list.js';
import type { RowBytes } from '../../service/rows/download-sizes.js';
import type { BrowsePage, ElementCounts, Neighbour } from '../../service/types.js';
import type { ListMetadata } from '../../store/types.js';
import { hasCharges } from '../../space/has-charges.js';
import { ActiveFilters } from './active-filters.js';
import { Downloads } from '../lists/downloads.js';
import { Filters } from './filters.js';
import { Layout } from '../components/layout.js';
import { ListProvenance } from '../lists/list-provenance.js';
import { ListTabs } from './list-tabs.js';
import { NothingFound } from './nothing-found.js';
import { NotAmong } from './not-among.js';
import { Pager } from './pager.js';
import { Problem, type PageProblem } from '../components/problem.js';
import { ResultTable } from './result-table.js';
import { ScoreMeaning } from './score-meaning.js';
import { SortForm } from './sort-form.js';
import { Understood } from './understood.js';
import { elementValues } from './element-values.js';
import { isUnfiltered, type ExploreQuery } from './explore-query.js';
import { formatNumber } from '../format/format-number.js';
import type { PageContext } from '../page-context.js';
import { pageLinks } from './page-links.js';
import { spaceLabel } from '../format/space-label.js';
import { useText } from '../text/use-text.js';

export interface ExplorePageProps {
  readonly context: PageContext;
  readonly query: ExploreQuery;
  /** The newest list of each arity. */
  readonly lists: readonly ListMetadata[];
  readonly page: BrowsePage;
  /** What the colours of the periodic table rest on; null where they are off. */
  readonly counts: ElementCounts | null;
  /** The nearest known compounds of the rows, by their formulas. */
  readonly nearest: ReadonlyMap<string, Neighbour>;
  /** Of the rows those that are known by now, with the sources that report them. */
  readonly reported: ReadonlyMap<string, readonly string[]>;
  /** Bytes of a row of the list. */
  readonly bytes: RowBytes;
  /** What stands in the search box, where it was not understood. */
  readonly typed?: string | undefined;
  /** That of the list's models, where there is one. */
  readonly evaluation: ListEvaluation | null;
  /** What could not be understood in the request; the page then shows the rest. */
  readonly problem?: PageProblem | undefined;
}

const IONIC = 'explore.lead-ionic';
const NO_CHARGES = 'explore.lead-no-charges';

/** Choose, look, page, download: the ranked list of one arity with its filters. */
export function ExplorePage(props: ExplorePageProps) {
  const { context, query, lists, page, counts, nearest, reported, bytes, evaluation, typed, problem } = props;
  const t = useText();
  const { list, rows, total } = page;
  const kind = t(spaceLabel(list));
  const found = isUnfiltered(query)
    ? t('explore.total', { total: formatNumber(total), kind })
    : t('explore.total-of', { total: formatNumber(total), rows: formatNumber(list.rows), kind });
  const first = rows[0];
  const last = rows.at(-1);
  const links = pageLinks(query, page.nextFrom);
  const pager =
    first && last ? (
      <Pager
        query={query}
        links={links}
        shown={{ first: first.rank, last: last.rank }}
        rows={rows.length}
        lastRank={list.rows}
      />
    ) : null;
  const sortedBy = /^-?raw_(.+)$/.exec(query.sort ?? '')?.[1];
  const values = counts && elementValues(counts.elements, query.colour ?? 'count');
  return (
    <Layout context={context} title={t('explore.ranked', { kind })} section="explore">
      <div id="explore" data-swap-region="">
        <div class="lead">
          <h1>{t('explore.title')}</h1>
          <p>
            {t(hasCharges(list.kind) ? IONIC : NO_CHARGES, {
              rows: formatNumber(list.rows),
              candidates: formatNumber(list.candidates),
              kind,
            })}{' '}
            <NotAmong list={list} />
          </p>
        </div>
        {problem ? <Problem problem={problem} /> : null}
        <ListTabs query={query} lists={lists} current={list} />
        <div class="workbench">
          <Filters query={query} list={list} total={total} values={values} typed={typed} />
          <section id="results" aria-labelledby="found">
            <div class="found">
              <h2 id="found" data-announce="">
                {found}
              </h2>
              <a href="#download">{t('explore.download-below')}</a>
            </div>
            <ActiveFilters query={query} />
            <Understood query={query} />
            {first ? (
              <>
                <SortForm query={query} models={list.models.map(({ name }) => name)} />
                <ResultTable
                  query={query}
                  rows={rows}
                  nearest={nearest}
                  reported={reported}
                  ionic={list.kind === 'ionic'}
                  sortedBy={sortedBy}
                  caption={t('explore.ranked', { kind })}
                />
                <ScoreMeaning score={first.score} />
              </>
            ) : (
              <NothingFound query={query} list={list} lists={lists} />
            )}
            {pager}
            <div id="download" class="download-box" role="group" aria-labelledby="download-title">
              <h3 id="download-title">{t('explore.download')}</h3>
              <Downloads list={list} query={query} total={total} bytes={bytes} />
            </div>
          </section>
        </div>
        <section class="about-list" aria-labelledby="about-list">
          <h2 id="about-list">{t('explore.about-list')}</h2>
          <ListProvenance list={list} evaluation={evaluation} />
        </section>
      </div>
    </Layout>
  );
}
