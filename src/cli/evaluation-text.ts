import { nameOf } from '../messages/name-of.js';
import { describeNearHull } from '../evaluation/describe-near-hull.js';
import { describeTime } from '../evaluation/describe-time.js';
import { say } from '../messages/say.js';
import type {
  ArityEvaluation,
  CalibrationCheck,
  EvaluationFile,
  EvaluationReport,
  ModelEvaluation,
} from '../evaluation/types.js';
import { textTable, type Column } from './text-table.js';
import { formatCount } from './format-count.js';

/** An evaluation as plain text: one table per protocol and arity, one line per model. */
export function evaluationText(report: EvaluationReport): string {
  const sources = report.sources
    .map(({ name, title, compounds }) => `${title ?? name} (${formatCount(compounds)})`)
    .join(', ');
  return (
    `Learnt from ${sources}.\n` +
    (report.time ? `${say(describeTime(report.time), 'en')}\n` : '') +
    report.protocols
      .map(({ name, files }) => {
        const tables = report.arities
          .filter(({ protocol }) => protocol === name)
          .map((arity) => `\n${arityText(arity)}`);
        return `\n${say(nameOf('protocol', name), 'en')}\n${files.map(fileText).join('')}${tables.join('')}`;
      })
      .join('')
  );
}

function fileText({ role, name, compositions, refused }: EvaluationFile): string {
  const unread = refused === 0 ? '' : `, ${refused} ${refused === 1 ? 'row' : 'rows'} could not be read`;
  return `${role === 'neutral' ? 'Neutral' : 'Hidden test compounds'}: ${name} (${formatCount(compositions)} compositions${unread})\n`;
}

function arityText(arity: ArityEvaluation): string {
  const { kind, folds, heldOut, candidates, baseRate, models, published, nearHull } = arity;
  const facts =
    `${arity.arity} elements${kind === 'ionic' ? '' : `, ${kind}`}${folds > 1 ? `, mean of ${folds} folds` : ''}: ${count(candidates)} candidates, ` +
    `${count(heldOut.inSpace)} of them hidden test compounds (${count(heldOut.given)} given, ` +
    `${count(heldOut.unknown)} new); ${randomText(baseRate)}\n`;
  const sizes = [...new Set(models.flatMap((model) => model.hitsAt.map(({ n }) => n)))].sort((a, b) => a - b);
  const columns = sizes.flatMap((n): Column<ModelEvaluation>[] => [
    { title: `HITS@${formatCount(n)}`, value: (model) => hitsText(model, n), right: true },
    { title: 'ENRICHMENT', value: (model) => enrichmentText(at(model, n)?.enrichment), right: true },
  ]);
  return (
    facts +
    textTable(models, [
      { title: 'MODEL', value: (model) => model.model },
      ...columns,
      { title: 'RECALL', value: (model) => percent(model.hitsAt.at(-1)?.recall), right: true },
      { title: 'FIT/s', value: (model) => model.fitSeconds.toFixed(2), right: true },
      { title: 'RANK/s', value: (model) => model.rankSeconds.toFixed(2), right: true },
    ]) +
    models.map(firstRowsText).join('') +
    missedText(models) +
    models.flatMap(fileLines).join('') +
    models.map(stabilityText).join('') +
    (published ? publishedText(published) : '') +
    (nearHull
      ? describeNearHull(nearHull)
          .map((line) => `${say(line, 'en')}\n`)
          .join('')
      : '')
  );
}

/** Of what the first rows of a model consist: classes by charge with their hits, and how many chemical systems they count as. */
function firstRowsText({ model, charges = [], systems = [] }: ModelEvaluation): string {
  const byCharge = charges.map(({ charge, rows, hits }) => `${charge}+ ${count(hits)} of ${count(rows)}`);
  const effective = systems.map(
    ({ rows, effective: number }) => `${count(Math.round(number))} in the first ${count(rows)}`,
  );
  return (
    (byCharge.length > 0 ? `${model}, hits among the first 1,000 by highest charge: ${byCharge.join(', ')}\n` : '') +
    (effective.length > 0 ? `${model}, effective number of chemical systems: ${effective.join(', ')}\n` : '')
  );
}

/** Which rankings lack none of the rows that scoring every cell would give, and what is estimated of the others. */
function missedText(models: readonly ModelEvaluation[]): string {
  const exact = models.filter(({ missedRows }) => missedRows?.by === 'search').map(({ model }) => model);
  const sampled = models.flatMap(({ model, missedRows }) =>
    missedRows?.by === 'sample'
      ? [
          `${model}, rows missed among the first ${count(missedRows.rows)}: about ${count(missedRows.missed)}, at most ${count(missedRows.high)} ` +
            `(95 %, ${count(missedRows.sampled)} random candidates)\n`,
        ]
      : [],
  );
  return (
    (exact.length > 0 ? `No rows missed, because the search is exact: ${exact.join(', ')}\n` : '') + sampled.join('')
  );
}

/** The hits of each of several files by itself. */
function fileLines({ model, files = [] }: ModelEvaluation): string[] {
  return files.map(({ file, heldOut, hitsAt }) => {
    const hits = hitsAt.map(
      ({ n, hits, interval }) =>
        `${count(hits)} (${bound(interval.low)}-${bound(interval.high)}) in the first ${formatCount(n)}`,
    );
    return `${model}, only ${file}: ${hits.join(', ')} of ${formatCount(heldOut)}\n`;
  });
}

function stabilityText({ model, stability }: ModelEvaluation): string {
  if (!stability) return '';
  const shares = stability.sharesAt.map(
    ({ n, mean, least, most }) =>
      `${percent(mean)} (${percent(least)}-${percent(most)}) of the first ${formatCount(n)}`,
  );
  return `${model}, stays if ${percent(stability.leftOut)} of the compounds are left out, ${stability.resamples} times: ${shares.join(', ')}\n`;
}

function publishedText({ list, rows, hits, expectedHits, brier, skill }: CalibrationCheck): string {
  return (
    `Scores of ${list}: ${count(expectedHits)} hits expected among its ${formatCount(rows)} rows, ${formatCount(hits)} found; ` +
    `Brier score ${brier.toPrecision(3)}, skill ${skill.toFixed(3)}\n`
  );
}

/** Hits with their 95 % interval. */
function hitsText(model: ModelEvaluation, n: number): string {
  const { hits = null, interval = null } = at(model, n) ?? {};
  return hits !== null && interval ? `${count(hits)} (${bound(interval.low)}-${bound(interval.high)})` : '-';
}

/** The end of an interval; whole if that says enough. */
function bound(value: number): string {
  return value < 1 ? count(value) : formatCount(Math.round(value));
}

function at(model: ModelEvaluation, n: number): ModelEvaluation['hitsAt'][number] | undefined {
  return model.hitsAt.find((hits) => hits.n === n);
}

/** Means over folds need decimals while they are small. */
function count(value: number): string {
  if (Number.isInteger(value) || value >= 100) return formatCount(Math.round(value));
  return value.toFixed(value < 1 ? 2 : 1);
}

function enrichmentText(enrichment: number | null | undefined): string {
  if (enrichment === undefined || enrichment === null || !Number.isFinite(enrichment)) return '-';
  return enrichment >= 10 ? formatCount(Math.round(enrichment)) : enrichment.toFixed(1);
}

function percent(share: number | null | undefined): string {
  return share === undefined || share === null ? '-' : `${(100 * share).toFixed(1)} %`;
}

function randomText(rate: number): string {
  return rate > 0
    ? `at random, 1 in ${formatCount(Math.round(1 / rate))} candidates is a hit`
    : 'no test compound can be found here';
}
