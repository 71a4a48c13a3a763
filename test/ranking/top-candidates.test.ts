import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/linalg/random.js';
import { tucker } from '../../src/models/tucker.js';
import type { SearchCounts } from '../../src/ranking/search-counts.js';
import { MODEL_KINDS } from '../../src/ranking/model-kinds.js';
import { topCandidates } from '../../src/ranking/top-candidates.js';
import { silentControl } from '../../src/run-control.js';
import { patternedCells, smallSpace, trainingOf } from '../models/small-spaces.js';

describe.each([3, 4, 5])('the search of a whole space, arity %i', (arity) => {
  const space = smallSpace(arity);
  const training = trainingOf(space, patternedCells(space, 30, 1));
  const model = tucker.fit(training, { random: seededRandom(1), control: silentControl });
  const search = (count: number): SearchCounts => {
    const found: SearchCounts[] = [];
    const fresh = { ...model };
    topCandidates(fresh, { count, skip: training.known, control: silentControl, onSearch: (each) => found.push(each) });
    return found[0]!;
  };

  it('tells what it covered, how many scores it computed, and how many prefixes it tried and left out', () => {
    const { model: name, covered, evaluated, levels } = search(5);
    expect(name).toBe('tucker');
    expect(covered).toBe(space.size.candidates);
    expect(evaluated).toBeGreaterThan(0);
    expect(evaluated).toBeLessThan(covered);
    expect(levels.length).toBe(space.order + 1);
    for (const { tried, skipped } of levels) expect(skipped).toBeLessThanOrEqual(tried);
  });

  it('computes fewer scores for a shorter list', () => {
    expect(search(1).evaluated).toBeLessThanOrEqual(search(1000).evaluated);
  });
});

describe('the ranking of a single anion', () => {
  const space = smallSpace(3);
  const training = trainingOf(space, patternedCells(space, 60, 1));

  it.each(MODEL_KINDS.map((kind) => [kind.name, kind] as const))(
    'is that of all anions without the others: %s',
    (_name, kind) => {
      const model = kind.fit(training, { random: seededRandom(1), control: silentControl });
      const asked = { count: 5_000, skip: training.known, control: silentControl };
      // In turn, because a model's last ranking may be kept.
      const all = topCandidates(model, asked);
      for (const anion of space.anions.keys()) {
        const own = topCandidates(model, { ...asked, anion });
        expect(own.map(({ number }) => number)).toEqual(
          all.filter(({ cell }) => cell.anion === anion).map(({ number }) => number),
        );
      }
      expect(topCandidates(model, asked)).toEqual(all);
    },
  );
});
