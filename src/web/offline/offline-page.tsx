import { Layout } from '../components/layout.js';
import type { PageContext } from '../page-context.js';
import { useText } from '../text/use-text.js';

/** What a browser shows that cannot reach the server, for a page that it has not stored. */
export function OfflinePage({ context }: { context: PageContext }) {
  const t = useText();
  return (
    <Layout context={context} title={t('frame.offline')} section={null}>
      <div class="narrow">
        <h1>{t('frame.offline')}</h1>
        <p>{t('frame.offline-means')}</p>
      </div>
    </Layout>
  );
}
