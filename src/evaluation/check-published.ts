import { checkCalibration } from './check-calibration.js';
import type { Question } from './split.js';
import type { RankedFormula, Trial } from './trial.js';
import type { CalibrationCheck } from './types.js';

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

/** The scores of a published list against what a held-out list reports; neutral rows count neither way. */
export function checkPublished({ id, rows }: PublishedList, { heldOut, neutral }: Question): CalibrationCheck {
  const counted = rows.filter(({ formula }) => !neutral.has(formula));
  return checkCalibration(
    counted.map(({ formula, score }) => ({ chance: score, real: heldOut.has(formula) })),
    id,
  );
}

/** The list as a ranking of its own: in its order and, under another name, in that before its recalibration. */
export function publishedTrials(
  { id, rows }: PublishedList,
  { heldOut, neutral }: Question,
  candidates: Trial['candidates'],
): { readonly name: string; readonly trial: Trial }[] {
  const counted = rows.filter(({ formula }) => !neutral.has(formula));
  const before = counted.toSorted((a, b) => a.rankBlend - b.rankBlend);
  return [
    { name: id, trial: { heldOut, ranked: counted, candidates } },
    { name: `${id} rank_blend`, trial: { heldOut, ranked: before, candidates } },
  ];
}
