import { NumberIndex } from '../../numerics/number-index.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import type { Contexts } from './context-table.js';

/**
 * Finds for a context, all at once, the other contexts of its cells. A cell that a cation completes has one context per cation;
 * all contexts that lack two given cations of a cell share the rest of it, so one look-up of that rest finds the contexts for
 * every cation that completes the cell. That replaces a look-up per cell by one per context.
 */
export class ContextNeighbours {
  /** `of[k][cation]`: the context of the cell with that cation that lacks the k-th other cation; -1 if no compound has it. */
  readonly of: readonly Int32Array[];
  readonly #index: NumberIndex;
  readonly #starts: Int32Array;
  readonly #ions: Int32Array;
  readonly #contexts: Int32Array;
  readonly #space: CandidateSpace;
  /** toFront[position][r]: ratio r with the amount at `position` moved to the front. */
  readonly #toFront: readonly Int32Array[];
  /** The groups that `find` wrote last, one per other cation; -1 for none. */
  readonly #groups: Int32Array;

  /** @param toFront as `ContextTable` has it */
  constructor(space: CandidateSpace, { keys }: Contexts, toFront: readonly Int32Array[]) {
    this.#space = space;
    this.#toFront = toFront;
    const others = space.order - 1;
    // The amount at position k + 1 goes behind the first.
    const toSecond = Array.from({ length: others }, (_, k) =>
      Int32Array.from(space.ratios, ([first, ...rest]) => {
        return space.ratioOf([first!, rest[k]!, ...rest.slice(0, k), ...rest.slice(k + 1)])!;
      }),
    );
    const restKeys = new Float64Array(keys.length * others);
    const members = new Int32Array(restKeys.length);
    const context = { others: new Int32Array(others), anion: 0, ratio: 0 };
    for (let c = 0; c < keys.length; c++) {
      this.#read(keys[c]!, context);
      for (let k = 0; k < others; k++) {
        restKeys[c * others + k] = this.#keyOf(context.others, k, context.anion, toSecond[k]![context.ratio]!);
        members[c * others + k] = context.others[k]!;
      }
    }
    const distinct = restKeys.toSorted().filter((key, position, all) => position === 0 || key !== all[position - 1]);
    this.#index = new NumberIndex(distinct);
    const groups = Int32Array.from(restKeys, (key) => this.#index.find(key));
    this.#starts = new Int32Array(distinct.length + 1);
    for (const group of groups) this.#starts[group + 1]! += 1;
    for (let group = 0; group < distinct.length; group++) this.#starts[group + 1]! += this.#starts[group]!;
    this.#ions = new Int32Array(groups.length);
    this.#contexts = new Int32Array(groups.length);
    const next = this.#starts.slice();
    groups.forEach((group, entry) => {
      const at = next[group]!++;
      this.#ions[at] = members[entry]!;
      this.#contexts[at] = Math.floor(entry / others);
    });
    this.of = Array.from({ length: others }, () => new Int32Array(space.cations.length).fill(-1));
    this.#groups = new Int32Array(others).fill(-1);
  }

  /** Fills `of` for a context: its other cations, ascending, and its ratio with the missing cation's amount first. */
  find(others: readonly number[], anion: number, ratio: number): void {
    for (let k = 0; k < this.of.length; k++) {
      const row = this.of[k]!;
      const before = this.#groups[k]!;
      if (before >= 0) for (let e = this.#starts[before]!; e < this.#starts[before + 1]!; e++) row[this.#ions[e]!] = -1;
      const group = this.#index.find(this.#keyOf(others, k, anion, this.#toFront[k + 1]![ratio]!));
      this.#groups[k] = group;
      if (group < 0) continue;
      for (let e = this.#starts[group]!; e < this.#starts[group + 1]!; e++) row[this.#ions[e]!] = this.#contexts[e]!;
    }
  }

  /** The number of the other cations without the k-th, the anion and a ratio. */
  #keyOf(others: ArrayLike<number>, k: number, anion: number, ratio: number): number {
    const { cations, anions, ratios } = this.#space;
    let key = 0;
    for (let m = 0; m < others.length; m++) if (m !== k) key = key * cations.length + others[m]!;
    return (key * anions.length + anion) * ratios.length + ratio;
  }

  #read(key: number, context: { others: Int32Array; anion: number; ratio: number }): void {
    const { cations, anions, ratios } = this.#space;
    context.ratio = key % ratios.length;
    let rest = Math.floor(key / ratios.length);
    context.anion = rest % anions.length;
    rest = Math.floor(rest / anions.length);
    for (let m = context.others.length - 1; m >= 0; m--) {
      context.others[m] = rest % cations.length;
      rest = Math.floor(rest / cations.length);
    }
  }
}
