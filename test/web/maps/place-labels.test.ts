import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels } from '../../../src/web/maps/place-labels.js';

const bounds = { left: 0, right: 400, top: 0, bottom: 300 };
const point = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }) });

/** Where a label ends up, written out again: 7.2 units a character, 14 up and 3 down of its line. */
function boxOf(x: number, y: number, anchor: string, characters: number) {
  const width = 7.2 * characters;
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
  return { left, right: left + width, top: y - 14, bottom: y + 3 };
}

describe('labels of a figure', () => {
  it('cover neither each other nor the marks, and stay inside', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 20 }), fc.integer({ min: 1, max: 9 }), (points, characters) => {
        const wanted = points.map((at, index) => ({ ...at, key: String(index), characters }));
        const boxes = placeLabels(wanted, bounds, points).map(({ x, y, anchor }) => boxOf(x, y, anchor, characters));
        const marks = points.map(({ x, y }) => ({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }));
        boxes.forEach((box, index) => {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(400);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.bottom).toBeLessThanOrEqual(300);
          for (const other of [...boxes.slice(index + 1), ...marks]) {
            const apart =
              box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top;
            expect(apart).toBe(true);
          }
        });
      }),
    );
  });

  it('are all placed where there is room, the first one above its mark', () => {
    const wanted = [50, 150, 250, 350].map((x) => ({ key: String(x), x, y: 150, characters: 5 }));
    const placed = placeLabels(wanted, bounds, wanted);
    expect(placed.map(({ key }) => key)).toEqual(['50', '150', '250', '350']);
    expect(placed[0]).toMatchObject({ x: 50, anchor: 'middle' });
    expect(placed[0]!.y).toBeLessThan(150);
  });
});
