import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementShades, shadeOf, SHADES } from '../../../src/web/explore/element-shades.js';
import { formatShort } from '../../../src/web/format/format-short.js';

describe('the shades of the periodic table', () => {
  it('hold every value, zeros aside, in one shade each, darker ones for larger values', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { maxLength: 100 }), (values) => {
        const shades = elementShades(values);
        expect(shades.length).toBeLessThanOrEqual(SHADES);
        for (const value of values) {
          const shade = shadeOf(value, shades);
          expect(shade > 0).toBe(value > 0);
          if (shade > 0) {
            expect(value).toBeGreaterThanOrEqual(shades[shade - 1]!.from);
            expect(value).toBeLessThanOrEqual(shades[shade - 1]!.to);
          }
        }
      }),
    );
  });

  it('have as many elements each where values differ', () => {
    const values = Array.from({ length: 50 }, (_, index) => 2 ** (index / 4));
    const shades = elementShades(values);
    const sizes = shades.map((_, shade) => values.filter((value) => shadeOf(value, shades) === shade + 1).length);
    expect(sizes).toEqual([10, 10, 10, 10, 10]);
  });

  it('come with counts that fit into a cell', () => {
    expect([7, 731, 1234, 35_400, 1_400_000].map(formatShort)).toEqual(['7', '731', '1.2k', '35k', '1.4M']);
  });
});
