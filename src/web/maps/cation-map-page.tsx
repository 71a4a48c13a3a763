import type { CationMap, CationMapQuery } from '../../service/maps/map-types.js';
import { knownOnCationMap } from '../../service/maps/known-on-maps.js';
import { Formula } from '../components/formula.js';
import { Text } from '../components/text.js';
import { KnownChoice } from './known-choice.js';
import { MapFigure } from './map-figure.js';
import { MapPage } from './map-page.js';
import { MapTable } from './map-table.js';
import { PairForm } from './pair-form.js';
import type { PageProblem } from '../components/problem.js';
import { HeatFigure, heatPlot } from './heat-figure.js';
import { pairsFileName } from './map-file-name.js';
import { knownParameter, pairAddress, pairParameters } from './map-query.js';
import { clampView, type MapView } from './map-view.js';
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
  /** Null if the query makes no map; `problem` says why. */
  readonly map: CationMap | null;
  /** Whether it has the known compounds. */
  readonly known: boolean;
  /** The part of it that is shown. */
  readonly view: MapView;
  /** Absent if there is a map. */
  readonly problem?: PageProblem | undefined;
}

function chargeText(charge: number): string {
  return `${charge === 1 ? '' : charge}+`;
}

interface DrawingProps {
  readonly whole: CationMap;
  readonly query: CationMapQuery;
  readonly known: boolean;
  readonly view: MapView;
}

function Drawing({ whole, query, known, view: asked }: DrawingProps) {
  const t = useText();
  const { map, knownCount } = knownOnCationMap(whole, known);
  const [a, b] = map.charges;
  const plot = heatPlot(map);
  const view = clampView(asked, plot);
  return (
    <>
      <h2 class="map-title">
        <Formula text={map.type} />
        {t('text.sentence-separator')}
        <span class="quiet">
          <Text
            id="map.axes"
            down={
              <>
                A<sup>{chargeText(a)}</sup>
              </>
            }
            across={
              <>
                B<sup>{chargeText(b)}</sup>
              </>
            }
          />
        </span>
      </h2>
      <KnownChoice known={known} count={knownCount} address={pairAddress(query, !known)} />
      {whole.cells.length === 0 ? (
        <p class="nothing">{t('map.no-pairs')}</p>
      ) : (
        <>
          <MapFigure
            tab="cations"
            parameters={pairParameters(query) + knownParameter(known)}
            address={pairAddress(query, known)}
            label={t('map.heat-map', { type: map.type })}
            file={pairsFileName(map, known)}
            table={{
              columns: ['a', 'b', 'formula', 'known', 'score', 'rank', 'list'],
              rows: map.cells.map(({ row, column, conventional, known, score, rank, list }) => [
                map.rows[row]!,
                map.columns[column]!,
                conventional,
                String(known),
                score,
                rank,
                list,
              ]),
            }}
            view={view}
            plot={plot}
          >
            <HeatFigure map={map} standalone={false} view={view} />
          </MapFigure>
          <MapTable points={whole.cells} />
        </>
      )}
    </>
  );
}

/** Every pair of cations of two charges with an anion and a ratio. */
export function CationMapPage({ context, query, map, known, view, problem }: CationMapPageProps) {
  const t = useText();
  return (
    <MapPage
      context={context}
      tab="cations"
      title={t('map.pairs')}
      heading={t('map.pairs')}
      lead={t('map.pairs-lead')}
      problem={problem}
      form={<PairForm query={query} known={known} />}
      examples={EXAMPLES.map((example) => ({
        address: pairAddress(example.query),
        label: (
          <>
            <Formula text={example.label} /> {example.query.charges.map((charge) => `${charge}+`).join(' ')}
          </>
        ),
      }))}
    >
      {map ? <Drawing whole={map} query={query} known={known} view={view} /> : null}
    </MapPage>
  );
}
