import type { MapPoint } from '../../service/maps/map-types.js';
import { useText } from '../text/use-text.js';
import { FigureFrame, LINE, QUIET } from './figure-frame.js';
import { FigureLabels } from './figure-labels.js';
import { FormulaText } from './formula-text.js';
import { groupPoints } from './group-points.js';
import { HeatLegend } from './heat-legend.js';
import { CandidateShape, KnownShape, Mark } from './mark.js';
import { isInside, placeIn, type ZoomedPlot } from './map-view.js';
import { positionAttributes } from './position-attributes.js';
import type { SystemFigureProps } from './system-figure-props.js';

const WIDTH = 760;
const HEIGHT = 500;
const LEFT = 84;
const RIGHT = WIDTH - 34;
const TOP = 44;
/** Where the lowest score is, and the line of the known compounds below. */
const BOTTOM = 318;
const KNOWN = 344;
/** Scores at or below this one are at the bottom. */
const LEAST = 1e-4;
const LABELLED = 14;

/** Scores keep their heights when the line is stretched. */
export const LINE_PLOT: ZoomedPlot = { left: LEFT, right: RIGHT, top: TOP, bottom: KNOWN, axes: 'x' };

/** Known compounds nearer to each other than this have only one of them named. */
const NAME_DISTANCE = 15;

function xOf({ fractions }: Pick<MapPoint, 'fractions'>): number {
  return LEFT + fractions[1]! * (RIGHT - LEFT);
}

function yOf(score: number): number {
  const decades = -Math.log10(LEAST);
  const height = Math.max(0, Math.min(1, (Math.log10(Math.max(score, LEAST)) + decades) / decades));
  return BOTTOM - height * (BOTTOM - TOP);
}

/** Where a candidate is in the whole figure. */
function placeOf(point: MapPoint): readonly [number, number] {
  return [xOf(point), yOf(point.score!)];
}

/** The pseudo-binary line: known compounds on it, each candidate above its place, as high as its score. */
export function LineFigure({ map, standalone, view }: SystemFigureProps) {
  const t = useText();
  const [first, second] = map.cations;
  const groups = groupPoints(map.points);
  const known = groups.filter((group) => group.known.length > 0).toSorted((a, b) => a.fractions[1]! - b.fractions[1]!);
  const candidates = map.points.filter((point) => !point.known).toSorted((a, b) => a.score! - b.score!);
  const shownX = (point: Pick<MapPoint, 'fractions'>) => placeIn(view, [xOf(point), 0], 'x')[0];
  const at = (x: number, y: number) => positionAttributes({ at: [x, y], view, plot: LINE_PLOT });
  const inView = candidates.filter((point) => isInside([shownX(point), TOP], LINE_PLOT));
  const named = new Set<string>();
  let lastName = -Infinity;
  for (const group of known) {
    const x = shownX(group);
    if (group.fractions.includes(1) || x - lastName < NAME_DISTANCE) continue;
    named.add(group.known[0]!.formula);
    lastName = x;
  }
  return (
    <FigureFrame
      width={WIDTH}
      height={HEIGHT}
      standalone={standalone}
      plot={LINE_PLOT}
      label={t('map.line', { first: first!.endMember, second: second!.endMember })}
    >
      <g class="figure-quiet" fill={QUIET} font-size="11">
        {[1, 0.1, 0.01, 0.001, 0.0001].map((score) => (
          <>
            <line class="figure-line" x1={LEFT} x2={RIGHT} y1={yOf(score)} y2={yOf(score)} stroke={LINE} />
            <text x={LEFT - 10} y={yOf(score) + 4} text-anchor="end">
              {score}
            </text>
          </>
        ))}
        <text x={LEFT - 10} y={TOP - 18} text-anchor="end">
          {t('map.score')}
        </text>
        {[0.25, 0.5, 0.75].map((share) => (
          <line
            class="figure-line"
            {...at(LEFT + share * (RIGHT - LEFT), 0)}
            y1={TOP}
            y2={KNOWN}
            stroke={LINE}
            stroke-dasharray="2 4"
          />
        ))}
        <line class="figure-axis" x1={LEFT} x2={RIGHT} y1={KNOWN} y2={KNOWN} stroke={QUIET} stroke-width="1.5" />
      </g>
      {candidates.map((point) => (
        <line class="figure-line" {...at(xOf(point), 0)} y1={yOf(point.score!).toFixed(1)} y2={BOTTOM} stroke={LINE} />
      ))}
      {candidates.map((point) => (
        <Mark point={point} linked={!standalone} place={at(...placeOf(point))}>
          <CandidateShape score={point.score!} />
        </Mark>
      ))}
      {known.map((group) => {
        const [shown, ...others] = group.known;
        return (
          <Mark point={shown!} others={others} linked={!standalone} place={at(xOf(group), KNOWN)}>
            <KnownShape />
          </Mark>
        );
      })}
      {[first!, second!].map((cation, place) => (
        <g {...at(place === 0 ? LEFT : RIGHT, KNOWN + 26)}>
          <FormulaText x={0} y={0} text={cation.endMember} bold size={14} />
        </g>
      ))}
      <g id="map-labels">
        {known
          .filter((group) => named.has(group.known[0]!.formula))
          .map((group) => (
            <g {...at(xOf(group), KNOWN)}>
              <FormulaText x={4} y={18} text={group.known[0]!.conventional} anchor="end" size={12} rotate={-55} />
            </g>
          ))}
        <FigureLabels
          onPage={!standalone}
          labels={inView
            .toReversed()
            .slice(0, LABELLED)
            .map((point) => ({ text: point.conventional, at: placeOf(point) }))}
          marks={inView.map(placeOf)}
          bounds={{ left: LEFT - 6, right: WIDTH - 4, top: 4, bottom: BOTTOM }}
          view={view}
          plot={LINE_PLOT}
        />
      </g>
      <HeatLegend x={LEFT} y={HEIGHT - 36} />
    </FigureFrame>
  );
}
