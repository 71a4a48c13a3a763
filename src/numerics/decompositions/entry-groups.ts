import type { SparseTensor } from '../sparse-tensor.js';

/** Which entries agree in some modes. */
export interface Grouping {
  /** The group of each entry. */
  readonly groupOf: Int32Array;
  /** The first entry of each group. */
  readonly first: Int32Array;
}

/**
 * The entries of a sparse tensor grouped by any set of modes, written as a bit mask. Groups are numbered in the order of
 * their first entries. Nothing is grouped twice.
 */
export class EntryGroups {
  readonly tensor: SparseTensor;
  readonly #found = new Map<number, Grouping>();

  constructor(tensor: SparseTensor) {
    this.tensor = tensor;
  }

  /** Every mode. */
  get all(): number {
    return 2 ** this.tensor.shape.length - 1;
  }

  count(mask: number): number {
    return this.by(mask).first.length;
  }

  by(mask: number): Grouping {
    let grouping = this.#found.get(mask);
    if (!grouping) {
      grouping = this.#group(mask);
      this.#found.set(mask, grouping);
    }
    return grouping;
  }

  #group(mask: number): Grouping {
    const { shape, indices, values } = this.tensor;
    const entries = values.length;
    const modes = shape.flatMap((size, mode) => ((mask >> mode) & 1 ? [{ size, index: indices[mode]! }] : []));
    // Open addressing in flat arrays: a Map of numbers takes several times as long.
    let slots = 16;
    while (slots < 2 * entries) slots *= 2;
    const keys = new Float64Array(slots);
    const groupAt = new Int32Array(slots).fill(-1);
    const groupOf = new Int32Array(entries);
    const first: number[] = [];
    for (let e = 0; e < entries; e++) {
      let key = 0;
      for (const { size, index } of modes) key = key * size + index[e]!;
      const high = Math.floor(key / 4294967296);
      let slot = Math.imul(key ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1);
      slot = (slot ^ (slot >>> 15)) & (slots - 1);
      while (groupAt[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & (slots - 1);
      if (groupAt[slot] === -1) {
        keys[slot] = key;
        groupAt[slot] = first.length;
        first.push(e);
      }
      groupOf[e] = groupAt[slot]!;
    }
    return { groupOf, first: Int32Array.from(first) };
  }
}

/** Members of each group one after the other: group g has `members[starts[g] .. starts[g + 1])`, in ascending order. */
export function membersByGroup(groupOf: Int32Array, groups: number): { starts: Int32Array; members: Int32Array } {
  const starts = new Int32Array(groups + 1);
  for (const group of groupOf) starts[group + 1]! += 1;
  for (let g = 0; g < groups; g++) starts[g + 1]! += starts[g]!;
  const next = starts.slice(0, groups);
  const members = new Int32Array(groupOf.length);
  for (let item = 0; item < groupOf.length; item++) members[next[groupOf[item]!]!++] = item;
  return { starts, members };
}
