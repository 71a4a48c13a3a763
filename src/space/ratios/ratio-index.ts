import { integerPower } from '../../numerics/elementary/integer-power.js';

const NONE = -1;

/** Finds ratios by their amounts, by a table of all amounts up to the largest. */
export class RatioIndex {
  private readonly base: number;
  private readonly table: Int32Array;
  private readonly length: number;

  /** @param ratios all of one length, with amounts from 1 to `maxAmount` */
  constructor(ratios: readonly (readonly number[])[], maxAmount: number) {
    this.base = maxAmount + 1;
    this.length = ratios[0]?.length ?? 0;
    this.table = new Int32Array(integerPower(this.base, this.length)).fill(NONE);
    ratios.forEach((amounts, index) => (this.table[this.keyOf(amounts)] = index));
  }

  /** The index of the ratio with these amounts, or undefined. */
  find(amounts: readonly number[]): number | undefined {
    const key = amounts.length === this.length ? this.keyOf(amounts) : NONE;
    const index = key === NONE ? NONE : this.table[key]!;
    return index === NONE ? undefined : index;
  }

  private keyOf(amounts: readonly number[]): number {
    let key = 0;
    for (const amount of amounts) {
      if (amount >= this.base) return NONE;
      key = key * this.base + amount;
    }
    return key;
  }
}
