import type { HullTriangle } from '../../energies/hull-picture.js';
import { compositionAddress } from '../composition-address.js';
import { round } from '../figures/plot-frame.js';
import { FormulaText } from '../maps/formula-text.js';
import { placeLabels } from '../maps/place-labels.js';
import { useText } from '../text/use-text.js';
import { spellReduced } from './spell-reduced.js';

const [WIDTH, HEIGHT, SIDE, LEFT, BASE] = [420, 380, 344, 38, 344] as const;
const ALTITUDE = (SIDE * Math.sqrt(3)) / 2;

/** First element left below, second right below, third on top. */
function placeOf([, second, third]: readonly number[]): { x: number; y: number } {
  return { x: round(LEFT + (second! + third! / 2) * SIDE), y: round(BASE - third! * ALTITUDE) };
}

/** The phases of three elements seen from above: edges join those that coexist, and the marked one is what was asked for. */
export function HullTriangleFigure({ triangle, formula }: { triangle: HullTriangle; formula: string }) {
  const t = useText();
  const places = triangle.marks.map(({ shares }) => placeOf(shares));
  const inner = triangle.marks
    .map((mark, index) => ({ mark, ...places[index]! }))
    .filter(({ mark }) => !mark.shares.includes(1));
  const labels = placeLabels(
    inner
      .filter(({ mark }) => mark.aboveHull === 0 || mark.formula === formula)
      .toSorted((a, b) => Number(b.mark.formula === formula) - Number(a.mark.formula === formula))
      .map(({ mark, x, y }) => ({ key: mark.formula, x, y, characters: spellReduced(mark.formula).length })),
    { left: 2, right: WIDTH - 2, top: 2, bottom: HEIGHT - 2 },
    inner.map(({ x, y }) => ({ x, y })),
  );
  const here = placeOf(triangle.here);
  const corners = [
    { ...placeOf([1, 0, 0]), dx: -14, dy: 18 },
    { ...placeOf([0, 1, 0]), dx: 14, dy: 18 },
    { ...placeOf([0, 0, 1]), dx: 0, dy: -10 },
  ];
  return (
    <svg
      class="plot"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="group"
      aria-label={t('energies.triangle-title', { corners: triangle.corners })}
    >
      {triangle.edges.map(([from, to]) => (
        <line class="hull-edge" x1={places[from]!.x} y1={places[from]!.y} x2={places[to]!.x} y2={places[to]!.y} />
      ))}
      <circle class="hull-ring" cx={here.x} cy={here.y} r={9} />
      {inner.map(({ mark, x, y }) => (
        <a href={compositionAddress(spellReduced(mark.formula))} aria-label={spellReduced(mark.formula)}>
          <circle
            class={mark.aboveHull === 0 ? 'hull-on' : 'hull-above'}
            cx={x}
            cy={y}
            r={mark.aboveHull === 0 ? 4.5 : 3}
          />
        </a>
      ))}
      {corners.map(({ x, y, dx, dy }, index) => (
        <FormulaText x={x + dx} y={y + dy} text={triangle.corners[index]!} bold size={14} />
      ))}
      {labels.map(({ key, x, y, anchor }) => (
        <FormulaText x={x} y={y} anchor={anchor} text={spellReduced(key)} size={11} bold={key === formula} />
      ))}
    </svg>
  );
}
