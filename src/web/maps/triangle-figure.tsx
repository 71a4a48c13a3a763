import type { MapPoint, SystemMap } from '../../service/map-types.js';
import { useText } from '../text/use-text.js';
import { FigureFrame, LINE, QUIET } from './figure-frame.js';
import { FormulaText } from './formula-text.js';
import { groupPoints } from './group-points.js';
import { HeatLegend } from './heat-legend.js';
import { CandidateShape, KnownShape, Mark } from './mark.js';
import { placeLabels, type WantedLabel } from './place-labels.js';

const WIDTH = 760;
const HEIGHT = 708;
const SIDE = 620;
const LEFT = 70;
const BASE = 600;
const ALTITUDE = (SIDE * Math.sqrt(3)) / 2;
const LABELLED = { known: 24, candidates: 10 };
const GRID = [0.2, 0.4, 0.6, 0.8];

type Place = readonly [x: number, y: number];

/** First cation left below, second right below, third on top. */
function placeOf([, second, third]: readonly number[]): Place {
  return [LEFT + (second! + third! / 2) * SIDE, BASE - third! * ALTITUDE];
}

function edge(from: readonly number[], to: readonly number[]) {
  const [[x1, y1], [x2, y2]] = [placeOf(from), placeOf(to)];
  return { x1: x1.toFixed(1), y1: y1.toFixed(1), x2: x2.toFixed(1), y2: y2.toFixed(1) };
}

function wantedLabel(point: MapPoint): WantedLabel {
  const [x, y] = placeOf(point.fractions);
  return { key: point.conventional, x, y, characters: point.conventional.length };
}

/** Corners have their end members' names. */
function isNoCorner(point: MapPoint): boolean {
  return !point.fractions.includes(1);
}

/** The pseudo-ternary triangle: end members at the corners, known compounds filled, candidates coloured by score. */
export function TriangleFigure({ map, standalone }: { map: SystemMap; standalone: boolean }) {
  const t = useText();
  const ends = map.cations.map(({ endMember }) => endMember);
  const groups = groupPoints(map.points);
  const open = groups
    .filter(({ candidates }) => candidates.length > 0)
    .toSorted((a, b) => a.candidates[0]!.score! - b.candidates[0]!.score!);
  const known = groups.filter((group) => group.known.length > 0);
  const labels = placeLabels(
    [
      ...known
        .map((group) => group.known[0]!)
        .filter(isNoCorner)
        .slice(0, LABELLED.known),
      ...open
        .toReversed()
        .map((group) => group.candidates[0]!)
        .filter(isNoCorner)
        .slice(0, LABELLED.candidates),
    ].map(wantedLabel),
    { left: 4, right: WIDTH - 4, top: 30, bottom: BASE + 24 },
    groups.map(({ fractions }) => ({ x: placeOf(fractions)[0], y: placeOf(fractions)[1] })),
  );
  const corners: readonly Place[] = [
    [LEFT - 8, BASE + 32],
    [LEFT + SIDE + 8, BASE + 32],
    [LEFT + SIDE / 2, BASE - ALTITUDE - 18],
  ];
  return (
    <FigureFrame
      width={WIDTH}
      height={HEIGHT}
      standalone={standalone}
      label={t('Pseudo-ternary triangle of {ends}', { ends: ends.join(', ') })}
    >
      <g class="figure-line" stroke={LINE}>
        {GRID.flatMap((share) => [
          <line {...edge([share, 1 - share, 0], [share, 0, 1 - share])} />,
          <line {...edge([1 - share, share, 0], [0, share, 1 - share])} />,
          <line {...edge([1 - share, 0, share], [0, 1 - share, share])} />,
        ])}
      </g>
      <g class="figure-axis" stroke={QUIET} stroke-width="1.5">
        <line {...edge([1, 0, 0], [0, 1, 0])} />
        <line {...edge([0, 1, 0], [0, 0, 1])} />
        <line {...edge([0, 0, 1], [1, 0, 0])} />
      </g>
      {open.map(({ fractions, candidates }) => {
        const [x, y] = placeOf(fractions);
        return (
          <Mark point={candidates[0]!} others={candidates.slice(1)} linked={!standalone}>
            <CandidateShape x={x} y={y} score={candidates[0]!.score!} />
          </Mark>
        );
      })}
      {known.map((group) => {
        const [x, y] = placeOf(group.fractions);
        return (
          <Mark point={group.known[0]!} others={group.known.slice(1)} linked={!standalone}>
            <KnownShape x={x} y={y} size={5.5} />
          </Mark>
        );
      })}
      {ends.map((end, place) => (
        <FormulaText x={corners[place]![0]} y={corners[place]![1]} text={end} bold size={15} />
      ))}
      {labels.map(({ key, x, y, anchor }) => (
        <FormulaText x={x} y={y} text={key} anchor={anchor} size={12} />
      ))}
      <HeatLegend x={LEFT} y={HEIGHT - 36} />
    </FigureFrame>
  );
}
