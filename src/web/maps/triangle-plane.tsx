import { LINE, QUIET } from './figure-frame.js';

/** The triangle in units of a drawing: its side, its left corner and its base. */
export const TRIANGLE = { width: 760, side: 620, left: 70, base: 600, altitude: (620 * Math.sqrt(3)) / 2 } as const;

const GRID = [0.2, 0.4, 0.6, 0.8];

export type Place = readonly [x: number, y: number];

/** Where shares of three cations are: first cation left below, second right below, third on top. */
export function trianglePoint([, second, third]: readonly number[]): Place {
  return [TRIANGLE.left + (second! + third! / 2) * TRIANGLE.side, TRIANGLE.base - third! * TRIANGLE.altitude];
}

function edge(from: readonly number[], to: readonly number[]) {
  const [[x1, y1], [x2, y2]] = [trianglePoint(from), trianglePoint(to)];
  return { x1: x1.toFixed(1), y1: y1.toFixed(1), x2: x2.toFixed(1), y2: y2.toFixed(1) };
}

/** The sides of a triangle and lines at every fifth of a share. */
export function TriangleLines() {
  return (
    <>
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
    </>
  );
}

/** Where the names of the end members are, from their corners. */
export const CORNERS: readonly { readonly place: Place; readonly dx: number; readonly dy: number }[] = [
  { place: trianglePoint([1, 0, 0]), dx: -8, dy: 32 },
  { place: trianglePoint([0, 1, 0]), dx: 8, dy: 32 },
  { place: trianglePoint([0, 0, 1]), dx: 0, dy: -18 },
];

/** Whether a composition is no end member: corners have names of their own. */
export function isNoCorner({ fractions }: { readonly fractions: readonly number[] }): boolean {
  return !fractions.includes(1);
}
