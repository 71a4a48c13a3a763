import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ringPositions } from '../../../src/web/composition/ring-positions.js';

const RING = { half: { x: 208, y: 166 }, box: { x: 96, y: 37 }, centre: { x: 112, y: 36 } };

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const overlaps = (a: Box, b: Box) =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;

describe('the ring of neighbours', () => {
  it('has no two boxes one over the other, none over the centre, and all of them inside, for any distances', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.42, max: 0.95, noNaN: true }), { minLength: 1, maxLength: 10 }),
        (shares) => {
          const places = ringPositions(shares, RING);
          expect(places).toHaveLength(shares.length);
          const boxes = [
            ...places.map((place) => ({ ...place, width: RING.box.x, height: RING.box.y })),
            { x: 0, y: 0, width: RING.centre.x, height: RING.centre.y },
          ];
          boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => expect(overlaps(a, b)).toBe(false)));
          for (const { x, y } of places) expect([Math.abs(x) <= 208, Math.abs(y) <= 166.001]).toEqual([true, true]);
        },
      ),
    );
  });

  it('has those of a side above and below the centre alike, however near they are', () => {
    const heights = ringPositions(Array(10).fill(0.42), RING).map(({ y }) => Math.round(y));
    expect(heights.slice(0, 5)).toEqual([-82, -41, 0, 41, 82]);
  });

  it('has the nearer ones nearer', () => {
    const [near] = ringPositions([0.42], RING);
    const [far] = ringPositions([0.95], RING);
    expect(Math.hypot(near!.x, near!.y)).toBeLessThan(Math.hypot(far!.x, far!.y));
  });
});
