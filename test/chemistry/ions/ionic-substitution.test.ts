import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  substitutionLogOdds,
  substitutionSimilarity,
  UNOBSERVED_WEIGHT,
} from '../../../src/chemistry/ions/ionic-substitution.js';
import { SUBSTITUTION_IONS } from '../../../src/chemistry/tables/ionic-substitution.js';

const ions = SUBSTITUTION_IONS.split(' ');
const ion = fc.constantFrom(...ions, 'P3-', 'Te2-', 'Lr3+');

describe('ionic substitution', () => {
  test('every weight of data/ionic-substitution.csv is what the loader gives, to a thousandth', () => {
    const text = readFileSync(new URL('../../../data/ionic-substitution.csv', import.meta.url), 'utf8');
    const rows = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(rows).toHaveLength(6684);
    const wrong: string[] = [];
    for (const row of rows.slice(1)) {
      const [first = '', second = '', weight] = row.split(',');
      if (Math.abs(substitutionLogOdds(first, second) - Number(weight)) > 5.1e-4) wrong.push(row);
    }
    expect(wrong).toEqual([]);
  });

  test('both measures are symmetric', () => {
    fc.assert(
      fc.property(ion, ion, (a, b) => {
        for (const measure of [substitutionLogOdds, substitutionSimilarity]) expect(measure(a, b)).toBe(measure(b, a));
      }),
    );
  });

  test('the similarity is between 0 and 1, and 1 of an ion with itself', () => {
    fc.assert(
      fc.property(ion, ion, (a, b) => {
        const similarity = substitutionSimilarity(a, b);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(substitutionSimilarity(a, a)).toBe(1);
      }),
    );
  });

  test.each([
    ['Ca2+', 'Sr2+', 'Si4+'],
    ['Na+', 'K+', 'Al3+'],
    ['S2-', 'Se2-', 'F-'],
    ['Nb5+', 'Ta5+', 'Mg2+'],
    ['La3+', 'Nd3+', 'Ti4+'],
    ['Fe3+', 'Al3+', 'Cs+'],
    ['Cl-', 'Br-', 'O2-'],
  ])('%s is rather replaced by %s than by %s', (a, near, far) => {
    expect(substitutionSimilarity(a, near)).toBeGreaterThan(2 * substitutionSimilarity(a, far));
  });

  test('the raw weight favours strontium for calcium, but also grows with how often an ion occurs', () => {
    expect(substitutionLogOdds('Ca2+', 'Sr2+')).toBeGreaterThan(substitutionLogOdds('Ca2+', 'Si4+') + 3);
    expect(substitutionLogOdds('Cl-', 'O2-')).toBeGreaterThan(substitutionLogOdds('Cl-', 'Br-'));
  });

  test('a pair that the table leaves out has the weight of what was never observed', () => {
    expect(substitutionLogOdds('Cs+', 'Si4+')).toBe(UNOBSERVED_WEIGHT);
  });

  test('ions that the model does not know are like themselves only', () => {
    expect(substitutionSimilarity('Te2-', 'Te2-')).toBe(1);
    expect(substitutionSimilarity('Te2-', 'Se2-')).toBe(0);
    expect(substitutionLogOdds('Te2-', 'Se2-')).toBe(UNOBSERVED_WEIGHT);
  });

  test('labels may write a single charge with or without the 1', () => {
    expect(substitutionSimilarity('Na1+', 'K+')).toBe(substitutionSimilarity('Na+', 'K1+'));
  });

  test('what is not an ion is refused', () => {
    expect(() => substitutionLogOdds('Na', 'K+')).toThrow(expect.objectContaining({ code: 'ION_INVALID' }));
  });
});
