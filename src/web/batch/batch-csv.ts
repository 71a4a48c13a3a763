import type { Language } from '../../messages/languages.js';
import { say } from '../../messages/say.js';
import { ionsText } from '../../chemistry/ions/ions-text.js';
import { csvText, type CsvCell } from '../../service/rows/csv-text.js';
import type { WrittenFormula } from '../../service/scores/read-formulas.js';
import type { FormulaFailure, ScoreResult } from '../../service/types.js';
import type { BatchRow, RankedBatch } from './rank-batch.js';

const HEADER = [
  'place',
  'query',
  'formula',
  'formula_pretty',
  'score',
  'known',
  'rank',
  'estimated_rank',
  'percentile',
  'arity',
  'ions',
  'list',
  'problem',
  'line',
];

/** Lines turned into text at once. */
const LINES_PER_CHUNK = 100;

/** By this mark spreadsheets know that a file is UTF-8; those in Japan take it for Shift_JIS otherwise. */
const MARK = '\ufeff';

/**
 * A ranked batch as CSV in chunks: what is new with its rank in the batch, then what is known, what has no score and
 * what could not be read with the reasons; last the columns that came with the formulas. Formulas that came again have lines of their own.
 */
export function* batchCsv(
  { fresh, known, unscored, failed }: RankedBatch,
  columns: readonly string[],
  language: Language,
): Generator<string, void, undefined> {
  const names = columns.map((name) => (HEADER.includes(name) ? `input_${name}` : name));
  yield (language === 'ja' ? MARK : '') + csvText([[...HEADER, ...names]]);
  const scores = [...fresh, ...known, ...unscored];
  for (let begin = 0; begin < scores.length; begin += LINES_PER_CHUNK) {
    const some = scores.slice(begin, begin + LINES_PER_CHUNK);
    yield csvText(
      some.flatMap((row, index) => scoreLines(row, begin + index < fresh.length ? begin + index : null, language)),
    );
  }
  for (let begin = 0; begin < failed.length; begin += LINES_PER_CHUNK) {
    yield csvText(failed.slice(begin, begin + LINES_PER_CHUNK).map((row) => failureLine(row, language)));
  }
}

function scoreLines(
  { answer, written, repeats }: BatchRow<ScoreResult>,
  index: number | null,
  language: Language,
): CsvCell[][] {
  return [written, ...repeats].map(({ text, line, others }: WrittenFormula) => [
    index === null ? null : index + 1,
    text,
    answer.formula,
    answer.conventional,
    answer.score,
    String(answer.known),
    answer.rank,
    answer.estimatedRank,
    answer.percentile,
    answer.arity,
    ionsText(answer.forms[0]?.ions ?? []),
    answer.list ?? '',
    answer.unscored ? say(answer.unscored.detail, language) : '',
    line,
    ...others,
  ]);
}

function failureLine({ answer, written }: BatchRow<FormulaFailure>, language: Language): CsvCell[] {
  const empty = Array<null>(HEADER.length - 4).fill(null);
  return [null, written.text, ...empty, say(answer.error.message, language), written.line, ...written.others];
}
