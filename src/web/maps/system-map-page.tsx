import type { SystemMap, SystemMapQuery } from '../../service/maps/map-types.js';
import { FigureBox } from './figure-box.js';
import { FigureDownloads } from './figure-downloads.js';
import { Formula } from '../components/formula.js';
import { Layout } from '../components/layout.js';
import { MapTable } from './map-table.js';
import { MapTabs } from './map-tabs.js';
import { Problem, type PageProblem } from '../components/problem.js';
import { StateLinks } from './state-links.js';
import { SystemForm } from './system-form.js';
import { ViewLinks } from './view-links.js';
import { systemAddress, systemParameters } from './map-query.js';
import { viewWord, within, type MapView } from './map-view.js';
import { systemFigure } from './system-figure.js';
import type { PageContext } from '../page-context.js';
import { useText } from '../text/use-text.js';

/** Systems of which much is known, to begin with. */
const EXAMPLES: readonly SystemMapQuery[] = [
  { anion: 'O', cations: ['Ba', 'Ti'] },
  { anion: 'S', cations: ['Cu', 'In'] },
  { anion: 'F', cations: ['Na', 'Al'] },
  { anion: 'O', cations: ['Li', 'Fe', 'P'] },
  { anion: 'O', cations: ['Li', 'La', 'Zr'] },
];

interface SystemMapPageProps {
  readonly context: PageContext;
  readonly query: SystemMapQuery;
  /** Null where the query makes no map; `problem` says why. */
  readonly map: SystemMap | null;
  /** The part of it that is asked for. */
  readonly view: MapView;
  readonly problem?: PageProblem | undefined;
}

function Drawing({ map, query, view: asked }: { map: SystemMap; query: SystemMapQuery; view: MapView }) {
  const t = useText();
  const parameters = systemParameters(query);
  const ends = map.cations.map(({ endMember }) => endMember);
  const [Figure, plot] = systemFigure(map);
  const view = within(asked, plot);
  const word = viewWord(view);
  return (
    <>
      <h2 class="map-title">
        {ends.map((end, place) => (
          <>
            {place > 0 ? ' \u2013 ' : ''}
            <Formula text={end} />
          </>
        ))}
      </h2>
      <StateLinks map={map} query={query} />
      <FigureBox label={t('map.of', { ends: ends.join(', ') })}>
        <Figure map={map} standalone={false} view={view} />
      </FigureBox>
      <ViewLinks view={view} plot={plot} addressOf={(to) => systemAddress(query) + (to === '' ? '' : `&view=${to}`)} />
      <FigureDownloads
        svg={`/maps/system.svg?${parameters}${word === '' ? '' : `&view=${word}`}`}
        data={`/v1/maps/system?${parameters}`}
        name={`incognita-${[...map.cations.map(({ ion, element }) => ion ?? element), map.anion].join('-')}`}
      />
      <p class="note">{t('map.places', { max: map.maxAmount })}</p>
      <MapTable points={map.points} />
    </>
  );
}

/** The pseudo-binary line or pseudo-ternary triangle of the cations that are asked for. */
export function SystemMapPage({ context, query, map, view, problem }: SystemMapPageProps) {
  const t = useText();
  return (
    <Layout context={context} title={t('frame.maps')} section="maps">
      <div class="maps">
        <div class="lead">
          <h1>{t('map.systems-title')}</h1>
          <p>{t('map.systems-lead')}</p>
        </div>
        <MapTabs current="system" />
        {problem ? <Problem problem={problem} /> : null}
        <SystemForm query={query} />
        {map ? <Drawing map={map} query={query} view={view} /> : null}
        <p class="element-sets">
          <span>{t('map.example')}</span>
          {EXAMPLES.map((example) => (
            <a class="chip" href={systemAddress(example)}>
              {[...example.cations, example.anion].join('\u2013')}
            </a>
          ))}
        </p>
      </div>
    </Layout>
  );
}
