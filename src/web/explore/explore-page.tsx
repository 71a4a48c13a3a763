import type { ListEvaluation } from '../../service/evaluate/evaluation-of-list.js';
import type { RowBytes } from '../../service/rows/download-sizes.js';
import type { ElementCounts } from '../../service/types.js';
import type { ListMetadata } from '../../store/types.js';
import { formatDate } from '../format/format-date.js';
import { hasCharges } from '../../space/has-charges.js';
import { ColumnChoice } from './column-choice.js';
import { ActiveFilters } from './active-filters.js';
import { Downloads } from '../lists/downloads.js';
import { ExpectedFinds } from './expected-finds.js';
import { Filters } from './filters.js';
import { Layout } from '../components/layout.js';
import { FileChecksums } from '../lists/file-checksums.js';
import { FirstRowsForm } from '../lists/first-rows-form.js';
import { Citation } from '../components/citation.js';
import { viewCitation } from '../citation.js';
import { OldVersion } from '../lists/old-version.js';
import { ListProvenance } from '../lists/list-provenance.js';
import { ListTabs } from './list-tabs.js';
import { GuidedStart } from './guided-start.js';
import { KnownSwitch } from './known-switch.js';
import { SystemMapLink } from './system-map-link.js';
import { NothingFound } from './nothing-found.js';
import { NotAmong } from './not-among.js';
import { Pager } from './pager.js';
import { Problem, type PageProblem } from '../components/problem.js';
import { ResultTable } from './result-table.js';
import { ScoreMeaning } from './score-meaning.js';
import { SortForm } from './sort-form.js';
import { Understood } from './understood.js';
import { elementValues } from './element-values.js';
import { exploreAddress, isUnfiltered, type ExploreQuery } from './explore-query.js';
import { formatNumber } from '../format/format-number.js';
import type { PageContext } from '../page-context.js';
import { pageLinks } from './page-links.js';
import { ColumnFilters } from './column-filters.js';
import { computedColumns } from './computed-columns.js';
import { ComputedNote } from './computed-note.js';
import { MOST_KNOWN, type View } from './read-view.js';
import { shownColumns } from './row-columns.js';
import { shownRows } from './shown-rows.js';
import { nextPageAddress } from './next-page-address.js';
import { ViewLinks } from './view-links.js';
import { listLabel } from '../format/list-label.js';
import { Text } from '../components/text.js';
import { useText } from '../text/use-text.js';

export interface ExplorePageProps {
  readonly context: PageContext;
  readonly query: ExploreQuery;
  /** The newest list of each arity. */
  readonly lists: readonly ListMetadata[];
  /** Whether other compounds are known now than those that the list was learnt from. */
  readonly isOfOtherData: boolean;
  readonly view: View;
  /** What the colours of the periodic table rest on; null if they are off. */
  readonly counts: ElementCounts | null;
  /** Bytes of a row of the list. */
  readonly bytes: RowBytes;
  /** The text in the search box, if it was not understood. */
  readonly typed?: string | undefined;
  /** That of the list's models, if there is one. */
  readonly evaluation: ListEvaluation | null;
  /** What could not be understood in the request; the page then shows the rest. */
  readonly problem?: PageProblem | undefined;
}

/** After so many seconds a view is asked for again that something is still computed for. */
const LOOK_AGAIN_SECONDS = 3;

const ALL = 'explore.lead-all';
const IONIC = 'explore.lead-ionic';
const NO_CHARGES = 'explore.lead-no-charges';

