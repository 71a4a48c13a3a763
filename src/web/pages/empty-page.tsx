import { Layout } from '../components/layout.js';
import { formatNumber } from '../format-number.js';
import type { PageContext } from '../page-context.js';

/** The first page while no list has been published. */
export function EmptyPage({ context }: { context: PageContext }) {
  const { compounds } = context.status;
  return (
    <Layout context={context} title="No list yet" section="explore">
      <div class="narrow">
        <h1>No list has been built yet</h1>
        <p>
          {compounds > 0
            ? `The workspace holds ${formatNumber(compounds)} known compounds. Fit and rank with`
            : 'The workspace is empty. Give it known compounds, then fit and rank:'}
        </p>
        <pre>
          <code>{compounds > 0 ? 'npx incognita build' : 'npx incognita ingest FILE\nnpx incognita build'}</code>
        </pre>
        <p>A running build publishes its lists here as soon as they are complete; reload this page then.</p>
      </div>
    </Layout>
  );
}
