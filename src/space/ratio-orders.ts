/** What becomes of every ratio when the cations change places. Made once for each order of the cations. */
export class RatioOrders {
  private readonly ratios: readonly (readonly number[])[];
  private readonly indexOf: ReadonlyMap<string, number>;
  private readonly tables = new Map<number, Int32Array>();

  /** @param indexOf the index of a ratio by its amounts with colons between them; ratios are closed under permutation */
  constructor(ratios: readonly (readonly number[])[], indexOf: ReadonlyMap<string, number>) {
    this.ratios = ratios;
    this.indexOf = indexOf;
  }

  /** For each ratio the index of the one with amount `places[0]` first, then `places[1]`, and so on. */
  along(places: readonly number[]): Int32Array {
    let key = 0;
    for (const place of places) key = key * 8 + place;
    let table = this.tables.get(key);
    if (!table) {
      table = Int32Array.from(this.ratios, (amounts) =>
        this.indexOf.get(places.map((place) => amounts[place]!).join(':'))!,
      );
      this.tables.set(key, table);
    }
    return table;
  }
}
