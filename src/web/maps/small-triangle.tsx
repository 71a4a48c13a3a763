import type { SystemMap } from '../../service/maps/map-types.js';
import { useText } from '../text/use-text.js';
import { Labels } from './figure-labels.js';
import { FormulaText } from './formula-text.js';
import { triangleLayers } from './group-points.js';
import { WHOLE } from './map-view.js';
import { CandidateShape, KnownShape } from './mark.js';
import { TRIANGLE_PLOT } from './triangle-figure.js';
import { labelledPoints } from './triangle-labels.js';
import { CORNERS, trianglePoint, TRIANGLE, TriangleLines } from './triangle-plane.js';

/** The part of the large triangle's drawing without its legend. */
const [TOP, HEIGHT] = [16, 640] as const;

/** Letters and marks are this much larger than in the large one. */
const [LETTERS, MARKS] = [2.1, 1.5] as const;
const SIZE = 12 * LETTERS;

const LABELLED = { candidates: 4, known: 6 };

/** The transform of a mark at shares of three cations. */
function markAt(fractions: readonly number[]): string {
  const [x, y] = trianglePoint(fractions);
  return `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${MARKS})`;
}

/** A triangle to look at next to others: no links, few names, in the colours of the page. */
export function SmallTriangle({ map }: { readonly map: SystemMap }) {
  const t = useText();
  const ends = map.cations.map(({ endMember }) => endMember);
  const { groups, open, known } = triangleLayers(map.points);
  const labelled = labelledPoints({ known, open }, LABELLED);
  const named = [...labelled.candidates, ...labelled.known];
  return (
    <svg
      class="small-figure"
      viewBox={`0 ${TOP} ${TRIANGLE.width} ${HEIGHT}`}
      role="img"
      aria-label={t('map.triangle', { ends: ends.join(', ') })}
    >
      <TriangleLines />
      {open.map(({ fractions, candidates }) => (
        <g transform={markAt(fractions)}>
          <CandidateShape score={candidates[0]!.score!} />
        </g>
      ))}
      {known.map(({ fractions }) => (
        <g transform={markAt(fractions)}>
          <KnownShape size={5.5} />
        </g>
      ))}
      {ends.map((end, corner) => {
        const { place, dx, dy } = CORNERS[corner]!;
        return <FormulaText x={place[0] + dx} y={place[1] + dy + (corner < 2 ? 8 : 0)} text={end} bold size={30} />;
      })}
      <Labels
        labels={named.map(({ conventional, fractions }) => ({ text: conventional, at: trianglePoint(fractions) }))}
        marks={groups.map(({ fractions }) => trianglePoint(fractions))}
        bounds={{ left: 4, right: TRIANGLE.width - 4, top: TOP + 30, bottom: TRIANGLE.base + 14 }}
        view={WHOLE}
        plot={TRIANGLE_PLOT}
        enlarged={LETTERS}
        size={SIZE}
      />
    </svg>
  );
}
