import { compareIons, ionLabel } from '../../chemistry/ions/ion.js';
import type { Neighbour } from '../../service/types.js';
import { compositionAddress } from '../composition-address.js';
import { FormulaText } from '../maps/formula-text.js';
import { round } from '../figures/plot-frame.js';
import { ringPositions } from './ring-positions.js';

/** Known compounds around the composition; more would cover each other. */
const SHOWN = 10;

const [WIDTH, HEIGHT] = [520, 380] as const;
/** Half axes up to the middle of a box, the boxes and the one in the centre. */
const RING = {
  half: { x: WIDTH / 2 - 52, y: HEIGHT / 2 - 24 },
  box: { x: 96, y: 37 },
  centre: { x: 112, y: 36 },
};
const CENTRE = { x: WIDTH / 2, y: HEIGHT / 2 };
/** Distances of similarity 1 and 0, as shares of the half axes. */
const [NEAR, FAR] = [0.42, 0.95] as const;

interface NeighbourFigureProps {
  readonly neighbours: readonly Neighbour[];
  readonly formula: string;
  /** What the drawing shows, for those who do not see it. */
  readonly title: string;
}

/** The known compounds that become a composition by the exchange of one ion, around it: the more similar the ions, the nearer, as far as the boxes leave each other room. */
export function NeighbourFigure({ neighbours, formula, title }: NeighbourFigureProps) {
  // Those of one exchanged ion are side by side.
  const shown = neighbours
    .slice(0, SHOWN)
    .toSorted((a, b) => compareIons(a.exchanged.to, b.exchanged.to) || b.similarity - a.similarity);
  const shares = shown.map(({ similarity }) => NEAR + (1 - Math.min(1, Math.max(0, similarity))) * (FAR - NEAR));
  const places = ringPositions(shares, RING);
  return (
    <svg class="plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={title}>
      {[0.75, 0.5, 0.25].map((similarity) => {
        const share = NEAR + (1 - similarity) * (FAR - NEAR);
        return (
          <ellipse
            class="ring"
            cx={CENTRE.x}
            cy={CENTRE.y}
            rx={round(share * RING.half.x)}
            ry={round(share * RING.half.y)}
          />
        );
      })}
      {shown.map(({ conventional, exchanged, similarity }, index) => {
        const [x, y] = [CENTRE.x + places[index]!.x, CENTRE.y + places[index]!.y];
        const change = `${ionLabel(exchanged.from)} → ${ionLabel(exchanged.to)}`;
        return (
          <g>
            <line
              class="ring-edge"
              x1={CENTRE.x}
              y1={CENTRE.y}
              x2={round(x)}
              y2={round(y)}
              stroke-width={round(0.8 + 3.2 * similarity)}
            />
            <a href={compositionAddress(conventional)}>
              <rect class="ring-node" x={round(x - 48)} y={round(y - 19)} width="96" height="37" rx="8" />
              <FormulaText x={x} y={y - 3} text={conventional} size={conventional.length > 9 ? 11 : 14} bold />
              <FormulaText x={x} y={y + 12} text={change} size={11} />
            </a>
          </g>
        );
      })}
      <rect class="ring-here" x={CENTRE.x - 56} y={CENTRE.y - 18} width="112" height="36" rx="10" />
      <FormulaText x={CENTRE.x} y={CENTRE.y + 5} text={formula} size={formula.length > 10 ? 12 : 16} bold />
    </svg>
  );
}
