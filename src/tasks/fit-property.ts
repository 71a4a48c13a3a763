import type { JobRunner } from '../jobs/job-runner.js';
import { runTogether } from '../jobs/run-together.js';
import {
  readPropertyFile,
  type PropertyFile,
  type PropertyFileOptions,
  type RefusedProperty,
} from '../ingest/property-file.js';
import type { RepeatedValue } from '../ingest/property-repeats.js';
import { IncognitaError } from '../errors.js';
import { message, type Message } from '../messages/message.js';
import { mean } from '../numerics/statistics/mean.js';
import { BASELINES } from '../properties/baselines/baselines.js';
import { compoundKey } from '../properties/compound-key.js';
import { STRUCTURE_COUNT } from '../properties/describe-structure.js';
import { FEWEST_APART } from '../properties/gaussian-process.js';
import { deviationFactor, summariseValidation, type LeftOutRow } from '../properties/cross-validation.js';
import type { CovarianceKernel } from '../properties/covariance-kernel.js';
import { groupedFolds, namedFolds, randomFolds } from '../properties/folds.js';
import type { PropertyData } from '../properties/fit-split.js';
import {
  learntValue,
  type BaselineErrors,
  type LeftOutValues,
  type PropertyModel,
} from '../properties/property-model.js';
import type { PropertyRow } from '../properties/property-row.js';
import { readShares } from '../properties/read-shares.js';
import { exactLimits, type ExactLimits } from './exact-rows.js';
import { fitBaselineTask, fitFoldTask, fitPropertyTask } from './property-task-reference.js';
import type { Widths } from '../properties/widths.js';

/** Rows that are too few to learn anything from. */
const FEWEST_ROWS = 5;

/** Rows up to which a table can be learnt from: time still grows with the square. */
const MOST_ROWS = 50_000;

/** Rows whose covariances stand for those of all in tables that are too large to be solved exactly. */
const NYSTROM_ROWS = 4_000;

/** Characters of a source that are stored. */
const MOST_SOURCE = 500;

/** The share of rows that have the lowest value, above which whether a compound has it is learnt apart from the other values. */
const BOUND_SHARE = 0.1;

export interface FitPropertyOptions {
  readonly name: string;
  readonly column: string;
  /** Column of the formulas; guessed by default. */
  readonly formulaColumn?: string | undefined;
  readonly unit: string;
  /** Where the values are from. */
  readonly source?: string | undefined;
  readonly log: boolean;
  /** See `PropertyFileOptions`. */
  readonly perAtom?: boolean | undefined;
  /** See `PropertyFileOptions`. */
  readonly folds?: string | undefined;
  /** See `FitOptions` of the Gaussian process. */
  readonly kernel?: CovarianceKernel | undefined;
  /** See `FitOptions` of the Gaussian process. */
  readonly widths?: Widths | undefined;
  /** Also compares with the baselines. Default false. */
  readonly baselines?: boolean | undefined;
  /** See `PropertyFileOptions`. */
  readonly structures?: PropertyFileOptions['structures'];
  /** What is solved exactly. By default what the machine's memory allows. */
  readonly limits?: ExactLimits | undefined;
  readonly seed: number;
  readonly runner: JobRunner;
  readonly signal: AbortSignal;
  readonly onProgress: (stage: string, done: number, total: number) => void;
  readonly now: Date;
}

export interface FittedProperty {
  readonly model: PropertyModel;
  readonly refusals: readonly RefusedProperty[];
  /** Rows whose compound had another value before. */
  readonly repeats: readonly RepeatedValue[];
}

/**
 * Fits a property to a table, with both cross-validations: rows left out at random, or by the folds of the table, and whole
 * chemical systems left out. Throws INPUT_UNREADABLE or USAGE.
 */
