import type { Floats } from '../../numerics/kernels/kernel-memory.js';
import { HISTOGRAM, type Kernels } from '../../numerics/kernels/kernels.js';
import type { BinnedRows } from './quantile-bins.js';

/** A binary tree in arrays. Node 0 is the root; a row with `value <= threshold` goes left; a leaf has feature -1. */
export interface Tree {
  readonly feature: Int32Array;
  readonly threshold: Float64Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** What a leaf adds. */
  readonly value: Float64Array;
}

export interface GrownTree {
  readonly tree: Tree;
  /** By row: the node of the leaf to which it belongs. */
  readonly leafOf: Int32Array;
}

export interface GrowOptions {
  readonly maxLeaves: number;
  /** Rows a leaf holds at the least. */
  readonly minLeafRows: number;
  /** L2 penalty of leaf values, in units of the second derivative. */
  readonly regularisation: number;
  /** Columns that may be cut. */
  readonly columns: readonly number[];
}

/** Numbers stored for each bin: sum of first derivatives, of second derivatives, and rows. */
const WIDTH = 3;

interface Leaf {
  readonly node: number;
  /** Rows of the leaf: `order[start .. end)`. */
  readonly start: number;
  readonly end: number;
  readonly histogram: Floats;
  readonly cut: Cut | undefined;
}

interface Cut {
  readonly gain: number;
  readonly column: number;
  readonly bin: number;
}

/**
 * Grows one tree leaf by leaf, always where the loss falls the most, on sums over bins; the larger child's sums are the
 * parent's less the smaller child's. Values are Newton steps -G / (H + regularisation) (Chen & Guestrin, KDD 2016,
 * doi:10.1145/2939672.2939785). Deterministic: equal gains are decided by column, then bin.
 *
 * Works in the current scope of the kernels.
 *
 * @param gradient first derivative of the loss for each row, and `hessian` the second
 */
export function growTree(
  data: BinnedRows,
  gradient: Floats,
  hessian: Floats,
  options: GrowOptions,
  kernels: Kernels,
): GrownTree {
  const { rows, bins, edges } = data;
  const { maxLeaves, minLeafRows, regularisation } = options;
  const width = options.columns.length * HISTOGRAM;
  const order = kernels.integers(Int32Array.from({ length: rows }, (_, row) => row));
  const columns = kernels.integers(Int32Array.from(options.columns));
  const derivatives = { bins, columns, order, gradient, hessian };
  const spare = new Int32Array(rows);
  const feature: number[] = [];
  const threshold: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  const value: number[] = [];

  const sums = (start: number, end: number): Floats => {
    const histogram = kernels.floats(width);
    kernels.histograms(derivatives, start, end, histogram);
    return histogram;
  };
  const score = (g: number, h: number): number => (g * g) / (h + regularisation);

  const bestCut = ({ data: histogram }: Floats): Cut | undefined => {
    let best: Cut | undefined;
    let [g, h, n] = [0, 0, 0];
    // Any column holds the sums of the whole.
    for (let at = 0; at < HISTOGRAM; at += WIDTH) {
      g += histogram[at]!;
      h += histogram[at + 1]!;
      n += histogram[at + 2]!;
    }
    const whole = score(g, h);
    for (const [position, column] of options.columns.entries()) {
      let [gl, hl, nl] = [0, 0, 0];
      const cuts = edges[column]!.length;
      for (let bin = 0; bin < cuts; bin++) {
        const at = position * HISTOGRAM + bin * WIDTH;
        gl += histogram[at]!;
        hl += histogram[at + 1]!;
        nl += histogram[at + 2]!;
        if (nl < minLeafRows) continue;
        if (n - nl < minLeafRows) break;
        const gain = score(gl, hl) + score(g - gl, h - hl) - whole;
        if (gain > (best?.gain ?? 1e-9)) best = { gain, column, bin };
      }
    }
    return best;
  };

  const addLeaf = (start: number, end: number, histogram: Floats): Leaf => {
    const node = feature.length;
    const [{ data: inOrder }, { data: first }, { data: second }] = [order, gradient, hessian];
    let [g, h] = [0, 0];
    for (let k = start; k < end; k++) {
      g += first[inOrder[k]!]!;
      h += second[inOrder[k]!]!;
    }
    feature.push(-1);
    threshold.push(0);
    left.push(-1);
    right.push(-1);
    value.push(-g / (h + regularisation));
    return { node, start, end, histogram, cut: bestCut(histogram) };
  };

  const leaves = [addLeaf(0, rows, sums(0, rows))];
  while (leaves.length < maxLeaves) {
    let chosen = -1;
    leaves.forEach(({ cut }, position) => {
      if (cut && cut.gain > (leaves[chosen]?.cut?.gain ?? 0)) chosen = position;
    });
    if (chosen < 0) break;
    const { node, start, end, histogram, cut } = leaves.splice(chosen, 1)[0]!;
    const { column, bin } = cut!;
    const [{ data: inOrder }, { data: binOf }] = [order, bins];
    let middle = start;
    let kept = 0;
    for (let k = start; k < end; k++) {
      const row = inOrder[k]!;
      if (binOf[column * rows + row]! <= bin) inOrder[middle++] = row;
      else spare[kept++] = row;
    }
    inOrder.set(spare.subarray(0, kept), middle);
    const leftIsSmaller = middle - start <= end - middle;
    const smaller = leftIsSmaller ? sums(start, middle) : sums(middle, end);
    const [{ data: whole }, { data: part }] = [histogram, smaller];
    for (let k = 0; k < width; k++) whole[k]! -= part[k]!;
    feature[node] = column;
    threshold[node] = edges[column]![bin]!;
    const first = addLeaf(start, middle, leftIsSmaller ? smaller : histogram);
    const second = addLeaf(middle, end, leftIsSmaller ? histogram : smaller);
    left[node] = first.node;
    right[node] = second.node;
    leaves.push(first, second);
  }
  const leafOf = new Int32Array(rows);
  const { data: inOrder } = order;
  for (const { node, start, end } of leaves) for (let k = start; k < end; k++) leafOf[inOrder[k]!] = node;
  const tree = {
    feature: Int32Array.from(feature),
    threshold: Float64Array.from(threshold),
    left: Int32Array.from(left),
    right: Int32Array.from(right),
    value: Float64Array.from(value),
  };
  return { tree, leafOf };
}
