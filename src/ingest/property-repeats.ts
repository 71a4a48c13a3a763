import { compoundKey } from '../properties/compound-key.js';

/** Repeated compounds that are handed back; beyond that they are only counted. */
const MAX_REPEATS = 1_000;

/** A row whose compound had another value in an earlier row. */
export interface RepeatedValue {
  readonly line: number;
  readonly formula: string;
  readonly value: number;
  readonly firstLine: number;
  readonly firstValue: number;
}

/** Finds compounds that have several values. */
export class PropertyRepeats {
  readonly #first = new Map<string, { readonly line: number; readonly value: number }>();
  /** The first of them, in the order of the rows. */
  readonly found: RepeatedValue[] = [];

  /** @param temperature as it is written: values at other temperatures are other values */
  add(line: number, formula: string, value: number, temperature: string): void {
    const key = JSON.stringify([compoundKey(formula), temperature]);
    const first = this.#first.get(key);
    if (!first) this.#first.set(key, { line, value });
    else if (first.value !== value && this.found.length < MAX_REPEATS)
      this.found.push({ line, formula, value, firstLine: first.line, firstValue: first.value });
  }
}
