import { Layout } from '../components/layout.js';
import { formatNumber } from '../format/format-number.js';
import type { PageContext } from '../page-context.js';
import { useText } from '../text/use-text.js';

/** The first page while no list has been published. */
export function EmptyPage({ context }: { context: PageContext }) {
  const t = useText();
  const { compounds } = context.status;
  return (
    <Layout context={context} title={t('explore.no-list-title')} section="explore">
      <div class="narrow">
        <h1>{t('explore.no-list')}</h1>
        <p>{compounds > 0 ? t('explore.build-now', { count: formatNumber(compounds) }) : t('explore.ingest-first')}</p>
        <pre>
          <code>{compounds > 0 ? 'npx incognita build' : 'npx incognita ingest FILE\nnpx incognita build'}</code>
        </pre>
        <p>{t('explore.build-runs')}</p>
      </div>
    </Layout>
  );
}
