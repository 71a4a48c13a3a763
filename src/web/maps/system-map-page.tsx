import type { SystemMap, SystemMapQuery } from '../../service/maps/map-types.js';
import { knownOnSystemMap } from '../../service/maps/known-on-maps.js';
import { Formula } from '../components/formula.js';
import { KnownChoice } from './known-choice.js';
import { MapFigure } from './map-figure.js';
import { MapPage } from './map-page.js';
import { MapTable } from './map-table.js';
import type { PageProblem } from '../components/problem.js';
import { StateLinks } from './state-links.js';
import { SystemForm } from './system-form.js';
import { systemFileName } from './map-file-name.js';
import { knownParameter, systemAddress, systemParameters } from './map-query.js';
import { clampView, type MapView } from './map-view.js';
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
  /** Whether it has the known compounds. */
  readonly known: boolean;
  /** The part of it that is shown. */
  readonly view: MapView;
  /** Absent if there is a map. */
  readonly problem?: PageProblem | undefined;
}

interface DrawingProps {
  readonly whole: SystemMap;
  readonly query: SystemMapQuery;
  readonly known: boolean;
  readonly view: MapView;
}

function Drawing({ whole, query, known, view: asked }: DrawingProps) {
  const t = useText();
  const { map, knownCount } = knownOnSystemMap(whole, known);
  const ends = map.cations.map(({ endMember }) => endMember);
  const { Figure, plot } = systemFigure(map);
  const view = clampView(asked, plot);
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
      <StateLinks map={map} query={query} known={known} />
      <KnownChoice known={known} count={knownCount} address={systemAddress(query, !known)} />
      <MapFigure
        tab="system"
        parameters={systemParameters(query) + knownParameter(known)}
        address={systemAddress(query, known)}
        label={t('map.of', { ends: ends.join(', ') })}
        file={systemFileName(map, known)}
        table={{
          columns: [
            'formula',
            'known',
            'score',
            'rank',
            'list',
            ...map.cations.map(({ element }) => `share_${element}`),
          ],
          rows: map.points.map(({ conventional, known, score, rank, list, fractions }) => [
            conventional,
            String(known),
            score,
            rank,
            list,
            ...fractions,
          ]),
        }}
        view={view}
        plot={plot}
      >
        <Figure map={map} standalone={false} view={view} />
      </MapFigure>
      <p class="note">{t('map.places', { max: map.maxAmount })}</p>
      <MapTable points={whole.points} />
    </>
  );
}

/** The pseudo-binary line or pseudo-ternary triangle of the cations that are asked for. */
export function SystemMapPage({ context, query, map, known, view, problem }: SystemMapPageProps) {
  const t = useText();
  return (
    <MapPage
      context={context}
      tab="system"
      title={t('frame.maps')}
      heading={t('map.systems-title')}
      lead={t('map.systems-lead')}
      problem={problem}
      form={<SystemForm query={query} known={known} />}
      examples={EXAMPLES.map((example) => ({
        address: systemAddress(example),
        label: [...example.cations, example.anion].join('\u2013'),
      }))}
    >
      {map ? <Drawing whole={map} query={query} known={known} view={view} /> : null}
    </MapPage>
  );
}
