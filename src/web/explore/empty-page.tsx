import { Layout } from '../components/layout.js';
import { formatNumber } from '../format/format-number.js';
import type { PageContext } from '../page-context.js';
import { useText } from '../text/use-text.js';

/** The first page while no list has been published. */
export function EmptyPage({ context }: { context: PageContext }) {
  const t = useText();
  const { compounds } = context.status;
  return (
    <Layout context={context} title={t('No list yet')} section="explore">
      <div class="narrow">
        <h1>{t('No list has been built yet')}</h1>
        <p>
          {compounds > 0
            ? t('The workspace holds {count} known compounds. Fit and rank with', { count: formatNumber(compounds) })
            : t('The workspace is empty. Give it known compounds, then fit and rank:')}
        </p>
        <pre>
          <code>{compounds > 0 ? 'npx incognita build' : 'npx incognita ingest FILE\nnpx incognita build'}</code>
        </pre>
        <p>{t('A running build publishes its lists here as soon as they are complete; reload this page then.')}</p>
      </div>
    </Layout>
  );
}
