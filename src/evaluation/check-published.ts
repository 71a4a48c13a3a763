import { checkCalibration } from './check-calibration.js';
import type { Question } from './split.js';
import type { CalibrationCheck } from './types.js';

/** A score list as it was published: candidates that were not known then, with the score that it gave them. */
export interface PublishedList {
  readonly id: string;
  readonly rows: readonly { readonly formula: string; readonly score: number }[];
}

/** The scores of a published list against what a held-out list reports; neutral rows count neither way. */
export function checkPublished({ id, rows }: PublishedList, { heldOut, neutral }: Question): CalibrationCheck {
  const counted = rows.filter(({ formula }) => !neutral.has(formula));
  return checkCalibration(
    counted.map(({ formula, score }) => ({ chance: score, real: heldOut.has(formula) })),
    id,
  );
}
