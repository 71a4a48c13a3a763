import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { blend } from '../../src/models/blend/blend.js';
import { fitContext } from '../../src/models/fit-context.js';
import { logistic } from '../../src/models/classifier/logistic.js';
import { popularity } from '../../src/models/popularity.js';
import { silentControl } from '../../src/run-control.js';
import { makeTailOrder, rankingScore, type TailOrder } from '../../src/scoring/tail-order.js';
import { patternedCells, smallSpace, trainingOf } from '../models/small-spaces.js';

const chance = fc.double({ min: 0, max: 1, noNaN: true });
const behind: TailOrder = { least: 0.1, judges: [], evidence: 1 };

describe('what ranks a cell', () => {
  it('is its score, down to the least that ranks', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 10, noNaN: true }), chance, (raw, judged) => {
        expect(rankingScore(raw, behind, () => [judged])).toBe(raw);
        expect(rankingScore(raw, null, () => [judged])).toBe(raw);
      }),
    );
  });

  it('is below all that rank by their scores else, a finite number that ascends with what each judge says and with any evidence', () => {
    fc.assert(
      fc.property(chance, chance, chance, (a, b, other) => {
        const of = (raw: number, judged: number): number => rankingScore(raw, behind, () => [judged, other]);
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(of(0, low)).toBeLessThanOrEqual(of(0, high));
        expect(of(0, low)).toBeLessThan(of(0.01, low));
        expect(of(0.05, high)).toBeLessThan(-1000);
        expect(Number.isFinite(of(0, low))).toBe(true);
      }),
    );
  });

  it('does not ask the judges of what ranks by its score', () => {
    const chances = vi.fn(() => [0.5]);
    expect(rankingScore(0.2, behind, chances)).toBe(0.2);
    expect(rankingScore(0, null, chances)).toBe(0);
    expect(chances).not.toHaveBeenCalled();
  });
});

describe('the order behind', () => {
  const space = smallSpace(3);
  const training = trainingOf(space, patternedCells(space, 60, 1));
  const fitted = (kind: typeof blend) => kind.fit(training, fitContext(1, silentControl));
  const ranking = fitted(blend);

  it('a blend is that of the models of its list that score by chances', () => {
    const others = [fitted(logistic), ...ranking.parts!];
    const order = makeTailOrder([ranking, ...others]);
    expect(order!.judges.map(({ name }) => name)).toEqual(['logistic', 'fm']);
    expect(order!.least).toBeGreaterThan(0);
    expect(order!.least).toBeLessThan(1);
  });

  it('is null if the leading model ranks every cell, or there is nobody to judge', () => {
    expect(makeTailOrder([fitted(popularity), fitted(logistic)])).toBeNull();
    expect(makeTailOrder([ranking, fitted(popularity)])).toBeNull();
  });
});
