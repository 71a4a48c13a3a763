import { say } from '../../messages/say.js';
import { ionsText } from '../../chemistry/ions/ions-text.js';
import { csvText } from '../../service/rows/csv-text.js';
import type { RankedBatch } from './rank-batch.js';

const HEADER = [
  'place',
  'query',
  'formula',
  'score',
  'known',
  'rank',
  'estimated_rank',
  'percentile',
  'arity',
  'ions',
  'list',
  'problem',
];

/** A ranked batch as CSV: scored formulas with their places, then the others with the reason. */
export function batchCsv({ scored, unscored, failed }: RankedBatch): string {
  const lines = [...scored, ...unscored].map((result, index) => [
    result.score === null ? null : index + 1,
    result.query,
    result.formula,
    result.score,
    String(result.known),
    result.rank,
    result.estimatedRank,
    result.percentile,
    result.arity,
    ionsText(result.forms[0]?.ions ?? []),
    result.list ?? '',
    result.unscored ? say(result.unscored.detail, 'en') : '',
  ]);
  const refused = failed.map(({ query, error }) => {
    const empty = Array<null>(HEADER.length - 3).fill(null);
    return [null, query, ...empty, say(error.message, 'en')];
  });
  return csvText([HEADER, ...lines, ...refused]);
}
