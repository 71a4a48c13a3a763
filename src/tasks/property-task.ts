import {
  baselineWithoutFold,
  fitAll,
  fitWithoutFold,
  type FoldChoice,
  type PropertyData,
} from '../properties/fit-split.js';
import type { LeftOutRow } from '../properties/cross-validation.js';
import type { GaussianProcess } from '../properties/gaussian-process.js';
import type { RunControl } from '../run-control.js';

export type FoldTaskInput = PropertyData & FoldChoice;

/** Fits a property to all rows. */
export function runFitProperty(data: PropertyData, control: RunControl): GaussianProcess {
  return fitAll(data, control);
}

export type BaselineTaskInput = PropertyData & Parameters<typeof baselineWithoutFold>[1];

/** Fits a baseline without one fold, and predicts it. */
export function runFitBaseline(input: BaselineTaskInput): ReturnType<typeof baselineWithoutFold> {
  return baselineWithoutFold(input, input);
}

/** Fits a property without one fold, and predicts it. */
export function runFitFold(input: FoldTaskInput, control: RunControl): LeftOutRow[] {
  return fitWithoutFold(input, input, control);
}
