import type { MapPoint } from '../../service/maps/map-types.js';
import { useText } from '../text/use-text.js';
import { FigureLabels } from './figure-labels.js';
import { FigureFrame } from './figure-frame.js';
import { FormulaText } from './formula-text.js';
import { triangleLayers } from './group-points.js';
import { HeatLegend } from './heat-legend.js';
import { CandidateShape, KnownShape, Mark } from './mark.js';
import { isInside, placeIn, type ZoomedPlot } from './map-view.js';
import { positionAttributes, Plane } from './position-attributes.js';
import type { SystemFigureProps } from './system-figure-props.js';
import { labelledPoints } from './triangle-labels.js';
import { CORNERS, trianglePoint, TRIANGLE, TriangleLines, type Place } from './triangle-plane.js';

const HEIGHT = 708;
const LABELLED = { known: 24, candidates: 10 };

export const TRIANGLE_PLOT: ZoomedPlot = {
  left: 6,
  right: TRIANGLE.width - 6,
  top: TRIANGLE.base - TRIANGLE.altitude - 20,
  bottom: TRIANGLE.base + 20,
  axes: 'xy',
};

/** The pseudo-ternary triangle: end members at the corners, known compounds filled, candidates coloured by score. */
export function TriangleFigure({ map, standalone, view }: SystemFigureProps) {
  const t = useText();
  const ends = map.cations.map(({ endMember }) => endMember);
  const { groups, open, known } = triangleLayers(map.points);
  const isInView = ({ fractions }: Pick<MapPoint, 'fractions'>) =>
    isInside(placeIn(view, trianglePoint(fractions), 'xy'), TRIANGLE_PLOT);
  const labelled = labelledPoints({ known, open }, LABELLED, isInView);
  const named = [...labelled.known, ...labelled.candidates];
  const at = (place: Place) => positionAttributes({ at: place, view, plot: TRIANGLE_PLOT });
  return (
    <FigureFrame
      width={TRIANGLE.width}
      height={HEIGHT}
      standalone={standalone}
      plot={TRIANGLE_PLOT}
      label={t('map.triangle', { ends: ends.join(', ') })}
    >
      <Plane view={view} plot={TRIANGLE_PLOT}>
        <TriangleLines />
      </Plane>
      {open.map(({ fractions, candidates }) => (
        <Mark
          point={candidates[0]!}
          others={candidates.slice(1)}
          linked={!standalone}
          place={at(trianglePoint(fractions))}
        >
          <CandidateShape score={candidates[0]!.score!} />
        </Mark>
      ))}
      {known.map((group) => (
        <Mark
          point={group.known[0]!}
          others={group.known.slice(1)}
          linked={!standalone}
          place={at(trianglePoint(group.fractions))}
        >
          <KnownShape size={5.5} />
        </Mark>
      ))}
      {ends.map((end, corner) => {
        const { place, dx, dy } = CORNERS[corner]!;
        return (
          <g {...at(place)}>
            <FormulaText x={dx} y={dy} text={end} bold size={15} />
          </g>
        );
      })}
      <g id="map-labels">
        <FigureLabels
          onPage={!standalone}
          labels={named.map(({ conventional, fractions }) => ({ text: conventional, at: trianglePoint(fractions) }))}
          marks={groups.filter(isInView).map(({ fractions }) => trianglePoint(fractions))}
          bounds={{ left: 4, right: TRIANGLE.width - 4, top: 30, bottom: TRIANGLE.base + 24 }}
          view={view}
          plot={TRIANGLE_PLOT}
        />
      </g>
      <HeatLegend x={TRIANGLE.left} y={HEIGHT - 36} />
    </FigureFrame>
  );
}
