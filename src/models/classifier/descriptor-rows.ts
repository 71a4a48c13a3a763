import { DESCRIPTORS, type DescriptorGroup } from '../../chemistry/descriptors/descriptors.js';
import type { FitContext, TrainingSet } from '../model.js';
import { CellDescriptors } from './cell-descriptors.js';
import { sampleNegatives, type NegativeScheme } from '../sample-negatives.js';
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
  /** Added to the logarithm of odds; see `SampledNegatives`. */
  readonly offsets: Float64Array;
}

/** The rows that classifiers on descriptors learn from. */
export function descriptorRows(
  training: TrainingSet,
  { random, control }: FitContext,
  { negatives, negativesPerKnown, groups }: DescriptorRowsOptions,
): DescriptorRows {
  const { cells: drawn, offset } = sampleNegatives(
    training,
    training.cells.length * negativesPerKnown,
    negatives,
    random,
  );
  control.throwIfCancelled();
  const descriptors = new CellDescriptors(training.space);
  const cells = [...training.cells, ...drawn];
  const table = descriptors.table(cells);
  control.throwIfCancelled();
  const allowed = DESCRIPTORS.map(({ group }) => groups?.includes(group) ?? true);
  const standardiser = fitStandardiser(table, descriptors.width, allowed);
  const labels = new Uint8Array(training.cells.length + drawn.length).fill(1, 0, training.cells.length);
  const offsets = Float64Array.from(cells, (number) => offset(training.space.cell(number)));
  return { standardiser, offsets, rows: standardiseAll(standardiser, table, descriptors.width), labels };
}
