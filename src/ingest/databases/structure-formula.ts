import { ELEMENTS } from '../../chemistry/elements/elements.js';
import { toArray } from './to-array.js';
import type { Get } from './database.js';

/** Occupancies have errors of rounding; from here on a site is full. */
const FULL = 0.999;
/** Atoms of a formula that shares are looked for in. */
const MAX_ATOMS = 40;

interface Site {
  readonly species: readonly (readonly [symbol: string, occupancy: number])[];
}

/** The formula of the sites of a pymatgen structure; null if they are none. */
export function sitesFormula(value: unknown): string | null {
  const sites = readSites(value);
  if (!sites) return null;
  const amounts = new Map<string, number>();
  for (const { species } of sites) {
    for (const [symbol, occupancy] of species) amounts.set(symbol, (amounts.get(symbol) ?? 0) + occupancy);
  }
  return formatAmounts(amounts);
}

/** Whether a site of a pymatgen structure is shared or not full. */
export function hasPartialSites(value: unknown): boolean {
  return (
    readSites(value)?.some(({ species }) => species.length > 1 || species.some(([, each]) => each < FULL)) ?? false
  );
}

/** The formula of a list of atomic numbers, also as ASE encodes arrays; null if it is none. */
export function numbersFormula(value: unknown): string | null {
  const numbers = toArray(value);
  if (!numbers || numbers.length === 0) return null;
  const amounts = new Map<string, number>();
  for (const number of numbers) {
    const symbol = typeof number === 'number' ? ELEMENTS[number - 1]?.symbol : undefined;
    if (symbol === undefined) return null;
    amounts.set(symbol, (amounts.get(symbol) ?? 0) + 1);
  }
  return formatAmounts(amounts);
}

/** The formula of the elements and their shares of an OPTIMADE structure; null if no small whole numbers have these shares. */
export function ratiosFormula(get: Get): string | null {
  const symbols = get('attributes.elements') ?? get('elements');
  const shares = get('attributes.elements_ratios') ?? get('elements_ratios');
  if (!Array.isArray(symbols) || !Array.isArray(shares) || symbols.length !== shares.length) return null;
  const numbers = shares.map((share) => (typeof share === 'number' && share > 0 ? share : NaN));
  for (let atoms = 1; atoms <= MAX_ATOMS; atoms++) {
    const isWhole = numbers.every((share) => Math.abs(share - Math.round(share * atoms) / atoms) <= roundingOf(share));
    if (!isWhole || numbers.some((share) => Math.round(share * atoms) < 1)) continue;
    return formatAmounts(
      new Map(symbols.map((symbol, index) => [String(symbol), Math.round(numbers[index]! * atoms)])),
    );
  }
  return null;
}

/** By how much a share may be off that was rounded to the digits it has; one of few digits (0.1) is exact. */
function roundingOf(share: number): number {
  const digits = (String(share).split('.')[1] ?? '').length;
  return digits < 4 ? 1e-9 : Math.max(0.51 * 10 ** -digits, 1e-9);
}

/** Amounts as the text of a formula; sums of occupancies are rounded to four digits. */
export function formatAmounts(amounts: ReadonlyMap<string, number>): string {
  return [...amounts].map(([symbol, amount]) => `${symbol}${Number(amount.toFixed(4))}`).join(' ');
}

/** An object of elements and their amounts as a formula, as pymatgen writes compositions; null if it is none. */
export function compositionText(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  // Tables of such objects name every element that any of them has, with null in all others.
  const entries = Object.entries(value as Record<string, unknown>).filter(
    (entry): entry is [string, number] => entry[1] !== null && entry[1] !== undefined,
  );
  if (entries.length === 0 || entries.length > MOST_SPECIES) return null;
  if (!entries.every(([species, amount]) => SPECIES.test(species) && typeof amount === 'number')) return null;
  // Keys may be ions (Fe3+), whose charges say nothing here.
  return entries
    .filter(([, amount]) => amount > 0)
    .map(([species, amount]) => `${species.replace(/(?<!\d)\d*[+-]$/, '')}${Number(amount.toPrecision(DIGITS))}`)
    .join(' ');
}

/** Digits of an amount that are no error of rounding. */
const DIGITS = 9;

/** How many atoms a composition has; null if it is none. */
export function atomsIn(composition: unknown): number | null {
  if (compositionText(composition) === null) return null;
  const atoms = Object.values(composition as Record<string, number | null>).reduce<number>(
    (sum, amount) => sum + (amount ?? 0),
    0,
  );
  return atoms > 0 ? atoms : null;
}

/** Whether one of an OPTIMADE structure's species is several elements, or an element and a vacancy. */
export function hasSharedSpecies(species: unknown): boolean {
  if (!Array.isArray(species)) return false;
  return species.some((each: unknown) => {
    const { chemical_symbols: symbols, concentration } = (each ?? {}) as Record<string, unknown>;
    const shares: unknown[] = Array.isArray(concentration) ? concentration : [];
    const present = Array.isArray(symbols) ? symbols.filter((_, index) => shares[index] !== 0) : [];
    return present.length > 1 || shares.some((share) => typeof share === 'number' && share > 0 && share < FULL);
  });
}

const MOST_SPECIES = 200;
const SPECIES = /^[A-Z][a-z]?(?:\d*[+-])?$/;

/** The elements on the sites of a pymatgen structure; null if it has none. */
export function readSites(value: unknown): Site[] | null {
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
