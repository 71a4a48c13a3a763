import type { ComponentChildren } from 'preact';
import { Layout } from '../components/layout.js';
import { Problem, type PageProblem } from '../components/problem.js';
import type { PageContext } from '../page-context.js';
import { useText } from '../text/use-text.js';
import { MapTabs, type MapTab } from './map-tabs.js';

interface MapPageProps {
  readonly context: PageContext;
  readonly tab: MapTab;
  /** Title of the page in the browser. */
  readonly title: string;
  readonly heading: string;
  readonly lead: string;
  readonly problem: PageProblem | undefined;
  /** Where there is no script, the page is loaded again after so many seconds. */
  readonly reloadSeconds?: number | undefined;
  /** Where the question is asked. */
  readonly form: ComponentChildren;
  /** The drawing; null if the question makes none. */
  readonly children: ComponentChildren;
  readonly examples: readonly { readonly address: string; readonly label: ComponentChildren }[];
}

/** What the pages of maps share: lead, tabs, the question, and examples below the drawing. */
export function MapPage({
  context,
  tab,
  title,
  heading,
  lead,
  problem,
  reloadSeconds,
  form,
  children,
  examples,
}: MapPageProps) {
  const t = useText();
  return (
    <Layout context={context} title={title} section="maps" reloadSeconds={reloadSeconds}>
      <div class="maps">
        <div class="lead">
          <h1>{heading}</h1>
          <p>{lead}</p>
        </div>
        <MapTabs current={tab} />
        {problem ? <Problem problem={problem} /> : null}
        {form}
        {children}
        <p class="element-sets">
          <span>{t('map.example')}</span>
          {examples.map(({ address, label }) => (
            <a class="chip" href={address}>
              {label}
            </a>
          ))}
        </p>
      </div>
    </Layout>
  );
}
