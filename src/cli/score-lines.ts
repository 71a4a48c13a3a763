import { shownScore } from '../calibration/shown-score.js';
import { ionsText } from '../chemistry/ions/ions-text.js';
import { toWire } from '../api/wire.js';
import { nameOf } from '../messages/name-of.js';
import { say } from '../messages/say.js';
import { csvText, type CsvCell } from '../service/rows/csv-text.js';
import { isFailure } from '../service/answer-each.js';
import type { FormulaFailure, ScoreResult } from '../service/types.js';
import { visible } from '../visible-text.js';
import { formatCount } from './format-count.js';
import { formatScore } from './format-score.js';
import { textTable } from './text-table.js';

/** How scores leave: a table for people, or what programs read. */
type ScoreFormat = 'table' | 'csv' | 'json' | 'jsonl';

type Answer = ScoreResult | FormulaFailure;

/** The columns of the CSV; a formula that cannot be read has only its text and the problem. */
const COLUMNS: readonly (readonly [name: string, cell: (result: ScoreResult) => CsvCell])[] = [
  ['formula', (result) => result.formula],
  ['score', (result) => result.score],
  ['score_low', (result) => result.scoreLow],
  ['score_high', (result) => result.scoreHigh],
  ['rank', (result) => result.rank],
  ['estimated_rank', (result) => result.estimatedRank],
  ['percentile', (result) => result.percentile],
  ['known', (result) => String(result.known)],
  ['list', (result) => result.list],
  ['ions', (result) => ionsText(result.forms[0]?.ions ?? [])],
  ['note', (result) => (result.unscored ? say(result.unscored.detail, 'en') : '')],
  ['rank_blend', (result) => result.rankBlend],
  ['flags', (result) => result.flags.join(' ')],
  ['flag_reasons', (result) => (result.flagReasons ? say(result.flagReasons, 'en') : '')],
  ['kind', (result) => result.kind],
  ['kinds', (result) => result.kinds.join(' ')],
];

/** The answers as text; one for each formula, in their order, but in a table only those of formulas that can be read. */
export function scoreLines(answers: readonly Answer[], format: ScoreFormat): string {
  switch (format) {
    case 'table':
      return scoreTable(answers.filter((answer): answer is ScoreResult => !isFailure(answer)));
    case 'csv':
      return csvText([['query', ...COLUMNS.map(([name]) => name), 'error'], ...answers.map(cells)]);
    case 'json':
      return `${JSON.stringify(toWire(answers), null, 2)}\n`;
    case 'jsonl':
      return answers.map((answer) => `${JSON.stringify(toWire(answer))}\n`).join('');
  }
}

function cells(answer: Answer): CsvCell[] {
  if (isFailure(answer)) return [answer.query, ...COLUMNS.map(() => null), visible(say(answer.error.message, 'en'))];
  return [answer.query, ...COLUMNS.map(([, cell]) => cell(answer)), null];
}

function scoreTable(results: readonly ScoreResult[]): string {
  if (results.length === 0) return '';
  return textTable(results, [
    { title: 'FORMULA', value: (result) => result.conventional },
    { title: 'SCORE', value: (result) => formatScore(result), right: true },
    { title: '95 %', value: intervalText, right: true },
    { title: 'RANK', value: (result) => formatCount(result.rank), right: true },
    { title: 'TOP', value: (result) => shareAbove(result.percentile), right: true },
    { title: 'KNOWN', value: (result) => (result.known ? 'yes' : 'no') },
    { title: 'IONS', value: (result) => ionsText(result.forms[0]?.ions ?? []) || '-' },
    { title: 'NOTE', value: noteText },
  ]);
}

/** Why there is no score, or the flags. */
function noteText({ unscored, flags }: ScoreResult): string {
  return unscored ? say(unscored.detail, 'en') : flags.map((flag) => say(nameOf('flag', flag), 'en')).join(', ');
}

/** The interval of a score, to its digits. */
function intervalText({ score, scoreLow, scoreHigh }: ScoreResult): string {
  if (score === null || scoreLow === null || scoreHigh === null) return '-';
  const interval = { low: scoreLow, high: scoreHigh };
  return `${shownScore(scoreLow, interval)}-${shownScore(scoreHigh, interval)}`;
}

/** The share of candidates that do not score less, with two digits: of almost every row of a list, 99.99 % score less. */
function shareAbove(percentile: number | null): string {
  if (percentile === null) return '-';
  const share = Math.max(0, 100 - percentile);
  if (share === 0) return '0 %';
  return `${share.toFixed(Math.min(8, Math.max(0, 1 - Math.floor(Math.log10(share)))))} %`;
}
