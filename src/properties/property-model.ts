import { packArtifact, readArtifactParts, unpackArtifact, vectorTensor, type ReadBytes } from '../models/artifact.js';
import { exp, log } from '../numerics/elementary/elementary-functions.js';
import type { RunControl } from '../run-control.js';
import type { ValidationSummary } from './cross-validation.js';
import { DESCRIPTOR_COUNT, DESCRIPTOR_GROUPS } from './compound-descriptors.js';
import { ION_COUNT } from './describe-ions.js';
import { describeRow } from './describe-row.js';
import { STRUCTURE_GROUPS } from './describe-structure.js';
import type { CovarianceKernel } from './covariance-kernel.js';
import type { GaussianProcess } from './gaussian-process.js';
import { predict } from './predict.js';
import type { Widths } from './widths.js';

/** Predictions of left-out rows, as they are learnt. */
export interface LeftOutValues {
  readonly predicted: readonly number[];
  readonly standardDeviation: readonly number[];
}

/** Mean absolute errors of simpler models, rows and whole systems left out. */
export type BaselineErrors = readonly { readonly name: string; readonly random: number; readonly systems: number }[];

/** What is known about a fitted property, all but its numbers. */
export interface PropertyMetadata {
  readonly name: string;
  /** As the user gave it; empty if they gave none. */
  readonly unit: string;
  /** Whether the logarithms of the values were learnt. */
  readonly log: boolean;
  readonly file: string;
  readonly sha256: string;
  readonly column: string;
  /** Where the values are from, as the user said it; absent if they did not. */
  readonly source?: string;
  readonly fittedAt: string;
  readonly seed: number;
  /** Rows that were learnt from. */
  readonly rows: number;
  /** Rows of the table that could not be read. */
  readonly refused: number;
  /** Compounds with several values that differ; all of them are learnt from. */
  readonly repeated: number;
  /** Rows with an uncertainty, which was taken as the standard deviation of their value; absent in fits of earlier versions. */
  readonly uncertain?: number;
  /** Rows whose structure was learnt from; absent if the property does not use structures. */
  readonly structures?: number;
  /** The lowest value, if so many rows have it that whether a compound has it is learnt apart from the others; null if there is no such value. */
  readonly bound: number | null;
  /** Rows whose covariances stand for those of all (Nystrom), if the table was too large to be solved exactly; absent if it was not. */
  readonly nystromRows?: number;
  /** The chemical system of all rows, if it is one: then whole compounds are left out instead of whole systems. */
  readonly oneSystem?: string;
  readonly model: 'gaussian-process';
  /** How covariance falls with distance, and whether all descriptors have one width; absent in fits of earlier versions, which were the defaults. */
  readonly kernel?: CovarianceKernel;
  /** See `kernel`. */
  readonly widths?: Widths;
  readonly crossValidation: {
    /** Rows left out at random, or by the folds of the table. */
    readonly random: ValidationSummary;
    /** Whole chemical systems left out. */
    readonly systems: ValidationSummary;
  };
  /** What simpler models reach, if they were compared. */
  readonly baselines?: BaselineErrors;
  /** What was predicted for each row when it was left out, in the order of the rows; absent in fits of earlier versions. */
  readonly leftOut?: { readonly random: LeftOutValues; readonly systems: LeftOutValues };
  /** The mean absolute error for the first fold by the number of rows that were learnt from. */
  readonly learningCurve?: readonly { readonly rows: number; readonly meanAbsoluteError: number }[];
  /** By which standard deviations are multiplied, so that nine tenths of left-out systems lie within their interval. */
  readonly deviationFactor: number;
  /** Formulas and values that were learnt from, in the order of the points. */
  readonly formulas: readonly string[];
  readonly values: readonly number[];
}

/** A fitted property of compounds. */
export interface PropertyModel {
  readonly metadata: PropertyMetadata;
  readonly process: GaussianProcess;
  /** Descriptors of the structures that were learnt from, row by row, NaN if one is not known; absent if structures are not used. */
  readonly structures?: Float64Array | undefined;
}

/** A predicted value of a compound, in the unit of the property. */
export interface PredictedProperty {
  readonly formula: string;
  readonly value: number;
  /** Of a measurement about the value. If logarithms were learnt: that of the logarithm times the value. */
  readonly standardDeviation: number;
  /** Whether a compound that was learnt from is as near as those are to each other. */
  readonly insideDomain: boolean;
  /** The nearest compound that was learnt from, and its value. */
  readonly nearest: { readonly formula: string; readonly value: number };
}

/** A compound whose property is asked for. */
export interface AskedCompound {
  readonly formula: string;
  /** Descriptors of its structure, if that is known. */
  readonly structure?: Float64Array | null | undefined;
}

