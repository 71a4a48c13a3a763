import type { ListComparison } from '../../service/rows/compare-lists.js';
import { spaceName } from '../../space/space-name.js';
import type { ListMetadata } from '../../store/types.js';
import { ChangeTable } from './change-table.js';
import { CompareForm } from './compare-form.js';
import { Layout } from '../components/layout.js';
import { formatNumber } from '../format/format-number.js';
import type { PageContext } from '../page-context.js';
import { useText } from '../text/use-text.js';

interface ComparePageProps {
  readonly context: PageContext;
  readonly lists: readonly ListMetadata[];
  /** Null if it has not been said which versions to compare. */
  readonly comparison: ListComparison | null;
}

function WhichVersions({ context, lists }: Omit<ComparePageProps, 'comparison'>) {
  const t = useText();
  const several = new Set(lists.map(spaceName)).size < lists.length;
  return (
    <Layout context={context} title={t('lists.compare-title')} section="lists">
      <div class="lead">
        <h1>{t('lists.compare-title')}</h1>
        <p>{several ? t('lists.compare-lead') : t('lists.nothing-to-compare')}</p>
      </div>
      <CompareForm lists={lists} />
    </Layout>
  );
}

/** What entered, left and moved between two versions of a list. */
export function ComparePage({ context, lists, comparison }: ComparePageProps) {
  const t = useText();
  if (comparison === null) return <WhichVersions context={context} lists={lists} />;
  const { before, after, top, entered, left, moved, stayed } = comparison;
  const changes = `/v1/lists/${encodeURIComponent(after.id)}/changes?since=${encodeURIComponent(before.id)}&top=${top}`;
  return (
    <Layout context={context} title={t('lists.compare-title')} section="lists">
      <div class="maps">
        <div class="lead">
          <h1>{t('lists.from-to', { before: before.id, after: after.id })}</h1>
          <p>
            {t('lists.compare-counts', {
              top: formatNumber(top),
              entered: formatNumber(entered.length),
              left: formatNumber(left.length),
              moved: formatNumber(moved.length),
              stayed: formatNumber(stayed),
            })}
          </p>
        </div>
        <CompareForm lists={lists} before={before.id} after={after.id} top={top} />
        <p class="downloads">
          <a href={changes}>{t('map.json')}</a>
        </p>
        <div class="map-table">
          <ChangeTable id="entered" title={t('lists.entered')} changes={entered} />
          <ChangeTable id="left" title={t('lists.left')} changes={left} />
          <ChangeTable id="moved" title={t('lists.moved')} changes={moved} />
        </div>
      </div>
    </Layout>
  );
}
