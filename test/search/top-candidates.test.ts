import { describe, expect, it } from 'vitest';
import { parseIon } from '../../src/chemistry/ions/ion.js';
import { seededRandom } from '../../src/numerics/random.js';
import type { Model } from '../../src/models/model.js';
import type { TuckerFactors } from '../../src/models/tucker/tucker-factors.js';
import { tucker } from '../../src/models/tucker/tucker.js';
import { Memo } from '../../src/memo.js';
import type { SearchCounts } from '../../src/search/search-counts.js';
import type { SearchOptions } from '../../src/search/search-options.js';
import { MODEL_KINDS } from '../../src/models/model-kinds.js';
import { combine, retrieve, topCandidates } from '../../src/search/top-candidates.js';
import { silentControl } from '../../src/run-control.js';
import { CandidateSpace } from '../../src/space/candidate-space.js';
import { defaultSpace } from '../../src/space/default-space.js';
import { randomFactors } from '../models/random-factors.js';
import { everyCandidate, patternedCells, smallSpace, trainingOf } from '../models/small-spaces.js';
import { fitContext } from '../../src/models/fit-context.js';

describe.each([3, 4, 5])('the search of a whole space, arity %i', (arity) => {
  const space = smallSpace(arity);
  const training = trainingOf(space, patternedCells(space, 30, 1));
  const model = tucker.fit(training, fitContext(1, silentControl));
  const search = (count: number): SearchCounts => {
    const found: SearchCounts[] = [];
    topCandidates(model, { count, skip: training.known, control: silentControl, onSearch: (each) => found.push(each) });
    return found[0]!;
  };

  it('says what it covered, how many scores it computed, and how many prefixes it tried and left out', () => {
    const { model: name, covered, evaluated, levels } = search(5);
    expect(name).toBe('tucker');
    expect(covered).toBe(space.size.candidates);
    expect(evaluated).toBeGreaterThan(0);
    expect(evaluated).toBeLessThan(covered);
    expect(levels.length).toBe(space.order + 1);
    for (const { tried, skipped } of levels) expect(skipped).toBeLessThanOrEqual(tried);
  });
});

describe('the search for a shorter list', () => {
  it.each([3, 4])('computes fewer scores, arity %i', (arity) => {
    const space = new CandidateSpace({
      arity,
      cations: defaultSpace(4).cations.filter((_, index) => index % 12 === 0),
      anions: ['O2-', 'F-', 'S2-'].map(parseIon),
      maxAmount: 6 - arity,
    });
    const training = trainingOf(space, patternedCells(space, 100, 1));
    const model = tucker.fit(training, fitContext(1, silentControl));
    const [one, hundred, thousand] = [1, 100, 1000].map((count) => list(model, count).counts.evaluated);
    expect(one).toBeLessThan(hundred!);
    expect(hundred).toBeLessThan(thousand!);
    expect(thousand).toBeLessThan(space.size.candidates);
  });
});

