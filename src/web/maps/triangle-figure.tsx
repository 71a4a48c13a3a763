import type { MapPoint } from '../../service/maps/map-types.js';
import { useText } from '../text/use-text.js';
import { FigureLabels } from './figure-labels.js';
import { FigureFrame, LINE, QUIET } from './figure-frame.js';
import { FormulaText } from './formula-text.js';
import { groupPoints } from './group-points.js';
import { HeatLegend } from './heat-legend.js';
import { CandidateShape, KnownShape, Mark } from './mark.js';
import { isInside, placeIn, type ZoomedPlot } from './map-view.js';
import { moving, Plane } from './moving.js';
import type { SystemFigureProps } from './system-figure-props.js';

const WIDTH = 760;
const HEIGHT = 708;
const SIDE = 620;
const LEFT = 70;
const BASE = 600;
const ALTITUDE = (SIDE * Math.sqrt(3)) / 2;
const LABELLED = { known: 24, candidates: 10 };
const GRID = [0.2, 0.4, 0.6, 0.8];

export const TRIANGLE_PLOT: ZoomedPlot = {
  left: 6,
  right: WIDTH - 6,
  top: BASE - ALTITUDE - 20,
  bottom: BASE + 20,
  axes: 'xy',
};

type Place = readonly [x: number, y: number];

/** First cation left below, second right below, third on top. */
function placeOf([, second, third]: readonly number[]): Place {
  return [LEFT + (second! + third! / 2) * SIDE, BASE - third! * ALTITUDE];
}

function edge(from: readonly number[], to: readonly number[]) {
  const [[x1, y1], [x2, y2]] = [placeOf(from), placeOf(to)];
  return { x1: x1.toFixed(1), y1: y1.toFixed(1), x2: x2.toFixed(1), y2: y2.toFixed(1) };
}

/** Corners have their end members' names. */
function isNoCorner(point: MapPoint): boolean {
  return !point.fractions.includes(1);
}

/** The pseudo-ternary triangle: end members at the corners, known compounds filled, candidates coloured by score. */
export function TriangleFigure({ map, standalone, view, large }: SystemFigureProps) {
  const t = useText();
  const ends = map.cations.map(({ endMember }) => endMember);
  const groups = groupPoints(map.points);
  const open = groups
    .filter(({ candidates }) => candidates.length > 0)
    .toSorted((a, b) => a.candidates[0]!.score! - b.candidates[0]!.score!);
  const known = groups.filter((group) => group.known.length > 0);
  const isInView = ({ fractions }: Pick<MapPoint, 'fractions'>) =>
    isInside(placeIn(view, placeOf(fractions), 'xy'), TRIANGLE_PLOT);
  const named = [
    ...known
      .map((group) => group.known[0]!)
      .filter(isNoCorner)
      .filter(isInView)
      .slice(0, LABELLED.known),
    ...open
      .toReversed()
      .map((group) => group.candidates[0]!)
      .filter(isNoCorner)
      .filter(isInView)
      .slice(0, LABELLED.candidates),
  ];
  const at = (place: Place) => moving({ at: place, view, plot: TRIANGLE_PLOT });
  const corners: readonly { place: Place; dx: number; dy: number }[] = [
    { place: placeOf([1, 0, 0]), dx: -8, dy: 32 },
    { place: placeOf([0, 1, 0]), dx: 8, dy: 32 },
    { place: placeOf([0, 0, 1]), dx: 0, dy: -18 },
  ];
  return (
    <FigureFrame
      width={WIDTH}
      height={HEIGHT}
      standalone={standalone}
      plot={TRIANGLE_PLOT}
      label={t('map.triangle', { ends: ends.join(', ') })}
    >
      <Plane view={view} plot={TRIANGLE_PLOT}>
        <g class="figure-line" stroke={LINE}>
          {GRID.flatMap((share) => [
            <line vector-effect="non-scaling-stroke" {...edge([share, 1 - share, 0], [share, 0, 1 - share])} />,
            <line vector-effect="non-scaling-stroke" {...edge([1 - share, share, 0], [0, share, 1 - share])} />,
            <line vector-effect="non-scaling-stroke" {...edge([1 - share, 0, share], [0, 1 - share, share])} />,
          ])}
        </g>
        <g class="figure-axis" stroke={QUIET} stroke-width="1.5">
          <line vector-effect="non-scaling-stroke" {...edge([1, 0, 0], [0, 1, 0])} />
          <line vector-effect="non-scaling-stroke" {...edge([0, 1, 0], [0, 0, 1])} />
          <line vector-effect="non-scaling-stroke" {...edge([0, 0, 1], [1, 0, 0])} />
        </g>
      </Plane>
      {open.map(({ fractions, candidates }) => (
        <Mark point={candidates[0]!} others={candidates.slice(1)} linked={!standalone} place={at(placeOf(fractions))}>
          <CandidateShape score={candidates[0]!.score!} />
        </Mark>
      ))}
      {known.map((group) => (
        <Mark
          point={group.known[0]!}
          others={group.known.slice(1)}
          linked={!standalone}
          place={at(placeOf(group.fractions))}
        >
          <KnownShape size={5.5} />
        </Mark>
      ))}
      {ends.map((end, corner) => {
        const { place, dx, dy } = corners[corner]!;
        return (
          <g {...at(place)}>
            <FormulaText x={dx} y={dy} text={end} bold size={large ? 26 : 15} />
          </g>
        );
      })}
      <g id="map-labels">
        <FigureLabels
          onPage={!standalone}
          large={large}
          labels={named.map(({ conventional, fractions }) => ({ text: conventional, at: placeOf(fractions) }))}
          marks={groups.filter(isInView).map(({ fractions }) => placeOf(fractions))}
          bounds={{ left: 4, right: WIDTH - 4, top: 30, bottom: BASE + 24 }}
          view={view}
          plot={TRIANGLE_PLOT}
        />
      </g>
      <HeatLegend x={LEFT} y={HEIGHT - 36} />
    </FigureFrame>
  );
}
