import { ContextScorer } from '../exchange/context-scorer.js';
import type { Model } from '../model.js';
import type { ExchangeEvidence } from './exchange-evidence.js';

/**
 * A model of the sum that ions lend where one cation is exchanged for another, and of nothing else, for finding its best
 * candidates: made from evidence, of which nothing more need be saved.
 */
export function ionExchange(name: string, { lenders, table }: ExchangeEvidence): Model {
  const { space, ions } = lenders;
  const scorer = new ContextScorer(table, {
    weights: ions.learnt,
    score(lent) {
      let sum = 0;
      for (let place = 0; place < lent.length; place++) sum += lent[place]!;
      return Math.max(0, sum);
    },
  });
  return {
    name,
    space,
    parameters: {},
    score: (cell) => scorer.score(cell),
    boundedScorer: () => null,
    enumerate: (visit, options) => scorer.enumerate(visit, options),
    save: () => ({ parameters: {}, tensors: {} }),
  };
}
