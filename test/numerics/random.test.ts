import { describe, expect, it } from 'vitest';
import { normal, seededRandom, shuffle } from '../../src/numerics/random.js';

function take(seed: number): number[] {
  return Array.from({ length: 5 }, seededRandom(seed));
}

describe('the seeded generator', () => {
  it('repeats itself for a seed and differs between seeds', () => {
    expect(take(1)).toEqual(take(1));
    expect(take(1)).not.toEqual(take(2));
    expect(take(2 ** 40)).not.toEqual(take(0));
  });

  it('fills [0, 1) evenly', () => {
    const random = seededRandom(7);
    const bins = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 100_000; i++) bins[Math.floor(random() * 10)]! += 1;
    for (const count of bins) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  it('makes normal numbers of mean 0 and variance 1', () => {
    const random = seededRandom(8);
    const sample = Array.from({ length: 50_000 }, () => normal(random));
    const mean = sample.reduce((a, b) => a + b, 0) / sample.length;
    const variance = sample.reduce((sum, x) => sum + (x - mean) ** 2, 0) / sample.length;
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(Math.abs(variance - 1)).toBeLessThan(0.03);
  });

  it('shuffles without losing anything', () => {
    const items = shuffle(
      Array.from({ length: 100 }, (_, i) => i),
      seededRandom(9),
    );
    expect(items).not.toEqual(items.toSorted((a, b) => a - b));
    expect(items.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i));
  });
});
