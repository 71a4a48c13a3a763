import type { SystemMap, SystemMapQuery } from '../../service/maps/map-types.js';
import { Formula } from '../components/formula.js';
import { MapFigure } from './map-figure.js';
import { MapPage } from './map-page.js';
import { MapTable } from './map-table.js';
import type { PageProblem } from '../components/problem.js';
import { StateLinks } from './state-links.js';
import { SystemForm } from './system-form.js';
import { systemAddress, systemParameters } from './map-query.js';
import { within, type MapView } from './map-view.js';
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
  /** Null if the query makes no map; `problem` says why. */
  readonly map: SystemMap | null;
  /** The part of it that is shown. */
  readonly view: MapView;
  readonly problem?: PageProblem | undefined;
}

function Drawing({ map, query, view: asked }: { map: SystemMap; query: SystemMapQuery; view: MapView }) {
  const t = useText();
  const ends = map.cations.map(({ endMember }) => endMember);
  const [Figure, plot] = systemFigure(map);
  const view = within(asked, plot);
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
      <MapFigure
        tab="system"
        parameters={systemParameters(query)}
        address={systemAddress(query)}
        label={t('map.of', { ends: ends.join(', ') })}
        file={[...map.cations.map(({ ion, element }) => ion ?? element), map.anion].join('-')}
        table={{
          columns: ['formula', 'known', 'score', 'rank', ...map.cations.map(({ element }) => `share_${element}`)],
          rows: map.points.map(({ conventional, known, score, rank, fractions }) => [
            conventional,
            String(known),
            score,
            rank,
            ...fractions,
          ]),
        }}
        view={view}
        plot={plot}
      >
        <Figure map={map} standalone={false} view={view} />
      </MapFigure>
      <p class="note">{t('map.places', { max: map.maxAmount })}</p>
      <MapTable points={map.points} />
    </>
  );
}

/** The pseudo-binary line or pseudo-ternary triangle of the cations that are asked for. */
export function SystemMapPage({ context, query, map, view, problem }: SystemMapPageProps) {
  const t = useText();
  return (
    <MapPage
      context={context}
      tab="system"
      title={t('frame.maps')}
      heading={t('map.systems-title')}
      lead={t('map.systems-lead')}
      problem={problem}
      form={<SystemForm query={query} />}
      examples={EXAMPLES.map((example) => ({
        address: systemAddress(example),
        label: [...example.cations, example.anion].join('\u2013'),
      }))}
    >
      {map ? <Drawing map={map} query={query} view={view} /> : null}
    </MapPage>
  );
}