/** Predicts a property of compounds. Throws FormulaProblem, or RangeError for elements that have no descriptors. */
export function predictProperty(
  { metadata, process }: PropertyModel,
  compounds: readonly AskedCompound[],
  control: RunControl,
): PredictedProperty[] {
  const withStructures = metadata.structures !== undefined;
  const descriptors = compounds.map(({ formula, structure }) => describeRow(formula, structure, withStructures));
  return predict(process, descriptors, control).map((prediction, index) => {
    const value = metadata.log ? exp(prediction.value) : prediction.value;
    const deviation = prediction.standardDeviation * metadata.deviationFactor;
    return {
      formula: compounds[index]!.formula,
      value,
      standardDeviation: metadata.log ? value * deviation : deviation,
      insideDomain: prediction.insideDomain,
      nearest: {
        formula: metadata.formulas[prediction.nearest]!,
        value: metadata.values[prediction.nearest]!,
      },
    };
  });
}

/** A value as it is learnt. */
export function learntValue(value: number, isLogarithm: boolean): number {
  return isLogarithm ? log(value) : value;
}

/** The standard deviation of a value as it is learnt: that of the logarithm is that of the value, divided by it. */
export function learntUncertainty(
  { value, uncertainty }: { readonly value: number; readonly uncertainty: number },
  isLogarithm: boolean,
): number {
  return isLogarithm ? uncertainty / value : uncertainty;
}

/** The bytes of a model, in the layout of the model artifacts. */
export function packProperty({ metadata, process, structures }: PropertyModel): Uint8Array {
  const { scaling, hyperparameters, bound, atBound, center, spread, known, points, coefficients, reach } = process;
  const { signal, noise } = hyperparameters;
  const numbers = { bound, center, spread, reach, signal, noise, ...(atBound && { share: atBound.share }) };
  return packArtifact(
    { metadata, numbers },
    {
      columns: vectorTensor(Float64Array.from(scaling.columns)),
      groups: vectorTensor(Float64Array.from(scaling.groups)),
      means: vectorTensor(scaling.means),
      scales: vectorTensor(scaling.scales),
      weights: vectorTensor(hyperparameters.weights),
      points: { shape: [coefficients.length, scaling.columns.length], data: points },
      coefficients: vectorTensor(coefficients),
      known: vectorTensor(known),
      ...(atBound && { atBound: vectorTensor(atBound.coefficients) }),
      ...(structures && { structures: vectorTensor(structures) }),
    },
  );
}

/** The metadata of packed bytes, of which `read` returns a part. Throws WORKSPACE_INVALID on anything else. */
export function unpackPropertyMetadata(read: ReadBytes): PropertyMetadata {
  return (readArtifactParts(read).metadata as { readonly metadata: PropertyMetadata }).metadata;
}

/** The inverse of `packProperty`. Throws WORKSPACE_INVALID on anything else. */
export function unpackProperty(bytes: Uint8Array): PropertyModel {
  const { metadata: stored, tensors } = unpackArtifact(bytes);
  const { metadata, numbers } = stored as {
    metadata: PropertyMetadata;
    numbers: {
      bound: number | null;
      center: number;
      spread: number;
      reach: number;
      signal: number;
      noise: number;
      /** Absent if `atBound` of the fit is. */
      share?: number;
    };
  };
  const { signal, noise, share, ...rest } = numbers;
  return {
    metadata,
    ...(tensors['structures'] && { structures: tensors['structures'].data }),
    process: {
      ...rest,
      ...(share !== undefined && { atBound: { share, coefficients: tensors['atBound']!.data } }),
      kernel: metadata.kernel ?? 'matern52',
      scaling: {
        columns: columnsOf(tensors['columns']!.data, tensors['weights']!.data.length),
        groups: Int32Array.from(tensors['groups']!.data),
        means: tensors['means']!.data,
        scales: tensors['scales']!.data,
      },
      hyperparameters: { weights: tensors['weights']!.data, signal, noise },
      known: tensors['known']?.data ?? new Float64Array(),
      points: tensors['points']!.data,
      coefficients: tensors['coefficients']!.data,
    },
  };
}

/** Columns of the descriptors: earlier versions had those of structures directly behind the composition, without the ions between them. */
function columnsOf(stored: Float64Array, groups: number): Int32Array {
  const hasNoIons = groups === DESCRIPTOR_GROUPS.length + STRUCTURE_GROUPS.length;
  return Int32Array.from(stored, (column) => (hasNoIons && column >= DESCRIPTOR_COUNT ? column + ION_COUNT : column));
}
