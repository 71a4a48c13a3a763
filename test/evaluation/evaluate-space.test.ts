import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../src/chemistry/formula/formula.js';
import { reducedFormula } from '../../src/chemistry/formula/spellings.js';
import { evaluateSpace, type EvaluateSpaceOptions } from '../../src/evaluation/evaluate-space.js';
import { planSplits, type Protocol } from '../../src/evaluation/plan-splits.js';
import type { ModelKind } from '../../src/models/model.js';
import { popularity } from '../../src/models/popularity.js';
import { trainingSet } from '../../src/models/training-set.js';
import { topCandidates } from '../../src/search/top-candidates.js';
import { silentControl } from '../../src/run-control.js';
import { knownCells, placeKnown } from '../../src/space/known-cells.js';
import { everyCandidate, patternedCells, smallSpace } from '../models/small-spaces.js';
import { fitContext } from '../../src/models/fit-context.js';

const space = smallSpace(3);
const known = patternedCells(space, 60, 1).map((number) => space.composition(space.cell(number)));

/** A kind that counts how often it is fitted. */
function counted(name: string): ModelKind & { fits: number } {
  const kind = { ...popularity, name, fits: 0 };
  kind.fit = (training, context) => {
    kind.fits++;
    return popularity.fit(training, context);
  };
  return kind;
}