export async function fitProperty(path: string, options: FitPropertyOptions): Promise<FittedProperty> {
  const {
    name,
    column,
    formulaColumn,
    unit,
    source = '',
    log,
    perAtom,
    folds,
    kernel = 'matern52',
    widths = 'group',
    baselines = false,
    structures,
    limits = exactLimits(),
    seed,
    runner,
    signal,
    onProgress,
    now,
  } = options;
  const file = await readPropertyFile(path, { column, formulaColumn, folds, log, perAtom, unit, structures });
  const { rows } = file;
  if (rows.length < FEWEST_ROWS) throw new IncognitaError('USAGE', tooFew(file));
  if (rows.length > MOST_ROWS)
    throw new IncognitaError('USAGE', message('property.too-many', { rows: rows.length, most: MOST_ROWS }));
  checkParts(rows, folds);
  const bound = boundOf(rows, log);
  const nystromRows = rows.length > limits.rows ? Math.min(NYSTROM_ROWS, limits.rows) : null;
  const atOnce = limits.atOnce(Math.min(rows.length, limits.rows));
  const data = { rows, log, bound, nystromRows, kernel, widths, seed };
  const process = await runner.run(fitPropertyTask, data, {
    signal,
    onProgress: (stage, done, total) => onProgress(stage, done, total),
  });
  const start = process.hyperparameters;
  const oneSystem = onlyOf(rows.map(systemOf));
  const splits = [
    folds === undefined ? randomFolds(rows.length, seed) : namedFolds(rows.map((row) => row.fold)),
    groupedFolds(rows.map(oneSystem === undefined ? systemOf : ({ formula }) => compoundKey(formula)), seed),
  ];
  const jobs = splits.flatMap((split, index) =>
    [...new Set(split)].sort((a, b) => a - b).map((fold) => ({ index, fold })),
  );
  const curve = learningSizes(splits[0]!);
  let done = 0;
  const total = jobs.length + curve.length;
  const left = await runTogether(
    jobs.map(({ index, fold }) => async (stop) => {
      const result = await runner.run(fitFoldTask, { ...data, folds: splits[index]!, fold, start }, { signal: stop });
      onProgress('cross-validation', ++done, total);
      return { index, result };
    }),
    signal,
    atOnce,
  );
  const learningCurve = await runTogether(
    curve.map((most) => async (stop) => {
      const result = await runner.run(
        fitFoldTask,
        { ...data, folds: splits[0]!, fold: 0, start, most },
        { signal: stop },
      );
      onProgress('cross-validation', ++done, total);
      return { rows: most, meanAbsoluteError: summariseValidation(result, bound).meanAbsoluteError };
    }),
    signal,
    atOnce,
  );
  const compared = baselines ? await compareBaselines(data, splits, options) : undefined;
  const rowsOf = (split: number): LeftOutRow[] =>
    left.filter(({ index }) => index === split).flatMap(({ result }) => result);
  return {
    refusals: file.refusals,
    repeats: file.repeats,
    model: {
      ...(structures && { structures: structuresOf(rows) }),
      process,
      metadata: {
        name,
        unit,
        log,
        file: file.name,
        sha256: file.sha256,
        column,
        ...(source !== '' && { source: source.slice(0, MOST_SOURCE) }),
        fittedAt: now.toISOString(),
        seed,
        rows: rows.length,
        refused: file.refused,
        repeated: repeated(rows),
        uncertain: rows.filter(({ uncertainty }) => uncertainty > 0).length,
        bound,
        ...(structures && { structures: rows.filter(({ structure }) => structure).length }),
        ...(nystromRows !== null && { nystromRows }),
        ...(oneSystem !== undefined && { oneSystem }),
        model: 'gaussian-process',
        kernel,
        widths,
        crossValidation: {
          random: summariseValidation(rowsOf(0), bound),
          systems: summariseValidation(rowsOf(1), bound),
        },
        leftOut: { random: leftOutValues(rowsOf(0)), systems: leftOutValues(rowsOf(1)) },
        ...(compared && { baselines: compared }),
        learningCurve: [...learningCurve, lastOfCurve(rowsOf(0), bound)],
        deviationFactor: deviationFactor(rowsOf(1), bound),
        formulas: rows.map(({ formula }) => formula),
        values: rows.map(({ value }) => value),
      },
    },
  };
}

/** The structures of all rows, one after the other. */
function structuresOf(rows: readonly PropertyRow[]): Float64Array {
  const all = new Float64Array(rows.length * STRUCTURE_COUNT).fill(NaN);
  rows.forEach(({ structure }, index) => structure && all.set(structure, index * STRUCTURE_COUNT));
  return all;
}

