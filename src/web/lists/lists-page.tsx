import type { ListEvaluation } from '../../service/evaluate/evaluation-of-list.js';
import type { ListMetadata } from '../../store/types.js';
import type { RowBytes } from '../../service/rows/download-sizes.js';
import { Citation } from '../components/citation.js';
import { listCitation } from '../citation.js';
import { CompareForm } from './compare-form.js';
import { Downloads } from './downloads.js';
import { Layout } from '../components/layout.js';
import { ListProvenance } from './list-provenance.js';
import { Text } from '../components/text.js';
import type { PageContext } from '../page-context.js';
import { currentLists } from '../../store/current-lists.js';
import { describeCandidates } from '../format/describe-candidates.js';
import { useText } from '../text/use-text.js';

const WHOLE = { elements: [], exclude: [], after: 0, trail: [] };

interface ListsPageProps {
  readonly context: PageContext;
  readonly lists: readonly ListMetadata[];
  /** Ids of lists that were learnt from other known compounds than there are now. */
  readonly ofOtherData: ReadonlySet<string>;
  readonly evaluationOf: (list: ListMetadata) => ListEvaluation | null;
  /** Bytes of a row by list. */
  readonly bytes: ReadonlyMap<string, RowBytes>;
}

/** Every published list with where it comes from and its files. */
export function ListsPage({ context, lists, ofOtherData, evaluationOf, bytes }: ListsPageProps) {
  const t = useText();
  const newest = new Set(currentLists(lists).map((list) => list.id));
  return (
    <Layout context={context} title={t('frame.lists')} section="lists">
      <div class="narrow">
        <h1>{t('lists.title')}</h1>
        <p>{t('lists.lead')}</p>
        {lists.length === 0 ? (
          <p>
            <Text id="lists.none-yet" build={<code>npx incognita build</code>} />
          </p>
        ) : null}
        <CompareForm lists={lists} />
        {lists.map((list) => (
          <section class="list-card compact" aria-labelledby={`list-${list.id}`}>
            <h2 id={`list-${list.id}`}>
              <a href={`/lists/${encodeURIComponent(list.id)}`}>{list.id}</a>{' '}
              <span class="quiet">
                {t(describeCandidates(list))}
                {newest.has(list.id) ? '' : t('lists.superseded')}
              </span>
            </h2>
            {ofOtherData.has(list.id) ? (
              <p class="note">
                <Text id="lists.other-data" />
              </p>
            ) : null}
            <Downloads list={list} query={WHOLE} total={list.rows} bytes={bytes.get(list.id)!} />
            <p class="screen-only list-way">
              <a href={`/?list=${encodeURIComponent(list.id)}`}>{t('lists.look-through')}</a>
            </p>
            <details>
              <summary>{t('lists.provenance-citation')}</summary>
              <ListProvenance list={list} evaluation={evaluationOf(list)} />
              <Citation {...listCitation(list, context.origin)} />
            </details>
          </section>
        ))}
      </div>
    </Layout>
  );
}