function evaluate(protocols: Protocol[], options: Partial<EvaluateSpaceOptions> = {}) {
  return evaluateSpace(space, {
    kinds: [popularity],
    splits: planSplits(space, { known, protocols, folds: 4, systems: 5, seed: 1 }),
    protocols: protocols.map(({ name }) => name),
    published: null,
    count: 10_000,
    seed: 1,
    controlOf: () => silentControl,
    seconds: () => 0,
    ...options,
  });
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** What popularity ranks first, knowing all of `known`. */
const skip = knownCells(placeKnown(space, known));
const ranking = topCandidates(
  popularity.fit(trainingSet(space, placeKnown(space, known)), fitContext(1, silentControl)),
  { count: 200, skip, control: silentControl },
)
  .rows()
  .map(({ formula }) => formula);

describe('the evaluation of a space', () => {
  it('counts the held-out compounds in the ranking of everything known', () => {
    const heldOut = [0, 3, 120].map((place) => parseFormula(ranking[place]!));
    const [result] = evaluate([{ name: 'holdout', heldOut, neutral: [] }]);
    expect(result).toMatchObject({
      protocol: 'holdout',
      arity: 3,
      kind: 'ionic',
      folds: 1,
      known: 60,
      published: null,
    });
    const distinct = everyCandidate(space).length - skip.size;
    expect(result!.candidates).toBe(distinct);
    expect(result!.baseRate).toBeCloseTo(3 / distinct, 12);
    const { hitsAt, curve } = result!.models[0]!;
    expect(curve.slice(0, 4).map(({ hits }) => hits)).toEqual([1, 1, 1, 2]);
    expect(hitsAt[0]!.hits).toBe(2);
  });

  it('lets neutral candidates leave their places to those behind them', () => {
    const heldOut = [3, 10].map((place) => parseFormula(ranking[place]!));
    const neutral = [0, 1, 2, 10].map((place) => parseFormula(ranking[place]!));
    const [result] = evaluate([{ name: 'second-database', heldOut, neutral }]);
    expect(result!.heldOut.inSpace).toBe(1);
    expect(result!.models[0]!.curve[0]).toEqual({ n: 1, hits: 1 });
    expect(result!.models[0]!.curve.at(-1)).toMatchObject({ hits: 1 });
  });

  it('fits each kind once for all protocols of files and once a fold', () => {
    const kinds = [counted('one'), counted('other')];
    const heldOut = [parseFormula(ranking[0]!)];
    evaluate(
      [{ name: 'holdout', heldOut, neutral: [] }, { name: 'second-database', heldOut, neutral: [] }, { name: 'kfold' }],
      {
        kinds,
        splits: planSplits(space, {
          known,
          systems: 5,
          protocols: [
            { name: 'holdout', heldOut, neutral: [] },
            { name: 'second-database', heldOut, neutral: [] },
            { name: 'kfold' },
          ],
          folds: 4,
          seed: 1,
        }),
      },
    );
    expect(kinds.map(({ fits }) => fits)).toEqual([5, 5]);
  });

  it('takes a model that is part of another from there', () => {
    const part = counted('popularity');
    const whole: ModelKind = {
      ...popularity,
      name: 'whole',
      fit: (training, context) => ({
        ...popularity.fit(training, context),
        parts: [popularity.fit(training, context)],
      }),
    };
    const protocols: Protocol[] = [{ name: 'kfold' }];
    const [shared] = evaluate(protocols, { kinds: [part, whole] });
    expect(part.fits).toBe(0);
    const [alone] = evaluate(protocols, { kinds: [popularity] });
    expect(shared!.models[0]!.hitsAt).toEqual(alone!.models[0]!.hitsAt);
    expect(shared!.models.map(({ model }) => model)).toEqual(['popularity', 'whole']);
  });

  it('gives means over folds that hide everything once, with anions that add up', () => {
    const [result] = evaluate([{ name: 'kfold' }]);
    expect(result).toMatchObject({ folds: 4, known: 45 });
    const { anions, hitsAt, calibration } = result!.models[0]!;
    expect(sum(anions.map(({ candidates }) => candidates))).toBeCloseTo(result!.candidates, 9);
    expect(sum(anions.map(({ heldOut }) => heldOut))).toBeCloseTo(result!.heldOut.inSpace, 9);
    // The whole small space is ranked: each anion has fewer candidates than are counted.
    const all = hitsAt.at(-1)!.hits!;
    expect(sum(anions.map(({ hitsAt: counts }) => counts.at(-1)!.hits))).toBeCloseTo(all, 9);
    expect(calibration!.hits).toBeCloseTo(4 * all, 9);
    expect(evaluate([{ name: 'kfold' }])[0]).toEqual(result);
  });

  it('ranks the hidden anion alone, of which popularity can say nothing', () => {
    const [result] = evaluate([{ name: 'leave-anion-out' }]);
    expect(result!.folds).toBe(3);
    expect(result!.candidates).toBeLessThan(everyCandidate(space).length / 2);
    expect(result!.models[0]!.curve).toEqual([]);
    expect(result!.models[0]!.anions.map(({ anion, listed }) => [anion, listed])).toEqual([
      ['O', 0],
      ['F', 0],
      ['Sb', 0],
    ]);
  });

  it('counts each of several files by itself', () => {
    const compositions = [0, 5, 7].map((place) => parseFormula(ranking[place]!));
    const files = [
      { name: 'a.csv', compositions: compositions.slice(0, 2) },
      { name: 'b.csv', compositions: [...compositions.slice(1), known[0]!] },
    ];
    const heldOut = [...compositions, known[0]!];
    const [result] = evaluate([{ name: 'holdout', heldOut, neutral: [], files }]);
    const counted = result!.models[0]!.files!.map(({ file, heldOut: of, hitsAt }) => [file, of, hitsAt[0]!.hits]);
    expect(counted).toEqual([
      ['a.csv', 2, 2],
      ['b.csv', 2, 2],
    ]);
    expect(result!.models[0]!.hitsAt[0]!.hits).toBe(3);
    const [one] = evaluate([{ name: 'holdout', heldOut, neutral: [], files: files.slice(0, 1) }]);
    expect(one!.models[0]!.files).toBeUndefined();
  });

  it('checks the scores of the published list against the files, neutral rows aside', () => {
    const rows = ranking.slice(0, 10).map((formula, index) => ({
      formula,
      score: index < 2 ? 0.5 : 0.1,
      rankBlend: 10 - index,
      anion: 'O',
      charge: 2,
      system: formula,
      type: 'A2B',
    }));
    const heldOut = [0, 5].map((place) => parseFormula(ranking[place]!));
    const neutral = [parseFormula(ranking[1]!)];
    const [result] = evaluate([{ name: 'second-database', heldOut, neutral }], {
      published: { id: 'ternary-ionic-v9', rows },
    });
    expect(result!.published).toMatchObject({ list: 'ternary-ionic-v9', rows: 9, hits: 2 });
    expect(result!.published!.expectedHits).toBeCloseTo(1.3, 12);
    // (0.5² + 0.9² + 7 · 0.1²) / 9
    expect(result!.published!.brier).toBeCloseTo(1.13 / 9, 12);
    expect(rows.map(({ formula }) => formula)).toContain(reducedFormula(heldOut[1]!));
    // The list is counted like a model, also in the order before its recalibration, the reverse.
    const curves = result!.models.slice(1).map(({ model, curve }) => [model, curve.map(({ hits }) => hits).join('')]);
    expect(curves).toEqual([
      ['ternary-ionic-v9', '111122222'],
      ['ternary-ionic-v9 rank_blend', '000011112'],
    ]);
  });
});