describe('the ranking of what components retrieve', () => {
  const space = smallSpace(4);
  const training = trainingOf(space, patternedCells(space, 60, 1));
  const model = MODEL_KINDS.find(({ name }) => name === 'blend')!.fit(training, fitContext(1, silentControl));
  const parts = model.parts!.slice(0, 3);
  // A small space needs no components; here it gets some.
  const layered = { ...model, components: parts };
  const asked = { skip: training.known, control: silentControl, depth: 8 };
  const long = topCandidates(layered, { ...asked, count: 1e6 });

  it('goes deeper for a longer list and keeps the order of the shorter ones, for any length', () => {
    expect(long.length).toBeGreaterThan(60);
    for (const count of [1, 7, 20, 21, 45, 60]) {
      const short = topCandidates(layered, { ...asked, count, memo: new Memo() });
      expect(short.rows()).toEqual(long.first(count).rows());
      const slices = [0, 1].map((index) => retrieve(layered, { ...asked, count, slice: { index, of: 2 } }));
      expect(combine(layered, slices, { ...asked, count }).rows()).toEqual(short.rows());
    }
  });

  it('scores every candidate once, also if all that the components have is less than the list is to hold', () => {
    const scored: number[] = [];
    const score: Model['score'] = (cell) => {
      scored.push(space.number(cell));
      return model.score(cell);
    };
    topCandidates({ ...layered, score, scoreRetrieved: score }, { ...asked, depth: 1e5, count: 1e6 });
    expect(scored.length).toBeGreaterThan(60);
    expect(new Set(scored).size).toBe(scored.length);
  });

  it('scores no candidate again if it has to ask the components for more, and asks none again that has no more', () => {
    const scored: number[] = [];
    const score: Model['score'] = (cell) => {
      scored.push(space.number(cell));
      return model.score(cell);
    };
    const searches: number[] = [];
    const [exhausted, part] = [0, 1].map((k): Model => {
      const each = parts[k]!;
      return {
        ...each,
        enumerate(visit, options) {
          searches.push(k);
          // The first one gives three cells.
          let given = 0;
          return each.enumerate!((number, raw) => (k > 0 || given++ < 3) && visit(number, raw), options);
        },
      };
    });
    const components = [exhausted!, part!];
    const count = 30;
    const found = topCandidates(
      { ...layered, components, score, scoreRetrieved: score },
      { ...asked, count, memo: new Memo() },
    );
    expect(found.length).toBe(count);
    expect(searches).toEqual([0, 1, 1]);
    expect(new Set(scored).size).toBe(scored.length);
    const once = topCandidates({ ...layered, components }, { ...asked, depth: 8, count: 200 });
    expect(found.rows()).toEqual(once.first(count).rows());
  });

  it('begins with the first candidates of each component, by the score of the whole', () => {
    const first = parts.flatMap((part) => topCandidates(part, { ...asked, count: 8 }).rows());
    const raws = [...new Map(first.map(({ number, cell }) => [number, model.score(cell)])).values()];
    const head = long.first(8).rows();
    expect(head.map(({ raw }) => raw)).toEqual(raws.sort((a, b) => b - a).slice(0, 8));
    expect(new Set(long.rows().map(({ formula }) => formula)).size).toBe(long.length);
  });
});

describe('the ranking of a single anion', () => {
  const space = smallSpace(3);
  const training = trainingOf(space, patternedCells(space, 60, 1));

  it.each(MODEL_KINDS.map((kind) => [kind.name, kind] as const))(
    'is that of all anions without the others: %s',
    (_name, kind) => {
      const model = kind.fit(training, fitContext(1, silentControl));
      const asked = { count: 5_000, skip: training.known, control: silentControl };
      // In turn, because a model's last ranking may be cached.
      const all = topCandidates(model, asked).rows();
      for (const anion of space.anions.keys()) {
        const own = topCandidates(model, { ...asked, anion }).rows();
        expect(own.map(({ number }) => number)).toEqual(
          all.filter(({ cell }) => cell.anion === anion).map(({ number }) => number),
        );
      }
      expect(topCandidates(model, asked).rows()).toEqual(all);
    },
  );
});

function list(model: Model, count: number): { rows: [string, number][]; counts: SearchCounts } {
  const found: SearchCounts[] = [];
  const onSearch = (each: SearchCounts): void => void found.push(each);
  const rows = topCandidates(model, { count, skip: new Set(), control: silentControl, onSearch }).rows();
  return { rows: rows.map(({ formula, raw }) => [formula, raw]), counts: found.at(-1)! };
}

