import { NumberIndex } from '../../numerics/number-index.js';
import type { CandidateSpace } from '../../space/candidate-space.js';

/** Contexts of one kind and the ions that known compounds hold in each: context k has `members[starts[k] .. starts[k + 1])`. */
export interface Contexts {
  /** Numbers of the contexts, ascending. */
  readonly keys: Float64Array;
  readonly starts: Int32Array;
  /** Ions, ascending within a context. */
  readonly members: Int32Array;
  /** How much the compound of each member counts. */
  readonly counts: Float64Array;
}

/** The ions that known compounds hold in a context, as a view; none if the context is -1. */
export function membersOf({ starts, members }: Contexts, context: number): Int32Array {
  return context < 0 ? members.subarray(0, 0) : members.subarray(starts[context]!, starts[context + 1]!);
}

/**
 * The contexts of the known compounds: what is left of a compound when one ion is taken out (the other ions and the
 * ratio). They are the columns of the composition tensor's unfolding along the mode of that ion, so two ions that are in
 * one context are two known compounds that differ by the exchange of these ions.
 */
export class ContextTable {
  readonly space: CandidateSpace;
  readonly cations: Contexts;
  readonly anions: Contexts;
  /** toFront[position][r]: ratio r with the amount at `position` moved to the front. */
  readonly toFront: readonly Int32Array[];
  /** fromFront[position][r]: ratio r with the first amount moved to `position`. */
  readonly fromFront: readonly Int32Array[];
  readonly #cationIndex: NumberIndex;
  readonly #anionIndex: NumberIndex;

  /**
   * @param cells numbers of distinct canonical cells
   * @param counts how much each of them counts, in their order; one by default
   */
  constructor(space: CandidateSpace, cells: Iterable<number>, counts?: Float64Array) {
    this.space = space;
    const moved = (move: (amounts: readonly number[]) => number[]): Int32Array =>
      Int32Array.from(space.ratios, (amounts) => space.ratioOf(move(amounts))!);
    const positions = Array.from({ length: space.order }, (_, position) => position);
    this.toFront = positions.map((position) =>
      moved((amounts) => [amounts[position]!, ...amounts.slice(0, position), ...amounts.slice(position + 1)]),
    );
    this.fromFront = positions.map((position) =>
      moved(([first, ...rest]) => [...rest.slice(0, position), first!, ...rest.slice(position)]),
    );
    const numbers = Float64Array.from(cells);
    const { order } = space;
    const ions = space.cations.length;
    const inCations = new Float64Array(numbers.length * order);
    const inAnions = new Float64Array(numbers.length);
    numbers.forEach((number, k) => {
      const { cations, anion, ratio } = space.cell(number);
      for (let position = 0; position < order; position++) {
        inCations[k * order + position] = this.#cationKey(cations, anion, ratio, position) * ions + cations[position]!;
      }
      inAnions[k] = this.#anionKey(cations, ratio) * space.anions.length + anion;
    });
    this.cations = gather(inCations, ions, counts, order);
    this.anions = gather(inAnions, space.anions.length, counts, 1);
    this.#cationIndex = new NumberIndex(this.cations.keys);
    this.#anionIndex = new NumberIndex(this.anions.keys);
  }

  /** The position in `cations` of the context that is left without the cation at `position` of a canonical cell, or -1. */
  findCation(cations: readonly number[], anion: number, ratio: number, position: number): number {
    return this.#cationIndex.find(this.#cationKey(cations, anion, ratio, position));
  }

  /** The position in `anions` of the context that is left without the anion of a canonical cell, or -1. */
  findAnion(cations: readonly number[], ratio: number): number {
    return this.#anionIndex.find(this.#anionKey(cations, ratio));
  }

  /** What a number in `cations.keys` stands for: the other cations, ascending, and the ratio with the missing one's amount first. */
  cationContext(key: number): { others: number[]; anion: number; ratio: number } {
    const { ratios, anions, cations, order } = this.space;
    const ratio = key % ratios.length;
    let rest = Math.floor(key / ratios.length);
    const anion = rest % anions.length;
    rest = Math.floor(rest / anions.length);
    const others = Array.from({ length: order - 1 }, () => 0);
    for (let m = order - 2; m >= 0; m--) {
      others[m] = rest % cations.length;
      rest = Math.floor(rest / cations.length);
    }
    return { others, anion, ratio };
  }

  #cationKey(cations: readonly number[], anion: number, ratio: number, position: number): number {
    const { space } = this;
    let key = 0;
    for (let m = 0; m < cations.length; m++) if (m !== position) key = key * space.cations.length + cations[m]!;
    return (key * space.anions.length + anion) * space.ratios.length + this.toFront[position]![ratio]!;
  }

  #anionKey(cations: readonly number[], ratio: number): number {
    let key = 0;
    for (const cation of cations) key = key * this.space.cations.length + cation;
    return key * this.space.ratios.length + ratio;
  }
}

/**
 * Sorts pairs into contexts. A pair that is given twice (one ion twice in a compound, with equal amounts) counts once, as the
 * first one does.
 *
 * @param pairs for each the number of the context times `ions`, plus the ion: below the number of cells of the space
 * @param counts how much each compound counts; one by default
 * @param perCompound pairs that each compound has, one after the other
 */
function gather(pairs: Float64Array, ions: number, counts: Float64Array | undefined, perCompound: number): Contexts {
  const distinct = pairs.toSorted().filter((pair, position, all) => position === 0 || pair !== all[position - 1]);
  const keys: number[] = [];
  const starts: number[] = [];
  const members = new Int32Array(distinct.length);
  distinct.forEach((pair, position) => {
    const context = Math.floor(pair / ions);
    if (keys.at(-1) !== context) {
      keys.push(context);
      starts.push(position);
    }
    members[position] = pair - context * ions;
  });
  const counted = new Float64Array(distinct.length).fill(1);
  if (counts) {
    const index = new NumberIndex(distinct);
    for (let k = pairs.length - 1; k >= 0; k--) {
      counted[index.find(pairs[k]!)] = counts[Math.floor(k / perCompound)]!;
    }
  }
  return {
    keys: Float64Array.from(keys),
    starts: Int32Array.from([...starts, members.length]),
    members,
    counts: counted,
  };
}
