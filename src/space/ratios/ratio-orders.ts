import type { RatioIndex } from './ratio-index.js';

/** What becomes of every ratio when the cations change places. Made once for each order of the cations. */
export class RatioOrders {
  readonly #ratios: readonly (readonly number[])[];
  readonly #indexOf: RatioIndex;
  readonly #tables = new Map<number, Int32Array>();

  /** @param indexOf finds the ratios, which are closed under permutation */
  constructor(ratios: readonly (readonly number[])[], indexOf: RatioIndex) {
    this.#ratios = ratios;
    this.#indexOf = indexOf;
  }

  /** For each ratio the index of the one with amount `positions[0]` first, then `positions[1]`, and so on. */
  along(positions: readonly number[]): Int32Array {
    let key = 0;
    for (const position of positions) key = key * 8 + position;
    let table = this.#tables.get(key);
    if (!table) {
      table = Int32Array.from(this.#ratios, (amounts) =>
        this.#indexOf.find(positions.map((position) => amounts[position]!))!,
      );
      this.#tables.set(key, table);
    }
    return table;
  }
}
