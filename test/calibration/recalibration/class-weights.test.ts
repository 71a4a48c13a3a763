import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  classFactor,
  fitClassWeights,
  type ClassWeights,
} from '../../../src/calibration/recalibration/class-weights.js';
import { seededRandom } from '../../../src/numerics/random.js';

/** Candidates in random classes, of which halides are hits `odds` times as often as the others at their ranks. */
function drawn(count: number, odds: number, seed = 1) {
  const random = seededRandom(seed);
  const candidates = Array.from({ length: count }, () => {
    const halide = random() < 0.3 ? 1 : 0;
    const oxide = halide === 0 && random() < 0.5 ? 1 : 0;
    return [1 + random(), oxide, 0, halide];
  });
  const hits = new Set<number>();
  candidates.forEach(([, , , halide], index) => {
    const plain = 40 / (index + 51);
    const chance = halide === 1 ? (odds * plain) / (1 + odds * plain) : plain / (1 + plain);
    if (random() < chance) hits.add(index + 1);
  });
  return { candidates, hits };
}

/** What the fit makes as large as possible, written plainly. */
function penalisedLikelihood(
  { weights }: Pick<ClassWeights, 'weights'>,
  [start, slope]: readonly [number, number],
  { candidates, hits }: ReturnType<typeof drawn>,
): number {
  let sum = 0;
  candidates.forEach((features, index) => {
    let z = start + slope * Math.log(index + 51);
    features.forEach((value, k) => (z += value * weights[k]!));
    sum -= Math.log(1 + Math.exp(hits.has(index + 1) ? -z : z));
  });
  return sum - (100 / 2) * weights.reduce((total, weight) => total + weight * weight, 0);
}

describe('the weights of classes', () => {
  it('are those that a plain search finds: no small change makes hidden compounds likelier', () => {
    const given = drawn(3000, 6);
    const { weights, exponent } = fitClassWeights(given.candidates, given.hits);
    // The intercept is not saved, so the best one is searched.
    const best = (each: readonly number[], slope: number): number => {
      let [low, high] = [-20, 20];
      for (let step = 0; step < 200; step++) {
        const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
        const value = (start: number) => penalisedLikelihood({ weights: each }, [start, slope], given);
        if (value(a) < value(b)) low = a;
        else high = b;
      }
      return penalisedLikelihood({ weights: each }, [low, slope], given);
    };
    const found = best(weights, -exponent);
    for (let k = 0; k < weights.length; k++) {
      for (const change of [-0.02, 0.02]) {
        expect(best(weights.with(k, weights[k]! + change), -exponent)).toBeLessThan(found);
      }
    }
    expect(best(weights, -exponent - 0.02)).toBeLessThan(found);
    expect(best(weights, -exponent + 0.02)).toBeLessThan(found);
  });

  it('are near zero if classes do not differ or have no hits, and have the sign of what differs', () => {
    const even = drawn(10_000, 1);
    for (const weight of fitClassWeights(even.candidates, even.hits).weights)
      expect(Math.abs(weight)).toBeLessThan(0.25);
    const none = fitClassWeights(even.candidates, new Set());
    for (const weight of none.weights) expect(Math.abs(weight)).toBeLessThan(0.05);
    const halides = drawn(10_000, 5);
    expect(fitClassWeights(halides.candidates, halides.hits).weights[3]).toBeGreaterThan(0.6);
    const rare = drawn(10_000, 0.1);
    expect(fitClassWeights(rare.candidates, rare.hits).weights[3]).toBeLessThan(-0.15);
  });

  it('are finite for any candidates, also if all are hits, and move nothing farther than sixteenfold', () => {
    const features = fc.tuple(fc.double({ min: 0.5, max: 4, noNaN: true }), fc.nat(1), fc.nat(1), fc.nat(1));
    fc.assert(
      fc.property(fc.array(features, { maxLength: 40 }), fc.nat(40), (candidates, first) => {
        const classes = fitClassWeights(candidates, new Set([...Array(first).keys()].map((index) => index + 1)));
        for (const each of candidates) {
          const factor = classFactor(classes, each);
          expect(factor).toBeGreaterThanOrEqual(1 / 16);
          expect(factor).toBeLessThanOrEqual(16);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('turn into factors of ranks by the exponent with which odds fall', () => {
    const classes = { weights: [0, Math.log(4), 0, 0], exponent: 2 };
    expect(classFactor(classes, [1, 1, 0, 0])).toBeCloseTo(0.5, 12);
    expect(classFactor(classes, [1, 0, 0, 0])).toBe(1);
  });
});
