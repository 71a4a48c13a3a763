import { fitAll, fitWithoutFold, type PropertyData } from '../properties/fit-split.js';
import type { LeftOut } from '../properties/cross-validation.js';
import type { GaussianProcess } from '../properties/gaussian-process.js';
import type { Hyperparameters } from '../properties/hyperparameters.js';
import type { RunControl } from '../run-control.js';

export interface FoldTaskInput extends PropertyData {
  readonly folds: Int32Array;
  readonly fold: number;
  readonly start: Hyperparameters;
}

/** Fits a property to all rows. */
export function runFitProperty(data: PropertyData, control: RunControl): GaussianProcess {
  return fitAll(data, control);
}

/** Fits a property without one fold, and predicts it. */
export function runFitFold({ folds, fold, start, ...data }: FoldTaskInput, control: RunControl): LeftOut[] {
  return fitWithoutFold(data, { folds, fold, start }, control);
}
