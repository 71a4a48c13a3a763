import { describe, expect, it } from 'vitest';
import { syntheticCompounds } from '../../bench/inputs/synthetic-compounds.js';
import { SYNTHETIC_TENSORS, syntheticTensor } from '../../bench/inputs/synthetic-tensor.js';
import { plantedIndices } from '../../bench/inputs/planted-indices.js';
import { seededRandom } from '../../src/numerics/random.js';
import { smallSpace } from '../models/small-spaces.js';

describe('the synthetic tensors', () => {
  const { train, heldOut } = syntheticTensor({ ...SYNTHETIC_TENSORS.ternary, random: seededRandom(1) });

  it('have the sizes that peers were measured on: 18,000 entries to learn from, a tenth held out', () => {
    expect(train.values.length).toBe(18_000);
    expect(heldOut.values.length).toBe(2_000);
    expect(train.shape).toEqual([120, 120, 12, 200]);
  });

  it('hold each entry once, within the shape, with different cations', () => {
    const seen = new Set<string>();
    for (const tensor of [train, heldOut]) {
      for (let e = 0; e < tensor.values.length; e++) {
        const index = tensor.indices.map((mode) => mode[e]!);
        seen.add(index.join());
        expect(index.every((i, mode) => i >= 0 && i < tensor.shape[mode]!)).toBe(true);
        expect(index[0]).not.toBe(index[1]);
      }
    }
    expect(seen.size).toBe(20_000);
  });

  it('are the same for the same seed', () => {
    const again = syntheticTensor({ ...SYNTHETIC_TENSORS.ternary, random: seededRandom(1) });
    expect(again.train.indices).toEqual(train.indices);
  });

  it('have frequencies as uneven as a power law: the tenth of the ions seen most has more than its share', () => {
    const counts = Array.from({ length: 120 }, () => 0);
    for (const i of train.indices[0]!) counts[i]! += 1;
    counts.sort((a, b) => b - a);
    expect(counts.slice(0, 12).reduce((a, b) => a + b)).toBeGreaterThan(0.3 * 18_000);
  });

  it('refuse to make more entries than the blocks hold', () => {
    const tooMany = { shape: [2, 2], ranks: [1, 1], entries: 100, blocks: 1, random: seededRandom(1) };
    expect(() => plantedIndices({ ...tooMany, keyOf: ([i, j]) => 2 * i! + j! })).toThrow(RangeError);
  });
});

describe('the synthetic compounds', () => {
  it.each([3, 4, 5])('are distinct candidates of their space, arity %i', (arity) => {
    const space = smallSpace(arity);
    const compounds = syntheticCompounds(space, 40, seededRandom(2));
    expect(new Set(compounds.map(({ training }) => training)).size).toBe(40);
    for (const { training, cells } of compounds) {
      expect(space.isMasked(space.cell(training!))).toBe(false);
      expect(cells).toContain(training);
    }
  });
});
