import type { ComponentChildren } from 'preact';
import { Layout } from '../components/layout.js';
import type { PageContext } from '../page-context.js';
import { useText } from '../text/use-text.js';
import { ActiveFilters } from './active-filters.js';
import { exploreAddress, type ExploreQuery } from './explore-query.js';

interface ViewFrameProps {
  readonly context: PageContext;
  readonly query: ExploreQuery;
  readonly title: string;
  /** Which rows are shown, and how. */
  readonly lead: string;
  readonly children: ComponentChildren;
}

/** A page that shows the rows of a view in another way than one by one: the way back, and the filters of the view. */
export function ViewFrame({ context, query, title, lead, children }: ViewFrameProps) {
  const t = useText();
  return (
    <Layout context={context} title={title} section="explore">
      <div class="maps">
        <div class="lead">
          <h1>{title}</h1>
          <p>{lead}</p>
        </div>
        <p>
          <a href={exploreAddress(query, query)}>{t('series.one-by-one')}</a>
        </p>
        <ActiveFilters query={query} />
        {children}
      </div>
    </Layout>
  );
}
