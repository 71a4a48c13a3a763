import { describe, expect, it } from 'vitest';
import { agreementOn, bestOfModels } from '../../../src/service/rows/agreement.js';
import type { ScoreList } from '../../../src/store/score-list.js';

const listOf = (rows: number, raws: Readonly<Record<string, number>>) => {
  const asked: number[] = [];
  const list = {
    meta: { rows },
    bestRaws: (count: number) => {
      asked.push(count);
      return raws;
    },
  };
  return { list: list as unknown as ScoreList, asked };
};

describe('the models that agree on a row', () => {
  it('are those that have it among their best, without the one that ranks the list', () => {
    const { list } = listOf(50_000, { blend: 0.2, fm: 1.5, elements: -2 });
    const best = bestOfModels(list);
    expect(best).toEqual({ count: 500, from: { fm: 1.5, elements: -2 } });
    expect(agreementOn({ raw: { blend: 9, fm: 1.5, elements: -2.1 } }, best)).toEqual({
      agree: ['fm'],
      others: ['elements'],
    });
    expect(agreementOn({ raw: {} }, best).agree).toEqual([]);
  });

  it('have the best hundredth of a list, and a hundred rows of a short one', () => {
    const { list, asked } = listOf(1_154, {});
    bestOfModels(list);
    expect(asked).toEqual([100]);
  });
});
