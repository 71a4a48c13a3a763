import { exp, log } from '../../numerics/elementary/elementary-functions.js';
import { loadKernels } from '../../numerics/kernels/load-kernels.js';
import { shuffle, type Random } from '../../numerics/random.js';
import type { RunControl } from '../../run-control.js';
import type { Tensors } from '../artifact.js';
import { growTree, type Tree } from './grow-tree.js';
import { quantileBins } from './quantile-bins.js';

export interface BoostingOptions {
  readonly trees: number;
  /** Share of each tree's step that is taken. */
  readonly learningRate: number;
  readonly maxLeaves: number;
  readonly minLeafRows: number;
  readonly regularisation: number;
  /** Share of the columns that each tree may cut, 0 to 1. */
  readonly columnShare: number;
}

export interface LabelledRows {
  readonly rows: number;
  readonly columns: number;
  /** Row-major, shape (rows, columns), finite. */
  readonly values: Float64Array;
  /** 0 or 1. */
  readonly labels: Uint8Array;
  /** How much each row counts. */
  readonly weights: Float64Array;
  /** Added to the logarithm of the odds of each row while the trees are grown, and not part of them. Default 0. */
  readonly offsets?: Float64Array;
}

/** A sum of regression trees: the logarithm of the odds that a row's label is 1. */
export class BoostedTrees {
  readonly #base: number;
  readonly #trees: readonly Tree[];

  constructor(base: number, trees: readonly Tree[]) {
    this.#base = base;
    this.#trees = trees;
  }

  /** Gradient boosting of the logistic loss (Friedman, Ann. Stat. 29, 1189 (2001)). The same rows and seed give the same trees. */
  static fit(data: LabelledRows, options: BoostingOptions, random: Random, control: RunControl): BoostedTrees {
    const { rows, columns, values, labels, weights } = data;
    let [positive, total] = [0, 0];
    for (let row = 0; row < rows; row++) {
      positive += weights[row]! * labels[row]!;
      total += weights[row]!;
    }
    if (positive === 0 || positive === total) return new BoostedTrees(positive === 0 ? -Infinity : Infinity, []);
    const base = data.offsets ? intercept(data, data.offsets) : log(positive / (total - positive));
    const kernels = loadKernels();
    return kernels.scope(() => {
      const binned = quantileBins(values, rows, columns, kernels);
      const odds = Float64Array.from({ length: rows }, (_, row) => base + (data.offsets?.[row] ?? 0));
      const gradient = kernels.floats(rows);
      const hessian = kernels.floats(rows);
      const trees: Tree[] = [];
      const every = Array.from({ length: columns }, (_, column) => column);
      const share = Math.max(1, Math.round(columns * options.columnShare));
      for (let t = 0; t < options.trees; t++) {
        const [{ data: first }, { data: second }] = [gradient, hessian];
        for (let row = 0; row < rows; row++) {
          const p = 1 / (1 + exp(-odds[row]!));
          first[row] = weights[row]! * (p - labels[row]!);
          second[row] = weights[row]! * p * (1 - p);
        }
        const chosen = share === columns ? every : shuffle([...every], random).slice(0, share);
        const cuttable = { ...options, columns: chosen.sort((a, b) => a - b) };
        const { tree: grown, leafOf } = kernels.scope(() => growTree(binned, gradient, hessian, cuttable, kernels));
        const value = grown.value.map((each) => each * options.learningRate);
        trees.push({ ...grown, value });
        for (let row = 0; row < rows; row++) odds[row]! += value[leafOf[row]!]!;
        control.throwIfCancelled();
        control.progress('growing trees', t + 1, options.trees);
      }
      return new BoostedTrees(base, trees);
    });
  }

  /** The logarithm of the odds for the row that begins at `from` in `values`. */
  odds(values: Float64Array, from = 0): number {
    let sum = this.#base;
    for (const tree of this.#trees) sum += follow(tree, values, from);
    return sum;
  }

  /**
   * What each column adds to the logarithm of the odds of a row: on the way to a leaf, the change of value from node to node is
   * the doing of the column that is cut (Saabas). The effects add up to the odds but for a constant.
   */
  effects(values: Float64Array, columns: number): Float64Array {
    const effects = new Float64Array(columns);
    for (const { feature, threshold, left, right, value } of this.#trees) {
      let node = 0;
      while (feature[node]! >= 0) {
        const column = feature[node]!;
        const next = values[column]! <= threshold[node]! ? left[node]! : right[node]!;
        effects[column]! += value[next]! - value[node]!;
        node = next;
      }
    }
    return effects;
  }

  /** How often each column is cut. */
  cuts(columns: number): Int32Array {
    const counts = new Int32Array(columns);
    for (const { feature } of this.#trees) for (const column of feature) if (column >= 0) counts[column]! += 1;
    return counts;
  }

  /** One row a node: tree, feature, threshold, left, right, value. */
  save(): Tensors {
    const nodes = this.#trees.flatMap(({ feature, threshold, left, right, value }, tree) =>
      Array.from(feature, (column, node) => [tree, column, threshold[node]!, left[node]!, right[node]!, value[node]!]),
    );
    return {
      base: { shape: [1], data: Float64Array.of(this.#base) },
      nodes: { shape: [nodes.length, 6], data: Float64Array.from(nodes.flat()) },
    };
  }

  static load(tensors: Tensors): BoostedTrees {
    const { data } = tensors['nodes']!;
    const rows: number[][][] = [];
    for (let at = 0; at < data.length; at += 6) (rows[data[at]!] ??= []).push([...data.subarray(at + 1, at + 6)]);
    const trees = rows.map((nodes) => ({
      feature: Int32Array.from(nodes, (node) => node[0]!),
      threshold: Float64Array.from(nodes, (node) => node[1]!),
      left: Int32Array.from(nodes, (node) => node[2]!),
      right: Int32Array.from(nodes, (node) => node[3]!),
      value: Float64Array.from(nodes, (node) => node[4]!),
    }));
    return new BoostedTrees(tensors['base']!.data[0]!, trees);
  }
}

function follow({ feature, threshold, left, right, value }: Tree, values: Float64Array, from: number): number {
  let node = 0;
  while (feature[node]! >= 0) node = values[from + feature[node]!]! <= threshold[node]! ? left[node]! : right[node]!;
  return value[node]!;
}

/** The constant that fits best together with the offsets, by damped Newton steps. */
function intercept({ rows, labels, weights }: LabelledRows, offsets: Float64Array): number {
  let base = 0;
  for (let step = 0; step < 50; step++) {
    let [gradient, curvature] = [0, 1e-9];
    for (let row = 0; row < rows; row++) {
      const p = 1 / (1 + exp(-base - offsets[row]!));
      gradient += weights[row]! * (p - labels[row]!);
      curvature += weights[row]! * p * (1 - p);
    }
    base -= Math.max(-2, Math.min(2, gradient / curvature));
  }
  return base;
}
