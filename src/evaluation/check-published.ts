import { checkCalibration } from './check-calibration.js';
import type { Question } from './split.js';
import { summariseModel, type SummariseOptions } from './summarise-model.js';
import type { RankedFormula, Trial } from './trial.js';
import type { CalibrationCheck, ModelEvaluation } from './types.js';

/** A row of a published list: what is counted of it, and what the list said. */
interface PublishedRow extends RankedFormula {
  readonly score: number;
  /** Its rank before the recalibration of the list. */
  readonly rankBlend: number;
}

/** A score list as it was published: candidates that were not known then, with the score that it gave them. */
export interface PublishedList {
  readonly id: string;
  /** In rank order. */
  readonly rows: readonly PublishedRow[];
}

interface EvaluatePublishedOptions extends Pick<SummariseOptions, 'count' | 'seed'> {
  readonly arity: number;
  readonly candidates: Trial['candidates'];
}

/** The scores of a published list against what a held-out list reports; neutral rows are ignored. */
export function checkPublished({ id, rows }: PublishedList, { heldOut, neutral }: Question): CalibrationCheck {
  const counted = rows.filter(({ formula }) => !neutral.has(formula));
  return checkCalibration(
    counted.map(({ formula, score }) => ({ chance: score, real: heldOut.has(formula) })),
    id,
  );
}

/** The figures of the list as a ranking of its own: in its order and, under another name, in that before its recalibration. */
export function evaluatePublished(
  { id, rows }: PublishedList,
  { heldOut, neutral, files }: Question,
  { candidates, arity, ...options }: EvaluatePublishedOptions,
): ModelEvaluation[] {
  const counted = rows.filter(({ formula }) => !neutral.has(formula));
  const before = counted.toSorted((a, b) => a.rankBlend - b.rankBlend);
  const orders = [
    { model: id, ranked: counted },
    { model: `${id} rank_blend`, ranked: before },
  ];
  return orders.map(({ model, ranked }) => ({
    model,
    arity,
    ...summariseModel([{ heldOut, ranked, candidates }], { ...options, files }),
    fitSeconds: 0,
    rankSeconds: 0,
  }));
}
