/** Counts NaN and Infinity in JSON, which are read as missing values. */
export class NotNumbers {
  #count: number;

  /** @param count those that were counted earlier */
  constructor(count = 0) {
    this.#count = count;
  }

  get count(): number {
    return this.#count;
  }

  saw(): void {
    this.#count++;
  }
}
