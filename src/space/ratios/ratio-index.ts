/** Finds ratios by their amounts. */
export class RatioIndex {
  readonly #base: number;
  readonly #indexOf: Map<number, number>;
  readonly #length: number;

  /** @param ratios all of one length, with positive amounts */
  constructor(ratios: readonly (readonly number[])[]) {
    this.#base = ratios.reduce((most, amounts) => Math.max(most, ...amounts), 0) + 1;
    this.#length = ratios[0]?.length ?? 0;
    this.#indexOf = new Map(ratios.map((amounts, index) => [this.#keyOf(amounts), index]));
  }

  /** The index of the ratio with these amounts, or undefined. */
  find(amounts: readonly number[]): number | undefined {
    return amounts.length === this.#length ? this.#indexOf.get(this.#keyOf(amounts)) : undefined;
  }

  /** A number for each choice of amounts below the base; -1 for others. */
  #keyOf(amounts: readonly number[]): number {
    let key = 0;
    for (const amount of amounts) {
      if (amount >= this.#base) return -1;
      key = key * this.#base + amount;
    }
    return key;
  }
}
