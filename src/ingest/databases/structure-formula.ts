import { ELEMENTS } from '../../chemistry/elements/elements.js';

/** Occupancies have errors of rounding; from here on a site is full. */
const FULL = 0.999;

interface Site {
  readonly species: readonly (readonly [symbol: string, occupancy: number])[];
}

/** The formula of the sites of a pymatgen structure; null if they are none. */
export function sitesFormula(value: unknown): string | null {
  const sites = sitesOf(value);
  if (!sites) return null;
  const amounts = new Map<string, number>();
  for (const { species } of sites) {
    for (const [symbol, occupancy] of species) amounts.set(symbol, (amounts.get(symbol) ?? 0) + occupancy);
  }
  return termsOf(amounts);
}

/** Whether a site of a pymatgen structure is shared or not full. */
export function hasPartialSites(value: unknown): boolean {
  return sitesOf(value)?.some(({ species }) => species.length > 1 || species.some(([, each]) => each < FULL)) ?? false;
}

/** The formula of a list of atomic numbers, also as ASE encodes arrays; null if it is none. */
export function numbersFormula(value: unknown): string | null {
  const encoded = (value as { __ndarray__?: unknown } | null)?.__ndarray__;
  const numbers: unknown = Array.isArray(encoded) ? encoded[2] : value;
  if (!Array.isArray(numbers) || numbers.length === 0) return null;
  const amounts = new Map<string, number>();
  for (const number of numbers) {
    const symbol = typeof number === 'number' ? ELEMENTS[number - 1]?.symbol : undefined;
    if (symbol === undefined) return null;
    amounts.set(symbol, (amounts.get(symbol) ?? 0) + 1);
  }
  return termsOf(amounts);
}

/** Amounts as the text of a formula; sums of occupancies are rounded to four digits. */
export function termsOf(amounts: ReadonlyMap<string, number>): string {
  return [...amounts].map(([symbol, amount]) => `${symbol}${Number(amount.toFixed(4))}`).join(' ');
}

function sitesOf(value: unknown): Site[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const sites: Site[] = [];
  for (const site of value as unknown[]) {
    const species = (site as { species?: unknown } | null)?.species;
    if (!Array.isArray(species)) return null;
    const read = species.map((each: unknown): readonly [string, number] => {
      const { element, occu } = (each ?? {}) as { element?: unknown; occu?: unknown };
      // Elements may be ions ("Fe3+").
      const symbol = typeof element === 'string' ? element.replace(/(?<!\d)\d*[+-]$/, '') : '?';
      return [symbol, typeof occu === 'number' ? occu : 1];
    });
    sites.push({ species: read });
  }
  return sites;
}