/** Choose, look, page, download: the ranked list of one arity with its filters. */
export function ExplorePage(props: ExplorePageProps) {
  const { context, query, lists, isOfOtherData, view, counts, bytes, evaluation, typed, problem } = props;
  const { page, overview, facts } = view;
  const computed = computedColumns(view.computed, page.rows);
  const t = useText();
  const { list, rows, total } = page;
  // The links above the table say that it is about all kinds.
  const kind = t(listLabel(list));
  const found = isUnfiltered(query)
    ? t('explore.total', { total: formatNumber(total), kind })
    : t('explore.total-of', { total: formatNumber(total), rows: formatNumber(list.rows), kind });
  const candidates = rows.filter((row) => !('known' in row && row.known));
  const first = candidates[0];
  const last = candidates.at(-1);
  const links = pageLinks(query, page.nextFrom);
  const pager =
    first && last ? (
      <Pager
        query={query}
        links={links}
        shown={{ first: first.rank, last: last.rank }}
        rows={candidates.length}
        lastRank={list.rows}
      />
    ) : null;
  const columns = shownColumns(list, query, computed);
  const values = counts && elementValues(counts.elements, query.colour ?? 'count');
  return (
    <Layout
      context={context}
      title={t('explore.ranked', { kind })}
      section="explore"
      reloadSeconds={view.awaitsKnown ? LOOK_AGAIN_SECONDS : undefined}
    >
      <div id="explore" data-swap-region="">
        <a class="skip" href="#results">
          {t('table.skip-to-results')}
        </a>
        <div class="lead">
          <h1>
            <NotAmong list={list} />
          </h1>
          <p>
            <span class="lead-what">
              {t(list.kind === 'all' ? ALL : hasCharges(list.kind) ? IONIC : NO_CHARGES, {
                rows: formatNumber(list.rows),
                candidates: formatNumber(list.candidates),
                kind,
              })}
              {t('text.sentence-separator')}
            </span>
            {t('explore.not-among', { date: formatDate(list.publishedAt, context.language) })}
            {isOfOtherData ? (
              <>
                {t('text.sentence-separator')}
                <Text id="lists.other-data" />
              </>
            ) : null}
          </p>
        </div>
        {isUnfiltered(query) && query.after === 0 ? <GuidedStart /> : null}
        {problem ? <Problem problem={problem} /> : null}
        <OldVersion list={list} lists={lists} query={query} />
        <ListTabs query={query} lists={lists} current={list} counts={overview.others} />
        <div class="workbench">
          <Filters query={query} list={list} overview={overview} values={values} typed={typed} />
          <section id="results" aria-labelledby="found" tabIndex={-1}>
            <div class="found">
              <h2 id="found" data-announce="">
                {found}
              </h2>
              <a href="#download">{t('explore.download-below')}</a>
            </div>
            <ActiveFilters query={query} />
            <SystemMapLink elements={query.elements ?? []} />
            <Understood query={query} />
            {first ? (
              <>
                <div class="table-tools">
                  <SortForm
                    query={query}
                    models={list.models.map(({ name }) => name)}
                    columns={computed.map(({ key }) => key)}
                  />
                  <ColumnChoice query={query} list={list} computed={computed} />
                  <ColumnFilters query={query} computed={view.computed} />
                  <div class="one-line">
                    <KnownSwitch query={query} />
                    <a id="by-series" class="chip" href={exploreAddress(query).replace('/', '/series')} rel="nofollow">
                      {t('series.by-series')}
                    </a>
                    <a id="as-plot" class="chip" href={exploreAddress(query).replace('/', '/scatter')} rel="nofollow">
                      {t('scatter.link')}
                    </a>
                    <a id="next-among" class="chip" href={nextPageAddress(query, list)} rel="nofollow">
                      {t('next-page.among')}
                    </a>
                  </div>
                  <ViewLinks query={query} page={page} />
                </div>
                {view.awaitsKnown ? (
                  <p class="note" data-look-again={LOOK_AGAIN_SECONDS}>
                    {t('table.known-awaited')}
                  </p>
                ) : null}
                {rows.length - candidates.length >= MOST_KNOWN ? (
                  <p class="note">{t('table.known-cut', { count: MOST_KNOWN })}</p>
                ) : null}
                <ResultTable
                  query={query}
                  columns={columns}
                  rows={shownRows(rows, facts)}
                  caption={t('explore.ranked', { kind })}
                />
                {columns.some(({ key }) => key === 'models') ? (
                  <p class="note">{t('table.models-meaning', { count: formatNumber(facts.models.count) })}</p>
                ) : null}
                <ScoreMeaning score={first.score} />
              </>
            ) : (
              <NothingFound query={query} list={list} lists={lists} />
            )}
            <ComputedNote page={page} computed={view.computed} />
            {pager}
            <div id="download" class="download-box" role="group" aria-labelledby="download-title">
              <h3 id="download-title">{t('explore.download')}</h3>
              <Downloads list={list} query={query} total={total} bytes={bytes} />
              {total > 0 ? <FirstRowsForm list={list} query={query} total={total} /> : null}
              <FileChecksums list={list.id} query={query} />
              <Citation {...viewCitation(list, query, total, context.origin)} />
            </div>
          </section>
        </div>
        <ExpectedFinds overview={overview} />
        <section class="about-list" aria-labelledby="about-list">
          <h2 id="about-list">{t('explore.about-list')}</h2>
          <ListProvenance list={list} evaluation={evaluation} />
        </section>
      </div>
    </Layout>
  );
}
