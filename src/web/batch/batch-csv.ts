import { say } from '../../messages/say.js';
import { ionsText } from '../../chemistry/ions/ions-text.js';
import { csvText, type CsvCell } from '../../service/rows/csv-text.js';
import type { ScoreFailure, ScoreResult } from '../../service/types.js';
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

/** Lines turned into text at once. */
const LINES_PER_CHUNK = 100;

/** A ranked batch as CSV in chunks: scored formulas with their ranks in the batch, then the others with the reason. */
export function* batchCsv({ scored, unscored, failed }: RankedBatch): Generator<string, void, undefined> {
  yield csvText([HEADER]);
  const scores = [...scored, ...unscored];
  for (let begin = 0; begin < scores.length; begin += LINES_PER_CHUNK) {
    yield csvText(
      scores.slice(begin, begin + LINES_PER_CHUNK).map((result, index) => scoreCells(result, begin + index)),
    );
  }
  for (let begin = 0; begin < failed.length; begin += LINES_PER_CHUNK) {
    yield csvText(failed.slice(begin, begin + LINES_PER_CHUNK).map(failureCells));
  }
}

function scoreCells(result: ScoreResult, index: number): CsvCell[] {
  return [
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
  ];
}

function failureCells({ query, error }: ScoreFailure): CsvCell[] {
  const empty = Array<null>(HEADER.length - 3).fill(null);
  return [null, query, ...empty, say(error.message, 'en')];
}