/** The mean absolute errors of the baselines in both cross-validations. */
async function compareBaselines(
  data: PropertyData,
  splits: readonly Int32Array[],
  { runner, signal, onProgress }: Pick<FitPropertyOptions, 'runner' | 'signal' | 'onProgress'>,
): Promise<BaselineErrors> {
  const jobs = BASELINES.flatMap((baseline) =>
    splits.flatMap((folds) => [...new Set(folds)].sort((a, b) => a - b).map((fold) => ({ baseline, folds, fold }))),
  );
  let done = 0;
  const found = await runTogether(
    jobs.map((job) => async (stop) => {
      const result = await runner.run(fitBaselineTask, { ...data, ...job }, { signal: stop });
      onProgress('baselines', ++done, jobs.length);
      return { ...job, result };
    }),
    signal,
  );
  return BASELINES.map((name) => {
    const [random, systems] = splits.map((split) => {
      const rows = found.filter(({ baseline, folds }) => baseline === name && folds === split);
      return mean(
        Float64Array.from(rows.flatMap(({ result }) => result.map((row) => Math.abs(row.predicted - row.value)))),
      );
    });
    return { name, random: random!, systems: systems! };
  });
}

/** Parts of the rows of all folds but the first that a learning curve learns from, besides all of them. */
const CURVE_SHARES = [0.1, 0.25, 0.5];

function learningSizes(folds: Int32Array): number[] {
  const others = folds.filter((fold) => fold !== 0).length;
  return CURVE_SHARES.map((share) => Math.floor(share * others)).filter((rows) => rows >= FEWEST_ROWS);
}

/** The end of the learning curve is the cross-validation of the first fold. */
function lastOfCurve(left: readonly LeftOutRow[], bound: number | null) {
  const first = left.filter(({ fold }) => fold === 0);
  return { rows: left.length - first.length, meanAbsoluteError: summariseValidation(first, bound).meanAbsoluteError };
}

function leftOutValues(left: readonly LeftOutRow[]): LeftOutValues {
  const ordered = [...left].sort((a, b) => a.row - b.row);
  return {
    predicted: ordered.map(({ predicted }) => short(predicted)),
    standardDeviation: ordered.map(({ standardDeviation }) => short(standardDeviation)),
  };
}

/** Six digits are more than any prediction is good for. */
function short(value: number): number {
  return Number(value.toPrecision(6));
}

/** The lowest value, as it is learnt, if so many rows have it that it is a kind of its own. */
function boundOf(rows: readonly PropertyRow[], log: boolean): number | null {
  const lowest = rows.reduce((least, { value }) => Math.min(least, value), Infinity);
  const at = rows.filter(({ value }) => value === lowest).length;
  const apart = Math.min(at, rows.length - at) >= FEWEST_APART;
  return apart && at > BOUND_SHARE * rows.length ? learntValue(lowest, log) : null;
}

/** That too few rows could be read, and why, if others could not. */
function tooFew({ rows, refused, refusals: [first] }: PropertyFile): Message {
  const values = { rows: rows.length, fewest: FEWEST_ROWS };
  if (!first) return message('property.too-few', values);
  const { line, text, reason } = first;
  return message('property.too-few-read', { ...values, refused, line: String(line), text, reason });
}

/** Throws USAGE if a cross-validation would have nothing to learn from. */
function checkParts(rows: readonly PropertyRow[], folds: string | undefined): void {
  if (onlyOf(rows.map(({ formula }) => compoundKey(formula))) !== undefined)
    throw new IncognitaError('USAGE', message('property.one-compound', { formula: rows[0]!.formula }));
  if (folds !== undefined && onlyOf(rows.map(({ fold }) => fold)) !== undefined)
    throw new IncognitaError('USAGE', message('property.one-fold', { column: folds }));
}

/** The one value that all of these have; undefined if they differ. */
function onlyOf(texts: readonly string[]): string | undefined {
  return texts.every((text) => text === texts[0]) ? texts[0] : undefined;
}

function systemOf({ formula }: PropertyRow): string {
  return [...readShares(formula).keys()].sort().join('-');
}

/** Compounds with several values that differ. */
function repeated(rows: readonly PropertyRow[]): number {
  const values = new Map<string, Set<number>>();
  for (const { formula, value } of rows) {
    const key = compoundKey(formula);
    values.set(key, (values.get(key) ?? new Set()).add(value));
  }
  return [...values.values()].filter((each) => each.size > 1).length;
}
