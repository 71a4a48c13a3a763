import { describe, expect, it } from 'vitest';
import { makeComposition } from '../../../src/chemistry/composition.js';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { trainingSet } from '../../../src/models/training-set.js';
import { blend, blendWith } from '../../../src/models/blend/blend.js';
import { topCandidates } from '../../../src/search/top-candidates.js';
import { silentControl } from '../../../src/run-control.js';
import { defaultSpace } from '../../../src/space/default-space.js';
import { placeKnown } from '../../../src/space/known-cells.js';
import { fitContext } from '../../../src/models/fit-context.js';
import { everyCandidate, patternedCells, smallSpace, trainingOf } from '../small-spaces.js';

const space = defaultSpace(3);
const KNOWN = (
  'CaTiO3 SrTiO3 BaTiO3 CaZrO3 BaZrO3 SrSnO3 BaSnO3 CaHfO3 SrHfO3 MgAl2O4 ZnAl2O4 MgCr2O4 ZnCr2O4 MnAl2O4 LiCoO2 ' +
  'NaCoO2 LiNiO2 NaCrO2 LiCrO2 LaAlO3 LaCrO3 LaFeO3 YAlO3 YFeO3 NdAlO3 NdFeO3 SrMoO4 BaMoO4 CaWO4 SrWO4 PbWO4'
)
  .split(' ')
  .map(parseFormula);
const training = trainingSet(space, placeKnown(space, KNOWN), KNOWN);
const fit = (set = training) => blend.fit(set, fitContext(1, silentControl));
const fitted = fit();
const listOf = (model = fitted, skip = training.known) =>
  topCandidates(model, { count: 200, skip, control: silentControl }).rows();

describe('the blend', () => {
  it('puts first what completes the series of a textbook', () => {
    const first = listOf()
      .slice(0, 12)
      .map(({ formula }) => formula);
    for (const formula of ['O3SrZr', 'CaMoO4', 'BaO4W', 'CrO3Y']) expect(first).toContain(formula);
  });

  it('uses published substitution weights if few compounds are known, and saves that it did', () => {
    expect(fitted.parameters['priorContexts']).toBe(10);
    // What differs in size only: 10,000 known compounds, most of them of no charges.
    const many = Array.from({ length: 10_000 }, (_, k) =>
      makeComposition([
        ['Fe', k + 1],
        ['Co', 1],
      ]),
    );
    const enough = fit({ ...training, compositions: [...training.compositions, ...many] });
    expect(enough.parameters['priorContexts']).toBe(0);
    expect(
      blendWith({ priorContexts: 0 }).fit(training, fitContext(1, silentControl)).parameters['priorContexts'],
    ).toBe(0);
    const { parameters, tensors } = fitted.save();
    expect(blend.load(space, { parameters, tensors }).parameters['priorContexts']).toBe(10);
  });

  it('saves the weights of templates once: they can be most of the bytes', () => {
    const names = Object.keys(fitted.save().tensors);
    expect(names).toContain('templates');
    expect(names.filter((name) => name.startsWith('templates/'))).toEqual([]);
  });

  it('misses nothing: no cell outside of the list has a score that would place it there', () => {
    const small = smallSpace(4);
    const compounds = trainingOf(small, patternedCells(small, 60, 1));
    // So small a space is tried cell by cell; a few candidates of each component stand for those of a large one.
    const large = Object.defineProperty(smallSpace(4), 'size', { value: { ...small.size, candidates: 1e6 } });
    const asked = { ...compounds, space: large };
    for (const depth of [5, 30]) {
      const model = blend.fit(asked, fitContext(1, silentControl, { listed: depth }));
      expect(model.components).toHaveLength(4);
      const options = { skip: compounds.known, control: silentControl, depth };
      const best = new Map<string, number>();
      for (const cell of everyCandidate(small)) {
        if (compounds.known.has(small.number(cell))) continue;
        const formula = small.formula(small.number(cell));
        best.set(formula, Math.max(best.get(formula) ?? 0, model.score(cell)));
      }
      const every = [...best].filter(([, raw]) => raw > 0).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      const retrieved = new Set(
        model.components!.flatMap((part) =>
          topCandidates(part, { ...options, count: depth })
            .rows()
            .map(({ formula }) => formula),
        ),
      );
      expect(retrieved.size).toBeLessThan(every.length);
      const ranked = topCandidates(model, { ...options, count: retrieved.size }).rows();
      expect(ranked.map(({ formula, raw }) => [formula, raw])).toEqual(every.slice(0, retrieved.size));
      // Neither does a model that was saved and read again.
      const loaded = blend.load(large, model.save());
      expect(everyCandidate(small).map((cell) => loaded.score(cell))).toEqual(
        everyCandidate(small).map((cell) => model.score(cell)),
      );
    }
  });

  it('depends on neither the order of the compounds nor on duplicates', () => {
    const again = [...KNOWN.toReversed(), ...KNOWN.slice(0, 5)];
    const placed = placeKnown(
      space,
      again.filter((composition, k) => again.indexOf(composition) === k),
    );
    const set = trainingSet(space, placed, KNOWN);
    expect(listOf(fit(set), set.known).map(({ formula }) => formula)).toEqual(listOf().map(({ formula }) => formula));
  });

  it('also finds what only likely compounds support', () => {
    const model = fitted;
    const supported = new Set(
      model.parts!.flatMap((part) => [
        ...topCandidates(part, { count: 30_000, skip: training.known, control: silentControl }).numbers,
      ]),
    );
    const all = topCandidates(model, { count: 30_000, skip: training.known, control: silentControl });
    const others = all.numbers.filter((number) => !supported.has(number));
    expect(others.length).toBeGreaterThan(100);
    // They rank below those that known compounds support, but for a few.
    const middle = (numbers: Float64Array): number => all.numbers.indexOf(numbers[numbers.length >> 1]!);
    expect(middle(others)).toBeGreaterThan(all.length / 2);
  });

  it('scores nothing where nothing is known of any exchange', () => {
    const [cell] = space.cellsOf(parseFormula('Cs3BiI6'));
    expect(fitted.score(cell!)).toBe(0);
  });

  it('is read back although a known formula of its own would be refused if somebody typed it', () => {
    // CuOY is a slip for an unknown amount of oxygen if somebody types it; here it is what the model was saved with.
    const known = [...KNOWN, parseFormula('YOCu')];
    expect(() => parseFormula('CuOY')).toThrow('not a number');
    const model = fit(trainingSet(space, placeKnown(space, known), known));
    const cells = [...model.space.cellsOf(parseFormula('CaSnO3')), ...model.space.cellsOf(parseFormula('LaCoO3'))];
    const loaded = blend.load(space, model.save());
    expect(cells.map((cell) => loaded.score(cell))).toEqual(cells.map((cell) => model.score(cell)));
  });
});
