import type { Dense } from '../linalg/dense.js';
import { normal, shuffle, type Random } from '../linalg/random.js';
import type { RunControl } from '../run-control.js';
import type { Cell } from '../space/candidate-space.js';
import { sigmoid, softplus } from './fit-logistic.js';
import type { FmLayout } from './fm-layout.js';
import { FmRow } from './fm-row.js';

export interface FmTrainOptions {
  /** Step size of AdaGrad. */
  readonly rate: number;
  /** Quadratic penalty of each parameter that a row touches, for each row. */
  readonly penalty: number;
  /** Standard deviation of the first latent components. */
  readonly spread: number;
  /** Most passes over the rows. */
  readonly passes: number;
  /** Passes without a better held-out loss after which to stop. */
  readonly patience: number;
  readonly random: Random;
  readonly control: RunControl;
}

export interface FmRows {
  readonly cells: readonly Cell[];
  /** 0 or 1. */
  readonly labels: Uint8Array;
  /** Added to the logarithm of odds; see `SampledNegatives`. */
  readonly offsets: Float64Array;
}

/** Rows between two updates of the map of the descriptors, which touches every ion. */
const BATCH = 256;

/**
 * Fits a factorization machine with logistic loss by AdaGrad (Duchi, Hazan & Singer, JMLR 12, 2121 (2011)), row by row for the
 * sparse features and once a batch for the map of the descriptors.
 *
 * @param heldOut rows by whose loss the passes are chosen; without any, all passes are made
 * @returns the parameters after the best pass, and which pass that was
 */
export function trainFm(
  layout: FmLayout,
  features: Dense,
  { cells, labels, offsets }: FmRows,
  heldOut: FmRows | null,
  { rate, penalty, spread, passes, patience, random, control }: FmTrainOptions,
): { parameters: Float64Array; pass: number } {
  const { stride, descriptors, map, cations } = layout;
  const parameters = new Float64Array(layout.length);
  for (let k = 1; k < map; k++) if ((k - 1) % stride !== 0) parameters[k] = spread * normal(random);
  const squares = new Float64Array(layout.length).fill(1e-2);
  const row = new FmRow(layout, parameters, features);
  const ionGradient = new Float64Array(cations * stride);
  const touched = new Uint8Array(cations);
  /** One step for the cell whose gradient `row` holds. */
  const step = (error: number): void => {
    const { rows, derivatives } = row;
    move(0, error);
    for (let n = 0; n < rows.length; n++) {
      const start = rows[n]!;
      if (start < 0) continue;
      for (let t = 0; t < stride; t++) {
        const place = start + t;
        const gradient = error * derivatives[n * stride + t]! + penalty * parameters[place]!;
        const square = squares[place]! + gradient * gradient;
        squares[place] = square;
        parameters[place]! -= (rate * gradient) / Math.sqrt(square);
      }
    }
  };
  const move = (place: number, gradient: number): void => {
    const square = squares[place]! + gradient * gradient;
    squares[place] = square;
    parameters[place]! -= (rate * gradient) / Math.sqrt(square);
  };
  const collect = (cell: Cell, error: number): void => {
    cell.cations.forEach((cation, m) => {
      touched[cation] = 1;
      for (let t = 0; t < stride; t++) ionGradient[cation * stride + t]! += error * row.derivatives[m * stride + t]!;
    });
  };
  const updateMap = (rows: number): void => {
    const gradient = new Float64Array(descriptors * stride);
    for (let c = 0; c < cations; c++) {
      if (touched[c] === 0) continue;
      for (let j = 0; j < descriptors; j++) {
        const value = features.data[c * descriptors + j]!;
        if (value === 0) continue;
        for (let t = 0; t < stride; t++) gradient[j * stride + t]! += value * ionGradient[c * stride + t]!;
      }
    }
    ionGradient.fill(0);
    touched.fill(0);
    for (let k = 0; k < gradient.length; k++) {
      move(map + k, gradient[k]! / rows + penalty * parameters[map + k]!);
    }
    row.remap();
  };
  const order = Uint32Array.from(cells.keys());
  let best = Infinity;
  let kept = parameters;
  let bestPass = passes;
  for (let pass = 1; pass <= passes; pass++) {
    control.throwIfCancelled();
    shuffle(order, random);
    for (let n = 0; n < order.length; n++) {
      const e = order[n]!;
      const cell = cells[e]!;
      const error = sigmoid(row.gradient(cell) + offsets[e]!) - labels[e]!;
      if (descriptors > 0) collect(cell, error);
      step(error);
      if (descriptors > 0 && ((n + 1) % BATCH === 0 || n + 1 === order.length)) updateMap((n % BATCH) + 1);
    }
    if (!heldOut) continue;
    const loss = meanLoss(row, heldOut);
    if (loss < best) {
      best = loss;
      bestPass = pass;
      kept = parameters.slice();
    } else if (pass - bestPass >= patience) break;
  }
  return { parameters: kept, pass: bestPass };
}

/** Mean logistic loss. */
export function meanLoss(row: FmRow, { cells, labels, offsets }: FmRows): number {
  let sum = 0;
  cells.forEach((cell, e) => {
    const logit = row.logit(cell) + offsets[e]!;
    sum += softplus(labels[e] === 1 ? -logit : logit);
  });
  return sum / cells.length;
}
