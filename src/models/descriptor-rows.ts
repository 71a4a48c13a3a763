import { DESCRIPTORS, type DescriptorGroup } from '../chemistry/descriptors.js';
import type { FitContext, TrainingSet } from './model.js';
import { CellDescriptors } from './cell-descriptors.js';
import { sampleNegatives, type NegativeScheme } from './sample-negatives.js';
import { fitStandardiser, standardiseAll, type Standardiser } from './standardiser.js';

export interface DescriptorRowsOptions {
  readonly negatives: NegativeScheme;
  /** Sampled negatives for each known cell. */
  readonly negativesPerKnown: number;
  /** Groups of descriptors to use; default all. */
  readonly groups?: readonly DescriptorGroup[] | undefined;
}

/** Known cells and sampled negatives, described and standardised. */
export interface DescriptorRows {
  readonly standardiser: Standardiser;
  /** Shape (labels.length, kept columns); the known cells first. */
  readonly rows: Float64Array;
  readonly labels: Uint8Array;
}

/** The rows that classifiers on descriptors learn from. */
export function descriptorRows(
  training: TrainingSet,
  { random, control }: FitContext,
  { negatives, negativesPerKnown, groups }: DescriptorRowsOptions,
): DescriptorRows {
  const drawn = sampleNegatives(training, training.cells.length * negativesPerKnown, negatives, random);
  control.throwIfCancelled();
  const descriptors = new CellDescriptors(training.space);
  const table = descriptors.table([...training.cells, ...drawn]);
  control.throwIfCancelled();
  const allowed = DESCRIPTORS.map(({ group }) => groups?.includes(group) ?? true);
  const standardiser = fitStandardiser(table, descriptors.width, allowed);
  const labels = new Uint8Array(training.cells.length + drawn.length).fill(1, 0, training.cells.length);
  return { standardiser, rows: standardiseAll(standardiser, table, descriptors.width), labels };
}
