import type { Dense } from '../dense.js';
import { membersByGroup, type EntryGroups } from './entry-groups.js';
import type { Floats } from '../kernels/kernel-memory.js';
import type { Kernels } from '../kernels/kernels.js';

/** One contraction: group g of the result sums the source blocks of its items, each times a row of a factor. */
interface Step {
  readonly mode: number;
  readonly groups: number;
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  readonly sources: Int32Array;
  readonly rows: Int32Array;
}

/** How to contract the modes of a sparse tensor, all or all but one, gathering at each step what agrees in the rest. */
export interface ContractionPlan {
  /** The mode that is left, or null if none is. */
  readonly kept: number | null;
  /** Rows of the result: the size of the mode that remains, or 1. */
  readonly rows: number;
  readonly values: Float64Array;
  readonly steps: readonly Step[];
  /** Multiply-adds. */
  readonly cost: number;
}

/**
 * Plans the contraction with factors of the given ranks. The index structure does not change between iterations, so this
 * is done once; of all orders of the modes the one with the fewest multiply-adds is taken.
 */
export function planContraction(groups: EntryGroups, kept: number | null, ranks: readonly number[]): ContractionPlan {
  const { tensor, all } = groups;
  const { shape } = tensor;
  const keptMask = kept === null ? 0 : 1 << kept;
  // Cheapest way from all modes down to each set of modes that are still open.
  const best = new Map<number, { cost: number; width: number; mode: number; from: number }>();
  best.set(all, { cost: 0, width: 1, mode: -1, from: -1 });
  const open = shape.map((_, mode) => mode).filter((mode) => mode !== kept);
  for (let level = 0; level < open.length; level++) {
    const reached = [...best];
    for (const [mask, { cost, width }] of reached) {
      if (bits(all ^ mask) !== level) continue;
      for (const mode of open) {
        if (((mask >> mode) & 1) === 0) continue;
        const next = mask & ~(1 << mode);
        const total = cost + groups.count(mask) * width * ranks[mode]!;
        if (total < (best.get(next)?.cost ?? Infinity))
          best.set(next, { cost: total, width: width * ranks[mode]!, mode, from: mask });
      }
    }
  }
  const steps: Step[] = [];
  for (let mask = keptMask; mask !== all; mask = best.get(mask)!.from) {
    const { from, mode } = best.get(mask)!;
    steps.push(stepOf(groups, from, mask, mode, kept));
  }
  return {
    kept,
    rows: kept === null ? 1 : shape[kept]!,
    values: tensor.values,
    steps: steps.toReversed(),
    cost: best.get(keptMask)!.cost,
  };
}

function stepOf(groups: EntryGroups, from: number, to: number, mode: number, kept: number | null): Step {
  const { indices } = groups.tensor;
  const source = groups.by(from);
  const target = groups.by(to);
  const { starts, members } = membersByGroup(
    source.first.map((entry) => target.groupOf[entry]!),
    target.first.length,
  );
  const last = to === (kept === null ? 0 : 1 << kept);
  return {
    mode,
    groups: target.first.length,
    starts,
    // The groups of the last step are rows of the result.
    targets:
      last && kept !== null ? target.first.map((entry) => indices[kept]![entry]!) : target.first.map((_, g) => g),
    sources: members,
    rows: members.map((item) => indices[mode]![source.first[item]!]!),
  };
}

/** The order in which the modes appear along the columns of `contract`'s result, slowest first. */
export function columnModes(plan: ContractionPlan): number[] {
  return plan.steps.map((step) => step.mode).toReversed();
}

/**
 * X contracted with the factors, F_n^T along each mode n but the one that remains, as a matrix of shape (rows of the plan, product
 * of ranks). `factors[n]` has shape (shape[n], rank n). The result lies in the memory of the kernels' current scope.
 */
export function contract(
  plan: ContractionPlan,
  factors: readonly Dense[],
  kernels: Kernels,
): { columns: number; data: Floats } {
  let width = 1;
  let blocks = kernels.floats(plan.values);
  plan.steps.forEach(({ mode, groups, starts, targets, sources, rows }, s) => {
    const factor = factors[mode]!;
    const last = s === plan.steps.length - 1;
    const result = kernels.floats((last ? plan.rows : groups) * width * factor.columns);
    const items = {
      starts: kernels.integers(starts),
      targets: kernels.integers(targets),
      sources: kernels.integers(sources),
      rows: kernels.integers(rows),
    };
    kernels.contract(items, kernels.floats(factor.data), factor.columns, blocks, width, result);
    blocks = result;
    width *= factor.columns;
  });
  return { columns: width, data: blocks };
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
