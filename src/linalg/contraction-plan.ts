import { zeros, type Dense } from './dense.js';
import type { SparseTensor } from './sparse-tensor.js';

/** One contraction: item s (of the groups so far) adds factor row `rows[s]` times its block to group `targets[s]`. */
interface Step {
  readonly mode: number;
  readonly rows: Int32Array;
  readonly targets: Int32Array;
  readonly groups: number;
}

/** How to contract every mode of a sparse tensor but one, with entries that agree in what is left gathered at each step. */
export interface ContractionPlan {
  readonly kept: number;
  readonly shape: readonly number[];
  readonly values: Float64Array;
  readonly steps: readonly Step[];
  /** Index in the kept mode of each group that is left at the end. */
  readonly keptIndices: Int32Array;
}

/**
 * Plans the contraction of all modes except `kept`. The index structure does not change between iterations, so the
 * grouping is done once. The next mode is always the one that leaves the fewest groups, because the last and widest
 * steps dominate the cost.
 */
export function planContraction(tensor: SparseTensor, kept: number): ContractionPlan {
  let open = tensor.shape.map((_, mode) => mode).filter((mode) => mode !== kept);
  let coordinates = tensor.indices.map((index) => index as Int32Array);
  const steps: Step[] = [];
  while (open.length > 0) {
    const tried = open.map((mode) => ({ mode, grouped: groupWithout(tensor.shape, coordinates, kept, open, mode) }));
    const best = tried.reduce((a, b) => (b.grouped.groups < a.grouped.groups ? b : a));
    steps.push({
      mode: best.mode,
      rows: coordinates[best.mode]!,
      targets: best.grouped.targets,
      groups: best.grouped.groups,
    });
    const first = best.grouped.first;
    coordinates = coordinates.map((index) => Int32Array.from(first, (item) => index[item]!));
    open = open.filter((mode) => mode !== best.mode);
  }
  return { kept, shape: tensor.shape, values: tensor.values, steps, keptIndices: coordinates[kept]! };
}

/** Groups items by the kept mode and the open modes other than `without`. */
function groupWithout(
  shape: readonly number[],
  coordinates: readonly Int32Array[],
  kept: number,
  open: readonly number[],
  without: number,
): { targets: Int32Array; groups: number; first: number[] } {
  const modes = [kept, ...open.filter((mode) => mode !== without)];
  const items = coordinates[kept]!.length;
  const targets = new Int32Array(items);
  const first: number[] = [];
  const groupOf = new Map<number, number>();
  for (let item = 0; item < items; item++) {
    let key = 0;
    for (const mode of modes) key = key * shape[mode]! + coordinates[mode]![item]!;
    let group = groupOf.get(key);
    if (group === undefined) {
      group = first.length;
      groupOf.set(key, group);
      first.push(item);
    }
    targets[item] = group;
  }
  return { targets, groups: first.length, first };
}

/** The order in which the modes appear along the columns of `contract`'s result, slowest first. */
export function columnModes(plan: ContractionPlan): number[] {
  return plan.steps.map((step) => step.mode).toReversed();
}

/**
 * The unfolding of X x_n F_n^T (all n but the kept mode), shape (shape[kept], product of ranks). `factors[n]` has shape
 * (shape[n], rank n).
 */
export function contract(plan: ContractionPlan, factors: readonly Dense[]): Dense {
  let width = 1;
  let blocks: Float64Array = plan.values;
  plan.steps.forEach((step, s) => {
    const factor = factors[step.mode]!;
    const rank = factor.columns;
    const wider = width * rank;
    const last = s === plan.steps.length - 1;
    // The groups of the last step are the rows of the result.
    const result = new Float64Array((last ? plan.shape[plan.kept]! : step.groups) * wider);
    for (let item = 0; item < step.rows.length; item++) {
      const from = item * width;
      const rowStart = step.rows[item]! * rank;
      const group = step.targets[item]!;
      let to = (last ? plan.keptIndices[group]! : group) * wider;
      for (let r = 0; r < rank; r++) {
        const weight = factor.data[rowStart + r]!;
        if (weight !== 0) for (let k = 0; k < width; k++) result[to + k]! += weight * blocks[from + k]!;
        to += width;
      }
    }
    blocks = result;
    width = wider;
  });
  if (plan.steps.length === 0) {
    const column = zeros(plan.shape[plan.kept]!, 1);
    plan.keptIndices.forEach((index, group) => (column.data[index]! += plan.values[group]!));
    return column;
  }
  return { rows: plan.shape[plan.kept]!, columns: width, data: blocks };
}
