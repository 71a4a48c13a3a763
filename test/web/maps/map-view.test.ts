import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isInside,
  isWhole,
  LARGEST_SCALE,
  moveView,
  placeIn,
  readMapView,
  viewWord,
  WHOLE,
  clampView,
  zoomView,
  type MapView,
} from '../../../src/web/maps/map-view.js';

const box = { left: 60, right: 700, top: 40, bottom: 350 };
const number = fc.double({ min: -5000, max: 5000, noNaN: true });
const views: fc.Arbitrary<MapView> = fc.record({
  scale: fc.double({ min: 0, max: 100, noNaN: true }),
  x: number,
  y: number,
});

describe('a part of a map', () => {
  it('never shows anything beyond the edges', () => {
    fc.assert(
      fc.property(views, (asked) => {
        const view = clampView(asked, box);
        expect(view.scale).toBeGreaterThanOrEqual(1);
        expect(view.scale).toBeLessThanOrEqual(LARGEST_SCALE);
        const [left, top] = placeIn(view, [box.left, box.top], 'xy');
        const [right, bottom] = placeIn(view, [box.right, box.bottom], 'xy');
        expect(left).toBeLessThanOrEqual(box.left + 1e-6);
        expect(top).toBeLessThanOrEqual(box.top + 1e-6);
        expect(right).toBeGreaterThanOrEqual(box.right - 1e-6);
        expect(bottom).toBeGreaterThanOrEqual(box.bottom - 1e-6);
      }),
    );
  });

  it('keeps what is in the middle there when one zooms in, and comes back to the whole', () => {
    const middle = [380, 195] as const;
    const near = zoomView(WHOLE, 4, box);
    expect(placeIn(near, middle, 'xy')).toEqual([380, 195]);
    expect(zoomView(near, 0.25, box)).toEqual(WHOLE);
    expect(isWhole(zoomView(near, 0, box))).toBe(true);
  });

  it('moves by a quarter of the box, and not past the edge', () => {
    const near = zoomView(WHOLE, 2, box);
    expect(moveView(near, [1, 0], box).x).toBe(near.x - 160);
    expect(moveView(near, [0, 1], box).y).toBe(near.y - 77.5);
    expect(moveView(moveView(moveView(near, [1, 0], box), [1, 0], box), [1, 0], box).x).toBe(-700);
    expect(moveView(WHOLE, [1, 1], box)).toEqual(WHOLE);
  });

  it('stretches a line along x alone', () => {
    expect(placeIn({ scale: 3, x: -100, y: -100 }, [100, 50], 'x')).toEqual([200, 50]);
  });

  it('is written into addresses and read from them; what is none is the whole', () => {
    fc.assert(
      fc.property(views, (asked) => {
        const view = clampView(asked, box);
        const again = clampView(readMapView(viewWord(view) || null), box);
        expect(Math.abs(again.x - view.x)).toBeLessThan(4);
        expect(again.scale).toBeCloseTo(view.scale, 1);
      }),
    );
    expect(viewWord(WHOLE)).toBe('');
    for (const word of [null, '', 'x', '2', '2,NaN,1', '2,,'])
      expect(readMapView(word).scale).toBe(word === '2,,' ? 2 : 1);
  });

  it('knows what is inside', () => {
    expect(isInside([60, 350], box)).toBe(true);
    expect(isInside([59, 100], box)).toBe(false);
  });
});
