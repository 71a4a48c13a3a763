import type { MapPoint, SystemMap } from '../../service/map-types.js';
import { useText } from '../text/use-text.js';
import { FigureFrame, LINE, QUIET } from './figure-frame.js';
import { FormulaText } from './formula-text.js';
import { groupPoints } from './group-points.js';
import { HeatLegend } from './heat-legend.js';
import { CandidateShape, KnownShape, Mark } from './mark.js';
import { placeLabels } from './place-labels.js';

const WIDTH = 760;
const HEIGHT = 500;
const LEFT = 64;
const RIGHT = WIDTH - 34;
const TOP = 44;
/** Where the lowest score stands, and the line of the known compounds below. */
const BOTTOM = 318;
const KNOWN = 344;
/** Scores at or below this one stand at the bottom. */
const LEAST = 1e-4;
const LABELLED = 14;
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

/** The pseudo-binary line: known compounds on it, each candidate above its place, as high as its score. */
export function LineFigure({ map, standalone }: { map: SystemMap; standalone: boolean }) {
  const t = useText();
  const [first, second] = map.cations;
  const groups = groupPoints(map.points);
  const known = groups.filter((group) => group.known.length > 0).toSorted((a, b) => xOf(a) - xOf(b));
  const candidates = map.points.filter((point) => !point.known).toSorted((a, b) => a.score! - b.score!);
  const labels = placeLabels(
    candidates
      .toReversed()
      .slice(0, LABELLED)
      .map((point) => ({
        key: point.conventional,
        x: xOf(point),
        y: yOf(point.score!),
        characters: point.conventional.length,
      })),
    { left: 4, right: WIDTH - 4, top: 4, bottom: BOTTOM },
    candidates.map((point) => ({ x: xOf(point), y: yOf(point.score!) })),
  );
  let lastName = -Infinity;
  return (
    <FigureFrame
      width={WIDTH}
      height={HEIGHT}
      standalone={standalone}
      label={t('Pseudo-binary line from {first} to {second}', { first: first!.endMember, second: second!.endMember })}
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
          {t('score')}
        </text>
        {[0.25, 0.5, 0.75].map((share) => (
          <line
            class="figure-line"
            x1={LEFT + share * (RIGHT - LEFT)}
            x2={LEFT + share * (RIGHT - LEFT)}
            y1={TOP}
            y2={KNOWN}
            stroke={LINE}
            stroke-dasharray="2 4"
          />
        ))}
        <line class="figure-axis" x1={LEFT} x2={RIGHT} y1={KNOWN} y2={KNOWN} stroke={QUIET} stroke-width="1.5" />
      </g>
      {candidates.map((point) => (
        <line
          class="figure-line"
          x1={xOf(point).toFixed(1)}
          x2={xOf(point).toFixed(1)}
          y1={yOf(point.score!).toFixed(1)}
          y2={BOTTOM}
          stroke={LINE}
        />
      ))}
      {candidates.map((point) => (
        <Mark point={point} linked={!standalone}>
          <CandidateShape x={xOf(point)} y={yOf(point.score!)} score={point.score!} />
        </Mark>
      ))}
      {known.map((group) => {
        const x = xOf(group);
        const atEnd = group.fractions.includes(1);
        const name = atEnd || x - lastName >= NAME_DISTANCE;
        if (name) lastName = x;
        const [shown, ...others] = group.known;
        return (
          <>
            <Mark point={shown!} others={others} linked={!standalone}>
              <KnownShape x={x} y={KNOWN} />
            </Mark>
            {name && !atEnd ? (
              <FormulaText x={x + 4} y={KNOWN + 18} text={shown!.conventional} anchor="end" size={12} rotate={-55} />
            ) : null}
          </>
        );
      })}
      {[first!, second!].map((cation, place) => (
        <FormulaText x={place === 0 ? LEFT : RIGHT} y={KNOWN + 26} text={cation.endMember} bold size={14} />
      ))}
      {labels.map(({ key, x, y, anchor }) => (
        <FormulaText x={x} y={y} text={key} anchor={anchor} size={12} />
      ))}
      <HeatLegend x={LEFT} y={HEIGHT - 36} />
    </FigureFrame>
  );
}
