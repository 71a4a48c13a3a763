import { pow } from '../../numerics/elementary/elementary-functions.js';
import { normal, shuffle, type Random } from '../../numerics/random.js';
import type { RunControl } from '../../run-control.js';
import type { Cell } from '../../space/cell.js';
import type { EmbeddingParts } from './embedding-parts.js';
import { sigmoid } from '../../numerics/logistic.js';

export interface EmbeddingRows {
  readonly cells: readonly Cell[];
  /** 0 or 1. */
  readonly labels: Uint8Array;
  /** Added to the logarithm of odds; see `SampledNegatives`. */
  readonly offsets: Float64Array;
}

export interface EmbeddingTrainOptions {
  readonly hidden: number;
  readonly passes: number;
  readonly rate: number;
  /** Quadratic penalty of the weights, for each batch. */
  readonly penalty: number;
  readonly random: Random;
  readonly control: RunControl;
}

/** A network with one hidden layer of rectified units. */
export interface EmbeddingNetwork {
  readonly hidden: number;
  /** What each row of the parts adds to the hidden units, shape (rows, hidden). */
  readonly table: Float64Array;
  /** Weights of the hidden units, then the bias. */
  readonly output: Float64Array;
}

const BATCH = 2048;

/** Fits one network with logistic loss by Adam (Kingma & Ba, ICLR 2015), a batch at a time. */
export function trainEmbedding(
  parts: EmbeddingParts,
  { cells, labels, offsets }: EmbeddingRows,
  { hidden, passes, rate, penalty, random, control }: EmbeddingTrainOptions,
): EmbeddingNetwork {
  const { perCell } = parts;
  const rows = new Int32Array(cells.length * perCell);
  const coefficients = new Float64Array(cells.length * perCell);
  cells.forEach((cell, e) => parts.write(cell, rows, coefficients, e * perCell));
  const weights = parts.blocks.map(({ rows: count, features }) => {
    const inputs = features ? features.columns : count;
    const scale = features ? 0.5 / Math.sqrt(inputs) : 0.05;
    return new Adam(Float64Array.from({ length: inputs * hidden }, () => scale * normal(random)));
  });
  const output = new Adam(Float64Array.from({ length: hidden + 1 }, () => normal(random) / Math.sqrt(hidden)));
  output.values[hidden] = 0;
  const table = new Float64Array(parts.rows * hidden);
  const gradient = new Float64Array(parts.rows * hidden);
  const refresh = (): void =>
    parts.blocks.forEach(({ first, rows: count, features }, b) => {
      const into = table.subarray(first * hidden, (first + count) * hidden);
      const { values } = weights[b]!;
      if (!features) return into.set(values);
      into.fill(0);
      for (let i = 0; i < count; i++) {
        for (let j = 0; j < features.columns; j++) {
          const value = features.data[i * features.columns + j]!;
          if (value === 0) continue;
          for (let h = 0; h < hidden; h++) into[i * hidden + h]! += value * values[j * hidden + h]!;
        }
      }
    });
  const back = (count: number, step: number): void =>
    parts.blocks.forEach(({ first, rows: size, features }, b) => {
      const from = gradient.subarray(first * hidden, (first + size) * hidden);
      if (!features) return weights[b]!.move(from, count, step, penalty);
      const sum = new Float64Array(features.columns * hidden);
      for (let i = 0; i < size; i++) {
        if (from[i * hidden] === 0 && from.subarray(i * hidden, (i + 1) * hidden).every((value) => value === 0))
          continue;
        for (let j = 0; j < features.columns; j++) {
          const value = features.data[i * features.columns + j]!;
          if (value === 0) continue;
          for (let h = 0; h < hidden; h++) sum[j * hidden + h]! += value * from[i * hidden + h]!;
        }
      }
      weights[b]!.move(sum, count, step, penalty);
    });
  const order = shuffle(Uint32Array.from(cells.keys()), random);
  const units = new Float64Array(hidden);
  const outputGradient = new Float64Array(hidden + 1);
  refresh();
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    // The step shrinks to nothing, so that the last passes settle.
    const step = rate * (1 - pass / passes);
    for (let begin = 0; begin < order.length; begin += BATCH) {
      control.throwIfCancelled();
      const end = Math.min(order.length, begin + BATCH);
      gradient.fill(0);
      outputGradient.fill(0);
      for (let n = begin; n < end; n++) {
        const e = order[n]!;
        units.fill(0);
        for (let k = e * perCell; k < (e + 1) * perCell; k++) {
          const from = rows[k]! * hidden;
          const coefficient = coefficients[k]!;
          for (let h = 0; h < hidden; h++) units[h]! += coefficient * table[from + h]!;
        }
        let logit = offsets[e]! + output.values[hidden]!;
        for (let h = 0; h < hidden; h++) if (units[h]! > 0) logit += units[h]! * output.values[h]!;
        const error = sigmoid(logit) - labels[e]!;
        for (let h = 0; h < hidden; h++) {
          const active = units[h]! > 0;
          if (active) outputGradient[h]! += error * units[h]!;
          units[h] = active ? error * output.values[h]! : 0;
        }
        outputGradient[hidden]! += error;
        for (let k = e * perCell; k < (e + 1) * perCell; k++) {
          const to = rows[k]! * hidden;
          const coefficient = coefficients[k]!;
          for (let h = 0; h < hidden; h++) gradient[to + h]! += coefficient * units[h]!;
        }
      }
      back(end - begin, step);
      output.move(outputGradient, end - begin, step, 0);
      refresh();
    }
  }
  return { hidden, table, output: output.values };
}

/** Parameters with the running moments of their gradients. */
class Adam {
  readonly values: Float64Array;
  readonly #first: Float64Array;
  readonly #second: Float64Array;
  #steps = 0;

  constructor(values: Float64Array) {
    this.values = values;
    this.#first = new Float64Array(values.length);
    this.#second = new Float64Array(values.length);
  }

  /** One step against the mean gradient of `count` rows. */
  move(gradient: Float64Array, count: number, rate: number, penalty: number): void {
    this.#steps++;
    const { values } = this;
    const first = this.#first;
    const second = this.#second;
    const correction = Math.sqrt(1 - pow(0.999, this.#steps)) / (1 - pow(0.9, this.#steps));
    for (let k = 0; k < values.length; k++) {
      const g = gradient[k]! / count + penalty * values[k]!;
      const m = (first[k] = 0.9 * first[k]! + 0.1 * g);
      const v = (second[k] = 0.999 * second[k]! + 0.001 * g * g);
      values[k]! -= (rate * correction * m) / (Math.sqrt(v) + 1e-8);
    }
  }
}
