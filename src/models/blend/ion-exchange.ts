import { ContextScorer } from '../exchange/context-scorer.js';
import type { Model } from '../model.js';
import type { ExchangeEvidence } from './exchange-evidence.js';

/**
 * A model of the evidence from exchanges of one cation alone, for finding its best
 * candidates: made from evidence, of which nothing more need be saved.
 */
export function ionExchange(name: string, { exchanges, table }: ExchangeEvidence): Model {
  const { space, ions } = exchanges;
  const scorer = new ContextScorer(table, {
    weights: ions.learnt,
    score(evidence) {
      let sum = 0;
      for (let position = 0; position < evidence.length; position++) sum += evidence[position]!;
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
