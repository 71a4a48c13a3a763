import type { ElementalQuantity } from '../src/chemistry/elements/elemental-quantities.js';

/** A value with where it is from; `imputed` says how it was estimated and is empty for a measured or tabulated value. */
export interface SourcedValue {
  readonly value: number;
  readonly source: string;
  readonly imputed: string;
}

/** Values by element and quantity while data/elements.csv is being put together. */
export class ElementTable {
  private readonly rows = new Map<string, Map<ElementalQuantity, SourcedValue>>();

  constructor(readonly symbols: readonly string[]) {
    for (const symbol of symbols) this.rows.set(symbol, new Map());
  }

  get(symbol: string, quantity: ElementalQuantity): SourcedValue | undefined {
    return this.row(symbol).get(quantity);
  }

  /** The value; it is an error to ask for one that is not there. */
  value(symbol: string, quantity: ElementalQuantity): number {
    const found = this.get(symbol, quantity);
    if (!found) throw new Error(`${symbol} has no ${quantity}`);
    return found.value;
  }

  set(symbol: string, quantity: ElementalQuantity, value: number, source: string, imputed = ''): void {
    if (!Number.isFinite(value)) throw new Error(`${symbol} ${quantity} from ${source} is not a number`);
    this.row(symbol).set(quantity, { value, source, imputed });
  }

  missing(quantity: ElementalQuantity): string[] {
    return this.symbols.filter((symbol) => !this.get(symbol, quantity));
  }

  private row(symbol: string): Map<ElementalQuantity, SourcedValue> {
    const row = this.rows.get(symbol);
    if (!row) throw new Error(`"${symbol}" is not an element of the table`);
    return row;
  }
}
