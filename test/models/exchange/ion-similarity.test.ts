import { describe, expect, it } from 'vitest';
import { ionLabel } from '../../../src/chemistry/ions/ion.js';
import { substitutionSimilarity } from '../../../src/chemistry/ions/ionic-substitution.js';
import { compositionTensor } from '../../../src/space/composition-tensor.js';
import { ContextTable } from '../../../src/models/exchange/context-table.js';
import { ionSimilarity, sharedContexts } from '../../../src/models/exchange/ion-similarity.js';
import { patternedCells, smallSpace } from '../small-spaces.js';

describe('the similarity of ions', () => {
  const space = smallSpace(4);
  const cells = patternedCells(space, 200, 8);
  const { cations } = new ContextTable(space, cells);
  const n = space.cations.length;

  it('is the cosine of their rows in the unfolded composition tensor', () => {
    const { indices } = compositionTensor(space, cells);
    const rows = Array.from({ length: n }, () => new Set<string>());
    indices[0]!.forEach((ion, e) => rows[ion]!.add([1, 2, 3, 4].map((mode) => indices[mode]![e]!).join()));
    const { data } = ionSimilarity(sharedContexts(space.cations, cations, 0));
    for (let a = 0; a < n; a++) {
      for (let b = 0; b < n; b++) {
        const shared = [...rows[a]!].filter((context) => rows[b]!.has(context)).length;
        const cosine = shared === 0 ? 0 : shared / Math.sqrt(rows[a]!.size * rows[b]!.size);
        expect(data[a * n + b]!).toBeCloseTo(a === b ? 0 : cosine, 12);
      }
    }
  });

  it('is near the published similarity where next to nothing is known, and near the cosine where much is', () => {
    const published = (a: number, b: number): number =>
      substitutionSimilarity(ionLabel(space.cations[a]!), ionLabel(space.cations[b]!));
    const cosine = ionSimilarity(sharedContexts(space.cations, cations, 0)).data;
    const blended = (contexts: number): Float64Array =>
      ionSimilarity(sharedContexts(space.cations, cations, contexts)).data;
    const [little, much] = [blended(1e-6), blended(1e9)];
    for (let a = 0; a < n; a++) {
      for (let b = 0; b < n; b++) {
        if (a === b) continue;
        expect(little[a * n + b]!).toBeCloseTo(cosine[a * n + b]!, 5);
        expect(Math.abs(much[a * n + b]! - published(a, b))).toBeLessThan(0.01 + 1e-6);
      }
    }
  });

  it('counts the published part as so many contexts more', () => {
    const shared = sharedContexts(space.cations, cations, 0).data;
    const more = sharedContexts(space.cations, cations, 3).data;
    for (let a = 0; a < n; a++) expect(more[a * n + a]! - shared[a * n + a]!).toBe(3);
  });
});
