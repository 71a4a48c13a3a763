import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../src/chemistry/formula/formula.js';
import { hideCompounds } from '../../src/evaluation/hold-out.js';
import { fitContext } from '../../src/models/fit-context.js';
import { fitToRank, loadModel, toRankingModel } from '../../src/models/fit-to-rank.js';
import { modelKind } from '../../src/models/model-kinds.js';
import { popularity } from '../../src/models/popularity.js';
import { silentControl } from '../../src/run-control.js';
import { topCandidates } from '../../src/search/top-candidates.js';
import type { Searchable } from '../../src/search/searchable.js';
import { defaultSpace } from '../../src/space/default-space.js';
import { everyCandidate, patternedCells, smallSpace, trainingOf } from './small-spaces.js';

const logistic = modelKind('logistic');
const KINDS = ['logistic', 'trees', 'embeddings'].map(modelKind);
const small = smallSpace(3);
const compounds = trainingOf(small, patternedCells(small, 60, 1));

/** The formulas that scoring every cell would list, with their scores, best first. Plain and slow. */
function everyFormula(model: Searchable): [string, number][] {
  const best = new Map<string, number>();
  for (const cell of everyCandidate(small)) {
    if (compounds.known.has(small.number(cell))) continue;
    const formula = small.formula(small.number(cell));
    best.set(formula, Math.max(best.get(formula) ?? 0, model.score(cell)));
  }
  return [...best].filter(([, raw]) => raw > 0).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

describe('a list that is ranked by a model that only ranks again what another one finds', () => {
  it.each(KINDS)('has every composition whose score would place it there: $name', (kind) => {
    const depth = 40;
    const context = fitContext(1, silentControl, { listed: depth });
    // Tucker factors describe so small a space exactly, so that they find nothing new in it.
    const components = [popularity.fit(compounds, context)];
    const plain = { ...kind.fit(compounds, context), components };
    const model = toRankingModel(plain, compounds, context);
    const options = { count: depth, depth, skip: compounds.known, control: silentControl };
    const listed = topCandidates(model, options)
      .rows()
      .map(({ formula, raw }) => [formula, raw]);
    expect(listed).toHaveLength(depth);
    expect(listed).toEqual(everyFormula(model).slice(0, depth));
    // With its own score of every cell it would lack some of them.
    const formulas = new Set(listed.map(([formula]) => formula));
    const first = everyFormula(plain).slice(0, depth);
    expect(first.some(([formula]) => !formulas.has(formula))).toBe(true);
  });

  it('scores the same when its model is read again', () => {
    const space = defaultSpace(3);
    // More than a decomposition describes exactly: every other one of a family.
    const family = ['Li', 'Na', 'K', 'Rb', 'Cs', 'Ag', 'Tl', 'Cu'].flatMap((first) =>
      'Sc Y La Ce Pr Nd Sm Gd Tb Dy Ho Er Tm Yb Lu Al Ga In Cr Fe'
        .split(' ')
        .flatMap((second) => ['O2', 'S2', 'Se2'].map((anions) => `${first}${second}${anions}`)),
    );
    const cells = family
      .filter((_, index) => (index * 7) % 11 < 6)
      .flatMap((formula) => space.cellsOf(parseFormula(formula)).slice(0, 1))
      .map((cell) => space.number(cell));
    const training = trainingOf(
      space,
      [...new Set(cells)].sort((a, b) => a - b),
    );
    const model = fitToRank(logistic, training, fitContext(1, silentControl, { listed: 5 }));
    const found = topCandidates(model.components![0]!, { count: 20, skip: training.known, control: silentControl });
    expect(found).toHaveLength(20);
    const scores = (of: Searchable): number[] => [...found.numbers].map((number) => of.score(space.cell(number)));
    expect(scores(loadModel(logistic, space, model.save()))).toEqual(scores(model));
    const plain = scores(logistic.fit(training, fitContext(1, silentControl)));
    expect(scores(model).slice(0, 5)).toEqual(plain.slice(0, 5));
    expect(Math.max(...scores(model).slice(5))).toBeLessThanOrEqual(Math.min(...plain.slice(0, 5)));
  });

  it('misses no row, and its experiments say so', () => {
    const large = Object.defineProperty(smallSpace(3), 'size', { value: { ...small.size, candidates: 1e6 } });
    const hidden = new Set(compounds.compounds.slice(0, 6).map(({ formula }) => formula));
    const options = { count: 10, seed: 1, control: silentControl };
    const { missedRows } = hideCompounds(logistic, large, compounds.compounds, hidden, options);
    expect(missedRows).toMatchObject({ missed: 0, high: 0, by: 'search' });
  });
});
