import { ELEMENTAL_QUANTITIES, type ElementalQuantity } from './elemental-quantities.js';
import { IMPUTED_VALUES } from '../tables/elements-sources.js';
import { ELEMENT_VALUES } from '../tables/elements.js';

/** One elemental quantity: its name as in data/elements.csv, and its unit, empty for a number without one. */
export interface Representation {
  readonly name: ElementalQuantity;
  readonly unit: string;
}

/**
 * The 22 elemental representations of Seko et al., Phys. Rev. B 95, 144110 (2017), Table I, in the order of the values
 * that `representation` gives. Definitions, sources and checks: docs/reference-tables.md.
 */
export const REPRESENTATIONS: readonly Representation[] = ELEMENTAL_QUANTITIES;

const values = new Map(Object.entries(ELEMENT_VALUES).map(([symbol, row]) => [symbol, Float64Array.from(row)]));
const imputed = new Map(Object.entries(IMPUTED_VALUES).map(([name, symbols]) => [name, new Set(symbols.split(' '))]));

/**
 * The values of an element, 22 numbers in the order and units of `REPRESENTATIONS`, imputed ones included.
 *
 * @returns undefined for what is not an element of atomic number 1 to 94. The array is shared: do not write into it.
 */
export function representation(symbol: string): Float64Array | undefined {
  return values.get(symbol);
}

/** Whether the value of this quantity is an estimate rather than a measured or tabulated one. */
export function isImputed(symbol: string, quantity: ElementalQuantity): boolean {
  return imputed.get(quantity)?.has(symbol) ?? false;
}
