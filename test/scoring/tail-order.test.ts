import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseFormula } from '../../src/chemistry/formula/formula.js';
import { reducedFormula } from '../../src/chemistry/formula/spellings.js';
import { blend } from '../../src/models/blend/blend.js';
import { fitContext } from '../../src/models/fit-context.js';
import { logistic } from '../../src/models/classifier/logistic.js';
import { popularity } from '../../src/models/popularity.js';
import { silentControl } from '../../src/run-control.js';
import { KnownEnds } from '../../src/scoring/known-ends.js';
import {
  judgeCell,
  makeTailOrder,
  rankingScore,
  type Judgement,
  type TailOrder,
} from '../../src/scoring/tail-order.js';
import { patternedCells, smallSpace, trainingOf } from '../models/small-spaces.js';

const chance = fc.double({ min: 0, max: 1, noNaN: true });
const ends = new KnownEnds([]);
const behind: TailOrder = { least: 0.1, judges: [], evidence: 1, between: 2.5, ends };
const judgement = (...chances: readonly number[]): Judgement => ({ chances, isBetween: false });

describe('what ranks a cell', () => {
  it('is its score, down to the least that ranks', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 10, noNaN: true }), chance, (raw, judged) => {
        expect(rankingScore(raw, behind, () => judgement(judged))).toBe(raw);
        expect(rankingScore(raw, null, () => judgement(judged))).toBe(raw);
      }),
    );
  });

  it('is below all that rank by their scores else, a finite number that ascends with what each judge says and with any evidence', () => {
    fc.assert(
      fc.property(chance, chance, chance, (a, b, other) => {
        const of = (raw: number, judged: number): number => rankingScore(raw, behind, () => judgement(judged, other));
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(of(0, low)).toBeLessThanOrEqual(of(0, high));
        expect(of(0, low)).toBeLessThan(of(0.01, low));
        expect(of(0.05, high)).toBeLessThan(-1000);
        expect(Number.isFinite(of(0, low))).toBe(true);
      }),
    );
  });

  it('is higher between two known compounds, with or without other evidence', () => {
    fc.assert(
      fc.property(chance, fc.constantFrom(0, 0.05), (judged, raw) => {
        const of = (isBetween: boolean): number => rankingScore(raw, behind, () => ({ chances: [judged], isBetween }));
        expect(of(true) - of(false)).toBeCloseTo(raw > 0 ? 1.5 : 2.5, 6);
      }),
    );
  });

  it('does not ask the judges of what ranks by its score', () => {
    const judged = vi.fn(() => judgement(0.5));
    expect(rankingScore(0.2, behind, judged)).toBe(0.2);
    expect(rankingScore(0, null, judged)).toBe(0);
    expect(judged).not.toHaveBeenCalled();
  });
});

describe('the order behind', () => {
  const space = smallSpace(3);
  const training = trainingOf(space, patternedCells(space, 60, 1));
  const fitted = (kind: typeof blend) => kind.fit(training, fitContext(1, silentControl));
  const ranking = fitted(blend);

  it('a blend is that of the models of its list that score by chances', () => {
    const others = [fitted(logistic), ...ranking.parts!];
    const order = makeTailOrder([ranking, ...others], ends);
    expect(order!.judges.map(({ name }) => name)).toEqual(['logistic', 'fm']);
    expect(order!.least).toBeGreaterThan(0);
    expect(order!.least).toBeLessThan(1);
  });

  it('says of a cell what each judge does, and whether it lies between known compounds', () => {
    const quaternary = smallSpace(4);
    const cell = quaternary.cellsOf(parseFormula('LiNaAl2O4'))[0]!;
    const known = new KnownEnds(['LiAlO2', 'NaAlO2'].map((each) => reducedFormula(parseFormula(each))));
    const judge = { ...ranking, score: () => 0.25 };
    const order = { ...behind, judges: [judge] };
    expect(judgeCell({ ...order, ends: known }, quaternary, cell)).toEqual({ chances: [0.25], isBetween: true });
    expect(judgeCell(order, quaternary, cell)).toEqual({ chances: [0.25], isBetween: false });
  });

  it('is null if the leading model ranks every cell, or there is nobody to judge', () => {
    expect(makeTailOrder([fitted(popularity), fitted(logistic)], ends)).toBeNull();
    expect(makeTailOrder([ranking, fitted(popularity)], ends)).toBeNull();
  });
});
