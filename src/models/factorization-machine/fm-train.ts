import { transpose, type Dense } from '../../numerics/dense.js';
import type { FactorizationJob } from '../../numerics/kernels/factorization-job.js';
import type { ContractionItems, Kernels } from '../../numerics/kernels/kernels.js';
import { loadKernels } from '../../numerics/kernels/load-kernels.js';
import { normal, shuffle, type Random } from '../../numerics/random.js';
import type { RunControl } from '../../run-control.js';
import { softplus } from '../../numerics/logistic.js';
import { fmJob } from './fm-job.js';
import type { FmLayout } from './fm-layout.js';
import { FmRow } from './fm-row.js';
import type { FmRows } from './fm-rows.js';

export interface FmTrainOptions {
  /** Step size of AdaGrad. */
  readonly rate: number;
  /** Quadratic penalty of each parameter that a row touches, for each row. */
  readonly penalty: number;
  /** The same of the map of the descriptors, once a batch. */
  readonly mapPenalty: number;
  /** Standard deviation of the first latent components. */
  readonly spread: number;
  /** Most passes over the rows. */
  readonly passes: number;
  /** Passes without a better held-out loss after which to stop. */
  readonly patience: number;
  readonly random: Random;
  readonly control: RunControl;
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
  rows: FmRows,
  heldOut: FmRows | null,
  { rate, penalty, mapPenalty, spread, passes, patience, random, control }: FmTrainOptions,
): { parameters: Float64Array; pass: number } {
  const { stride, descriptors, map } = layout;
  const parameters = new Float64Array(layout.length);
  for (let k = 1; k < map; k++) if ((k - 1) % stride !== 0) parameters[k] = spread * normal(random);
  const row = new FmRow(layout, parameters, features);
  const order = Uint32Array.from(rows.cells.keys());
  const kernels = loadKernels();
  return kernels.scope(() => {
    const job = fmJob(layout, row, rows, parameters, kernels);
    const mapping = descriptors > 0 ? mappingOf(layout, features, job, kernels) : undefined;
    let best = Infinity;
    let kept = parameters;
    let bestPass = passes;
    for (let pass = 1; pass <= passes; pass++) {
      control.throwIfCancelled();
      shuffle(order, random);
      const batch = descriptors > 0 ? BATCH : order.length;
      for (let start = 0; start < order.length; start += batch) {
        const chosen = new Int32Array(order.subarray(start, start + batch));
        kernels.scope(() => kernels.factorizationSteps(job, kernels.integers(chosen), { rate, penalty }));
        mapping?.update({ rows: chosen, rate, penalty: mapPenalty });
      }
      parameters.set(job.parameters.data);
      row.mapped.set(job.shared.rows.data);
      if (!heldOut) continue;
      const loss = meanLoss(row, heldOut);
      if (loss < best) {
        best = loss;
        bestPass = pass;
        kept = parameters.slice();
      } else if (pass - bestPass >= patience) break;
    }
    return { parameters: kept, pass: bestPass };
  });
}

/**
 * The map from the descriptors to the shared rows. Its inputs stay in the memory of the kernels, since it is taken once a batch:
 * the map's step and the rows that follow from it are the products of `transposedTimes`, to the last bit.
 */
function mappingOf(
  { cations, stride, descriptors, map }: FmLayout,
  features: Dense,
  { parameters, squares, shared, sharedParts, labels }: FactorizationJob,
  kernels: Kernels,
): { update(step: { readonly rows: Int32Array; readonly rate: number; readonly penalty: number }): void } {
  const itemsOf = (indices: Int32Array): ContractionItems => {
    const each = kernels.integers(indices);
    return {
      starts: kernels.integers(Int32Array.of(0, indices.length)),
      targets: kernels.integers(Int32Array.of(0)),
      sources: each,
      rows: each,
    };
  };
  const described = sharedParts.length / labels.length;
  const ionsOfRows = sharedParts.data.map((place) => place / stride);
  const isMet = new Uint8Array(cations);
  /** The ions of rows, ascending. */
  const ionsOf = (rows: Int32Array): Int32Array => {
    isMet.fill(0);
    let count = 0;
    for (const row of rows) {
      for (let k = row * described; k < (row + 1) * described; k++) {
        count += 1 - isMet[ionsOfRows[k]!]!;
        isMet[ionsOfRows[k]!] = 1;
      }
    }
    const ions = new Int32Array(count);
    for (let ion = cations - 1; count > 0; ion--) if (isMet[ion] === 1) ions[--count] = ion;
    return ions;
  };
  const byDescriptor = itemsOf(Int32Array.from({ length: descriptors }, (_, k) => k));
  const columns = kernels.floats(features.data);
  const transposed = kernels.floats(transpose(features).data);
  const sums = kernels.floats(descriptors * stride);
  const current = kernels.floats(descriptors * stride);
  return {
    /** One step by the mean gradient of a batch of rows, which is zero again afterwards. */
    update({ rows, rate, penalty }) {
      // The gradient of all other ions is zero, which changes no sum.
      kernels.scope(() => {
        kernels.contract(itemsOf(ionsOf(rows)), columns, descriptors, shared.gradient, stride, sums);
      });
      shared.gradient.data.fill(0);
      const { data: p } = parameters;
      const { data: s } = squares;
      sums.data.forEach((sum, k) => {
        const gradient = sum / rows.length + penalty * p[map + k]!;
        s[map + k]! += gradient * gradient;
        p[map + k]! -= (rate * gradient) / Math.sqrt(s[map + k]!);
      });
      current.data.set(p.subarray(map));
      kernels.contract(byDescriptor, transposed, cations, current, stride, shared.rows);
    },
  };
}

/** Mean logistic loss. */
function meanLoss(row: FmRow, { cells, labels, offsets }: FmRows): number {
  let sum = 0;
  cells.forEach((cell, e) => {
    const logit = row.logit(cell) + offsets[e]!;
    sum += softplus(labels[e] === 1 ? -logit : logit);
  });
  return sum / cells.length;
}
