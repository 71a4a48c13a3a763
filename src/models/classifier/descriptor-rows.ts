import { DESCRIPTORS, type DescriptorGroup } from '../../chemistry/descriptors/descriptors.js';
import type { FitContext, TrainingSet } from '../model.js';
import { CellDescriptors } from './cell-descriptors.js';
import { sampleNegatives, type NegativeScheme } from '../sample-negatives.js';
import { fitStandardiser, rowsToLearnFrom, standardise, type Standardiser } from './standardiser.js';

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
  /** Shape (labels.length, chosen columns); the known cells first. */
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
  const allowed = DESCRIPTORS.map(({ group }) => groups?.includes(group) ?? true);
  const learnt = descriptors.table(rowsToLearnFrom(cells.length).map((index) => cells[index]!));
  const standardiser = fitStandardiser(learnt, descriptors.width, allowed);
  control.throwIfCancelled();
  const labels = new Uint8Array(training.cells.length + drawn.length).fill(1, 0, training.cells.length);
  const offsets = Float64Array.from(cells, (number) => offset(training.space.cell(number)));
  return { standardiser, offsets, rows: standardisedRows(cells, descriptors, standardiser), labels };
}

/** Cell by cell: the table of all descriptors would take several times as much memory as the columns that are used. */
function standardisedRows(cells: readonly number[], descriptors: CellDescriptors, standardiser: Standardiser) {
  const width = standardiser.kept.length;
  const rows = new Float64Array(cells.length * width);
  const described = new Float64Array(descriptors.width);
  cells.forEach((number, index) => {
    descriptors.writeNumber(number, described);
    standardise(standardiser, described, 0, rows, index * width);
  });
  return rows;
}