describe('the search of a space in which bounds are of no use', () => {
  const space = new CandidateSpace({
    arity: 4,
    cations: defaultSpace(4).cations.filter((_, index) => index % 8 === 0),
    anions: ['O2-', 'F-', 'S2-'].map(parseIon),
    maxAmount: 2,
  });
  const candidates = everyCandidate(space).map((cell) => ({ cell, formula: space.formula(space.number(cell)) }));
  const factors = randomFactors(space, { cation: 4, anion: 2, ratio: 5 }, seededRandom(7));
  const model = tuckerOf(space, factors);
  const patient = {
    ...model,
    boundedScorer: () => Object.assign(model.boundedScorer()!, { competitiveLastCations: () => null }),
  };

  it.each([10, 300])('gives the same %i rows, bit by bit, with the scan in single precision as without', (count) => {
    const scanned = list(model, count);
    expect(scanned.counts.scanned).toBeGreaterThan(0);
    expect(list(patient, count).counts.scanned).toBe(0);
    expect(scanned.rows).toEqual(list(patient, count).rows);
  });

  it('gives the rows that trying every cell gives', () => {
    expect(list(model, 100).rows).toEqual(triedAll(model).slice(0, 100));
  });

  it('gives them also where the vectors of a ratio and of its permutations do not belong together', () => {
    const random = seededRandom(8);
    const lopsided = { ...factors, ratios: { ...factors.ratios, data: factors.ratios.data.map(() => random() - 0.5) } };
    const uneven = tuckerOf(space, lopsided);
    expect(list(uneven, 100).rows).toEqual(triedAll(uneven).slice(0, 100));
    for (const { cell } of candidates.slice(0, 50)) {
      const turned = { ...cell, cations: cell.cations.toReversed() };
      const ratio = space.ratiosAlong([...cell.cations.keys()].toReversed())[cell.ratio]!;
      expect(uneven.score({ ...turned, ratio })).toBe(uneven.score(cell));
    }
  });

  function triedAll(tried: Model): [string, number][] {
    const best = new Map<string, number>();
    for (const { cell, formula } of candidates) {
      best.set(formula, Math.max(best.get(formula) ?? -Infinity, tried.score(cell)));
    }
    return [...best].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  }
});

function tuckerOf(space: CandidateSpace, { core, cations, anions, ratios }: TuckerFactors): Model {
  return tucker.load(space, {
    parameters: {},
    tensors: {
      core: { shape: core.shape, data: core.data },
      cations: matrix(cations),
      anions: matrix(anions),
      ratios: matrix(ratios),
    },
  });
}

function matrix({ rows, columns, data }: TuckerFactors['cations']): { shape: number[]; data: Float64Array } {
  return { shape: [rows, columns], data };
}

describe('a memo of what was found', () => {
  const space = smallSpace(3);
  const training = trainingOf(space, patternedCells(space, 60, 1));
  // Tucker fits so small a space exactly, and finds nothing.
  const model = MODEL_KINDS.find(({ name }) => name === 'popularity')!.fit(training, fitContext(1, silentControl));
  const skip = training.known;

  it('saves a search of the same model for no more candidates, and none of another one', () => {
    const searches = new Set<SearchCounts>();
    const memo = new Memo();
    const search = (asked: Partial<SearchOptions>, searched: Model = model): unknown[] =>
      topCandidates(searched, {
        count: 20,
        skip,
        control: silentControl,
        memo,
        onSearch: (counts) => searches.add(counts),
        ...asked,
      }).rows();
    const first = search({});
    expect(first.length).toBe(20);
    expect(searches.size).toBe(1);
    expect(search({ count: 5 })).toEqual(first.slice(0, 5));
    expect(searches.size).toBe(1);
    expect(search({ count: 30 }).slice(0, 20)).toEqual(first);
    search({ anion: 0 });
    search({ skip: new Set() });
    search({}, { ...model });
    search({ slice: { index: 0, of: 2 } });
    expect(searches.size).toBe(6);
    // It has no more, so it is not asked again.
    const all = search({ count: 100_000 });
    expect(search({ count: 200_000 })).toEqual(all);
    expect(searches.size).toBe(7);
  });
});
