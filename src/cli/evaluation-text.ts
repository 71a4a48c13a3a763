import type { ArityEvaluation, EvaluationReport, ModelEvaluation } from '../evaluation/types.js';
import { textTable, type Column } from './text-table.js';
import { formatCount } from './format-count.js';

/** An evaluation as plain text: one table per arity, one line per model. */
export function evaluationText(report: EvaluationReport): string {
  const { holdout, sources } = report;
  const refused = holdout.refused === 0 ? '' : `, ${holdout.refused} rows could not be read`;
  const head =
    `${report.protocol}\n` +
    `Held out: ${holdout.name} (${formatCount(holdout.compositions)} compositions${refused}); ` +
    `learnt from ${sources.map((source) => `${source.name} (${formatCount(source.compounds)})`).join(', ')}.\n`;
  return head + report.arities.map((arity) => `\n${arityText(arity)}`).join('');
}

function arityText(arity: ArityEvaluation): string {
  const facts =
    `${arity.arity} elements: ${formatCount(arity.candidates)} candidates, ` +
    `${formatCount(arity.heldOut.inSpace)} of them held out (${formatCount(arity.heldOut.given)} given, ` +
    `${formatCount(arity.heldOut.unknown)} not known before); random picks hit 1 in ${oneIn(arity.baseRate)}\n`;
  const sizes = [...new Set(arity.models.flatMap((model) => model.hitsAt.map(({ n }) => n)))].sort((a, b) => a - b);
  const columns = sizes.flatMap((n): Column<ModelEvaluation>[] => [
    {
      title: `HITS@${formatCount(n)}`,
      value: (model) => formatCount(at(model, n)?.hits),
      right: true,
    },
    { title: 'ENRICHMENT', value: (model) => enrichmentText(at(model, n)?.enrichment), right: true },
  ]);
  return (
    facts +
    textTable(arity.models, [
      { title: 'MODEL', value: (model) => model.model },
      ...columns,
      { title: 'FIT/s', value: (model) => model.fitSeconds.toFixed(2), right: true },
      { title: 'RANK/s', value: (model) => model.rankSeconds.toFixed(2), right: true },
    ])
  );
}

function at(model: ModelEvaluation, n: number): ModelEvaluation['hitsAt'][number] | undefined {
  return model.hitsAt.find((hits) => hits.n === n);
}

function enrichmentText(enrichment: number | undefined): string {
  if (enrichment === undefined || !Number.isFinite(enrichment)) return '-';
  return enrichment >= 10 ? formatCount(Math.round(enrichment)) : enrichment.toFixed(1);
}

function oneIn(rate: number): string {
  return rate > 0 ? formatCount(Math.round(1 / rate)) : 'none';
}
