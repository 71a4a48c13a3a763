import { describe, expect, it } from 'vitest';
import type { ExperimentTrial } from '../../src/evaluation/evaluate-experiments.js';
import { evaluateTogether } from '../../src/evaluation/evaluate-together.js';
import { experimentsText, readExperiments } from '../../src/evaluation/saved-experiments.js';
import { chemicalSystem } from '../../src/chemistry/chemical-system.js';
import { readReducedFormula } from '../../src/chemistry/formula/read-reduced-formula.js';
import { anonymousFormula } from '../../src/chemistry/formula/spellings.js';

function of(formula: string) {
  const composition = readReducedFormula(formula);
  return { system: chemicalSystem(composition), type: anonymousFormula(composition) };
}

/** An experiment that hides some oxides and ranks candidates, among them some of these. */
function experiment(
  ranked: readonly string[],
  hidden: readonly string[],
  source: string | null = null,
): ExperimentTrial {
  return {
    source,
    given: hidden,
    known: 100 - hidden.length,
    trial: {
      heldOut: new Map(hidden.map((formula) => [formula, { ...of(formula), anions: ['O'] }])),
      ranked: ranked.map((formula) => ({ formula, anion: 'O', charge: 8 / 3, ...of(formula) })),
      candidates: new Map([['O', 50]]),
    },
  };
}

const ionic = [experiment(['CaO', 'BaO', 'FeO'], ['BaO', 'SrO']), experiment(['MgO', 'SrO', 'FeO'], ['SrO'])];
const mixed = [
  experiment(['Fe3O4', 'BaO', 'Mn3O4'], ['Fe3O4']),
  experiment(['Co3O4', 'Mn3O4'], ['Mn3O4', 'Pb3O4', 'SrO']),
];
const options = {
  arity: 2,
  order: [0, 1, 1, 0, 0, 1],
  list: ['CaO', 'Fe3O5', 'Mn3O4', 'FeO'],
  model: 'blend',
  seed: 1,
};

describe('the experiments of a list that was put together', () => {
  const figures = evaluateTogether({ ...options, parts: [ionic, mixed] })!;

  it('are those of its parts, put together as their rows were, each composition once', () => {
    // First run: CaO, Fe3O4, BaO, FeO, Mn3O4; second run: MgO, Co3O4, Mn3O4, SrO, FeO.
    const [{ curve, hitsAt }] = figures.models as [(typeof figures.models)[0]];
    expect(curve.map(({ n, hits }) => [n, hits])).toEqual([
      [1, 0],
      [2, 0.5],
      [3, 1.5],
      [4, 2],
      [5, 2],
    ]);
    expect(hitsAt[0]).toMatchObject({ n: 100, hits: 2, recall: 2 / 3 });
  });

  it('say how much of the list they have, too, without what they hide', () => {
    // Of the four rows the first run has CaO, FeO and Mn3O4; the second one FeO, since it hides Mn3O4.
    const [{ stability }] = figures.models as [(typeof figures.models)[0]];
    expect(stability).toEqual({
      resamples: 2,
      leftOut: 0.03,
      sharesAt: [100, 1_000].map((n) => ({ n, mean: 0.5, least: 0.25, most: 0.75 })),
    });
  });

  it('hide what those of its parts hide, among the candidates of all', () => {
    expect(figures).toMatchObject({
      protocol: 'calibration',
      kind: 'all',
      folds: 2,
      candidates: 100,
      known: 97,
      heldOut: { given: 3, unknown: 3, inSpace: 3 },
      baseRate: 0.03,
      models: [{ model: 'blend' }],
    });
  });

  it('are not put together if a part has none, or if they hide different sources', () => {
    expect(evaluateTogether({ ...options, parts: [ionic, []] })).toBeNull();
    const others = mixed.map((each) => ({ ...each, source: 'another database' }));
    expect(evaluateTogether({ ...options, parts: [ionic, others] })).toBeNull();
  });

  it('are the same after they were stored with their lists', () => {
    const kept = [ionic, mixed].map((part) => readExperiments(experimentsText(part)));
    expect(kept).toEqual([ionic, mixed]);
    expect(evaluateTogether({ ...options, parts: kept })).toEqual(figures);
  });
});
