import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CellCodec } from '../../src/space/cell-codec.js';

describe('the number of a cell', () => {
  it('counts up through the ratios, then the anions, then the cations from the last to the first', () => {
    const codec = new CellCodec({ order: 2, cations: 3, anions: 2, ratios: 4 });
    let number = 0;
    for (const first of [0, 1, 2]) {
      for (const second of [0, 1, 2]) {
        for (const anion of [0, 1]) {
          for (const ratio of [0, 1, 2, 3]) {
            const cell = { cations: [first, second], anion, ratio };
            expect(codec.number(cell)).toBe(number);
            expect(codec.cell(number)).toEqual(cell);
            number++;
          }
        }
      }
    }
    expect(codec.cells).toBe(number);
  });

  it('is exact up to the largest space that is accepted', () => {
    // The default quinary space.
    const codec = new CellCodec({ order: 4, cations: 270, anions: 12, ratios: 239 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: codec.cells - 1 }), (number) => {
        expect(codec.number(codec.cell(number))).toBe(number);
      }),
    );
  });

  it('refuses more cells than a double can number', () => {
    expect(() => new CellCodec({ order: 4, cations: 10_000, anions: 12, ratios: 239 })).toThrow(/numbered exactly/);
  });
});
