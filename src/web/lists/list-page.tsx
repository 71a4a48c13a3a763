import type { RowBytes } from '../../service/rows/download-sizes.js';
import type { ListEvaluation } from '../../service/evaluate/evaluation-of-list.js';
import { spaceName } from '../../space/space-name.js';
import { currentLists } from '../../store/current-lists.js';
import type { ColumnSets } from '../../service/columns/column-sets.js';
import type { ListMetadata } from '../../store/types.js';
import { listCitation } from '../citation.js';
import { Citation } from '../components/citation.js';
import { ColumnsPart } from './columns-part.js';
import { Downloads } from './downloads.js';
import { FileChecksums } from './file-checksums.js';
import { Layout } from '../components/layout.js';
import { ListCurves } from './list-curves.js';
import { ListProvenance } from './list-provenance.js';
import { exploreAddress, isUnfiltered, type ExploreQuery } from '../explore/explore-query.js';
import { listCalibration } from './list-calibration.js';
import type { PageContext } from '../page-context.js';
import { describeCandidates } from '../format/describe-candidates.js';
import { Text } from '../components/text.js';
import { useText } from '../text/use-text.js';

interface ListPageProps {
  readonly context: PageContext;
  readonly list: ListMetadata;
  /** Whether other compounds are known now than those that it was learnt from. */
  readonly isOfOtherData: boolean;
  /** All lists, the newest version of each space first. */
  readonly lists: readonly ListMetadata[];
  readonly evaluation: ListEvaluation | null;
  readonly bytes: RowBytes;
  /** The filter of the address, for downloads of a part. */
  readonly query: ExploreQuery;
  readonly computed: ColumnSets;
  /** The sets of columns that visitors may have computed; undefined if they may not. */
  readonly computable: readonly string[] | undefined;
  /** Rows that the filter keeps. */
  readonly total: number;
}

/** The other versions of a list, each with what differs. */
function Versions({ list, lists }: Pick<ListPageProps, 'list' | 'lists'>) {
  const t = useText();
  const others = lists.filter((other) => spaceName(other) === spaceName(list) && other.id !== list.id);
  if (others.length === 0) return <p>{t('lists.one-version')}</p>;
  return (
    <ul class="plain">
      {others.map((other) => {
        const [before, after] = other.version < list.version ? [other, list] : [list, other];
        return (
          <li>
            <a href={`/lists/${encodeURIComponent(other.id)}`}>{other.id}</a>,{' '}
            <a href={`/lists/compare?before=${encodeURIComponent(before.id)}&after=${encodeURIComponent(after.id)}`}>
              {t('lists.changes-link', { before: before.id, after: after.id })}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

/** One published list: where it comes from, what its scores rest on, its files, how to cite it, its other versions. */
export function ListPage(props: ListPageProps) {
  const { context, list, isOfOtherData, lists, evaluation, bytes, query, computed, computable, total } = props;
  const t = useText();
  const calibration = listCalibration(list.calibration);
  const isNewest = currentLists(lists).some(({ id }) => id === list.id);
  return (
    <Layout context={context} title={list.id} section="lists">
      <article class="list-page">
        <h1>{list.id}</h1>
        <p class="lede">
          {t(describeCandidates(list))}
          {isNewest ? '' : t('lists.superseded')}
        </p>
        {isOfOtherData ? (
          <p class="note">
            <Text id="lists.other-data" />
          </p>
        ) : null}
        <p class="screen-only downloads">
          <a href={exploreAddress({ ...query, list: list.id })}>{t('lists.look-through')}</a>{' '}
          <a href={`/lists/${encodeURIComponent(list.id)}/elements`}>{t('lists.pairs')}</a>{' '}
          <a href="/maps/ions">{t('ions.title')}</a>
        </p>
        <section aria-labelledby="provenance">
          <h2 id="provenance">{t('lists.provenance')}</h2>
          <ListProvenance list={list} evaluation={evaluation} />
        </section>
        {calibration ? (
          <section aria-labelledby="curves">
            <h2 id="curves">{t('lists.evidence')}</h2>
            <ListCurves id={list.id} rows={list.rows} calibration={calibration} />
          </section>
        ) : null}
        <ColumnsPart computed={computed} computable={computable} />
        <section class="screen-only" aria-labelledby="files">
          <h2 id="files">{t('lists.files')}</h2>
          <Downloads list={list} query={query} total={total} bytes={bytes} />
          <FileChecksums list={list.id} query={query} />
          {isUnfiltered(query) ? <p class="note">{t('lists.files-hint')}</p> : null}
        </section>
        <section aria-labelledby="cite">
          <h2 id="cite">{t('composition.cite')}</h2>
          <Citation {...listCitation(list, context.origin)} />
        </section>
        <section aria-labelledby="versions">
          <h2 id="versions">{t('lists.other-versions')}</h2>
          <Versions list={list} lists={lists} />
        </section>
      </article>
    </Layout>
  );
}
