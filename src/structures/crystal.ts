/** Elements of a site with their occupancies. */
export type Occupants = readonly (readonly [symbol: string, occupancy: number])[];

export interface CrystalSite {
  readonly occupants: Occupants;
  /** Fractional coordinates. */
  readonly at: readonly [number, number, number];
}

/** The cell of an entry with all its sites, as far as a database gives them. */
export interface Crystal {
  /** Basis vectors in angstrom, as rows. */
  readonly lattice: readonly (readonly number[])[];
  /** Its symbol or number as the database writes it. */
  readonly spaceGroup: string | null;
  readonly sites: readonly CrystalSite[];
}

/** Cells with more sites are not stored. */
export const MAX_SITES = 500;
const MAX_SYMBOL = 40;

/** How a crystal is stored: kinds of sites once, sites as the index of their kind and coordinates. */
interface StoredCrystal {
  readonly lattice: readonly (readonly number[])[];
  readonly spaceGroup: string | null;
  readonly kinds: readonly Occupants[];
  readonly sites: readonly (readonly [kind: number, x: number, y: number, z: number])[];
}

/** A crystal as it is stored; null if it has no sites or too many, or if a number is none. */
export function crystalText({ lattice, spaceGroup, sites }: Crystal): string | null {
  const numbers = [...lattice.flat(), ...sites.flatMap(({ at }) => at)];
  if (sites.length === 0 || sites.length > MAX_SITES || !numbers.every(Number.isFinite)) return null;
  const kinds = new Map<string, { readonly index: number; readonly occupants: Occupants }>();
  const stored = sites.map(({ occupants, at: [x, y, z] }) => {
    const key = JSON.stringify(occupants);
    const kind = kinds.get(key) ?? { index: kinds.size, occupants };
    kinds.set(key, kind);
    return [kind.index, rounded(x), rounded(y), rounded(z)] as const;
  });
  const text: StoredCrystal = {
    lattice: lattice.map((vector) => vector.map(rounded)),
    spaceGroup: spaceGroup?.slice(0, MAX_SYMBOL) ?? null,
    kinds: [...kinds.values()].map(({ occupants }) => occupants),
    sites: stored,
  };
  return JSON.stringify(text);
}

/** The crystal of a text that `crystalText` wrote. */
export function readCrystal(text: string): Crystal {
  const { lattice, spaceGroup, kinds, sites } = JSON.parse(text) as StoredCrystal;
  return { lattice, spaceGroup, sites: sites.map(([kind, ...at]) => ({ occupants: kinds[kind]!, at })) };
}

/** Atoms of each element in the cell. */
export function cellAmounts({ sites }: Crystal): Map<string, number> {
  const amounts = new Map<string, number>();
  for (const { occupants } of sites) {
    for (const [symbol, occupancy] of occupants) amounts.set(symbol, (amounts.get(symbol) ?? 0) + occupancy);
  }
  return amounts;
}

function rounded(value: number): number {
  return Number(value.toFixed(6)) + 0;
}
