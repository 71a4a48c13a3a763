import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseIon } from '../../../src/chemistry/ions/ion.js';
import { shannonRadius } from '../../../src/chemistry/ions/shannon-radii.js';
import { SHANNON_RADII } from '../../../src/chemistry/tables/shannon-radii.js';

describe('shannonRadius', () => {
  test.each([
    ['Na+', 6, 1.02],
    ['Mg2+', 6, 0.72],
    ['Ca2+', 12, 1.34],
    ['Si4+', 4, 0.26],
    ['Ti4+', 6, 0.605],
    ['O2-', 6, 1.4],
    ['Cl-', 6, 1.81],
    ['La3+', 9, 1.216],
    ['U6+', 2, 0.45],
  ])('%s in coordination %i has %d angstrom', (ion, coordination, radius) => {
    expect(shannonRadius(parseIon(ion), coordination)).toEqual({
      radius,
      coordination,
      charge: parseIon(ion).charge,
      fallback: 'none',
    });
  });

  test('takes the high-spin radius unless asked for the other', () => {
    const iron = parseIon('Fe3+');
    expect(shannonRadius(iron)?.radius).toBe(0.645);
    expect(shannonRadius(iron, 6, { spin: 'low' })?.radius).toBe(0.55);
  });

  test('takes the tetrahedron before the square', () => {
    expect(shannonRadius(parseIon('Cu2+'), 4)?.radius).toBe(0.57);
    expect(shannonRadius(parseIon('Pd2+'), 4)?.radius).toBe(0.64);
  });

  test('falls back on the nearest coordination and says so', () => {
    expect(shannonRadius(parseIon('Si4+'), 5)).toMatchObject({
      coordination: 4,
      fallback: 'coordination',
      radius: 0.26,
    });
    expect(shannonRadius(parseIon('Si4+'), 12)).toMatchObject({
      coordination: 6,
      fallback: 'coordination',
      radius: 0.4,
    });
  });

  test('falls back on the nearest charge of the same sign and says so', () => {
    expect(shannonRadius({ element: 'Ti', charge: 6 }, 6)).toMatchObject({
      charge: 4,
      fallback: 'charge',
      radius: 0.605,
    });
    expect(shannonRadius({ element: 'O', charge: -1 }, 6)).toMatchObject({ charge: -2, fallback: 'charge' });
  });

  test('has nothing for an ion of a sign that the element is not tabulated with', () => {
    expect(shannonRadius({ element: 'Na', charge: -1 })).toBeUndefined();
    expect(shannonRadius({ element: 'Ne', charge: 1 })).toBeUndefined();
    expect(shannonRadius({ element: 'Fe', charge: 0 })).toBeUndefined();
  });

  test('gives some radius near those tabulated for any charge and coordination of a tabulated element', () => {
    const elements = Object.keys(SHANNON_RADII);
    fc.assert(
      fc.property(
        fc.constantFrom(...elements),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 14 }),
        (element, charge, coordination) => {
          const rows = SHANNON_RADII[element]!.filter(([tabulated]) => tabulated > 0);
          const found = shannonRadius({ element, charge }, coordination);
          if (rows.length === 0) return found === undefined;
          const exact = rows.some((row) => row[0] === charge && row[1] === coordination);
          return rows.some((row) => row[4] === found?.radius) && (found?.fallback === 'none') === exact;
        },
      ),
    );
  });
});
