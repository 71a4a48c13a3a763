import type { CationMap, CationMapQuery } from '../../service/maps/map-types.js';
import { FigureBox } from './figure-box.js';
import { FigureDownloads } from './figure-downloads.js';
import { Formula } from '../components/formula.js';
import { Layout } from '../components/layout.js';
import { MapTable } from './map-table.js';
import { MapTabs } from './map-tabs.js';
import { PairForm } from './pair-form.js';
import { Problem, type PageProblem } from '../components/problem.js';
import { ViewLinks } from './view-links.js';
import { HeatFigure, heatPlot } from './heat-figure.js';
import { pairAddress, pairParameters } from './map-query.js';
import { viewWord, within, type MapView } from './map-view.js';
import type { PageContext } from '../page-context.js';
import { useText } from '../text/use-text.js';

/** Types that many known compounds have, to begin with. */
const EXAMPLES: readonly { readonly label: string; readonly query: CationMapQuery }[] = [
  { label: 'ABO3', query: { anion: 'O', ratio: [1, 1], charges: [2, 4] } },
  { label: 'ABO3', query: { anion: 'O', ratio: [1, 1], charges: [3, 3] } },
  { label: 'AB2O4', query: { anion: 'O', ratio: [1, 2], charges: [2, 3] } },
  { label: 'AB2S4', query: { anion: 'S', ratio: [1, 2], charges: [2, 3] } },
  { label: 'ABSe2', query: { anion: 'Se', ratio: [1, 1], charges: [1, 3] } },
  { label: 'ABF3', query: { anion: 'F', ratio: [1, 1], charges: [1, 2] } },
  { label: 'A2BCl6', query: { anion: 'Cl', ratio: [2, 1], charges: [1, 4] } },
];

interface CationMapPageProps {
  readonly context: PageContext;
  readonly query: CationMapQuery;
  /** Null where the query makes no map; `problem` says why. */
  readonly map: CationMap | null;
  /** The part of it that is asked for. */
  readonly view: MapView;
  readonly problem?: PageProblem | undefined;
}

function chargeText(charge: number): string {
  return `${charge === 1 ? '' : charge}+`;
}

function Drawing({ map, query, view: asked }: { map: CationMap; query: CationMapQuery; view: MapView }) {
  const t = useText();
  const parameters = pairParameters(query);
  const [a, b] = map.charges;
  const plot = heatPlot(map);
  const view = within(asked, plot);
  const word = viewWord(view);
  return (
    <>
      <h2 class="map-title">
        <Formula text={map.type} />{' '}
        <span class="quiet">
          A<sup>{chargeText(a)}</sup> {t('map.down')}, B<sup>{chargeText(b)}</sup> {t('map.across')}
        </span>
      </h2>
      {map.cells.length === 0 ? (
        <p class="nothing">{t('map.no-pairs')}</p>
      ) : (
        <>
          <FigureBox label={t('map.heat-map', { type: map.type })}>
            <HeatFigure map={map} standalone={false} view={view} />
          </FigureBox>
          <ViewLinks
            view={view}
            plot={plot}
            addressOf={(to) => pairAddress(query) + (to === '' ? '' : `&view=${to}`)}
          />
          <FigureDownloads
            svg={`/maps/cations.svg?${parameters}${word === '' ? '' : `&view=${word}`}`}
            data={`/v1/maps/cations?${parameters}`}
            name={`incognita-${map.type}-${a}-${b}`}
          />
          <MapTable points={map.cells} />
        </>
      )}
    </>
  );
}

/** Every pair of cations of two charges with an anion and a ratio. */
export function CationMapPage({ context, query, map, view, problem }: CationMapPageProps) {
  const t = useText();
  return (
    <Layout context={context} title={t('map.pairs')} section="maps">
      <div class="maps">
        <div class="lead">
          <h1>{t('map.pairs')}</h1>
          <p>{t('map.pairs-lead')}</p>
        </div>
        <MapTabs current="cations" />
        {problem ? <Problem problem={problem} /> : null}
        <PairForm query={query} />
        {map ? <Drawing map={map} query={query} view={view} /> : null}
        <p class="element-sets">
          <span>{t('map.example')}</span>
          {EXAMPLES.map((example) => (
            <a class="chip" href={pairAddress(example.query)}>
              <Formula text={example.label} /> {example.query.charges.map((charge) => `${charge}+`).join(' ')}
            </a>
          ))}
        </p>
      </div>
    </Layout>
  );
}
