import type { Crystal, CrystalSite, Occupants } from '../../structures/crystal.js';
import { MAX_SITES } from '../../structures/crystal.js';
import { fractional } from '../../structures/fractional.js';
import { sitesOf } from './structure-formula.js';
import type { Get } from './database.js';

/** The cell and sites of a pymatgen structure; null if they are incomplete. */
export function pymatgenCrystal(get: Get): Crystal | null {
  const path = get('structure.sites') === undefined ? '' : 'structure.';
  const lattice = latticeOf(get(`${path}lattice.matrix`));
  const value = get(`${path}sites`);
  const sites = Array.isArray(value) && value.length <= MAX_SITES ? sitesOf(value) : null;
  if (!lattice || !sites) return null;
  const places = (value as { abc?: unknown }[]).map(({ abc }) => pointOf(abc));
  return crystalOf(
    lattice,
    sites.map(({ species }) => species),
    places,
  );
}

/** The cell and sites of an OPTIMADE structure that is periodic in three dimensions; null if they are incomplete. */
export function optimadeCrystal(get: Get): Crystal | null {
  const field = (name: string): unknown => get(`attributes.${name}`) ?? get(name);
  const lattice = latticeOf(field('lattice_vectors'));
  const [positions, names, species] = ['cartesian_site_positions', 'species_at_sites', 'species'].map(field);
  if (!lattice || !Array.isArray(positions) || !Array.isArray(names) || !Array.isArray(species)) return null;
  if (names.length > MAX_SITES || names.length !== positions.length) return null;
  const kinds = new Map(
    (species as unknown[]).map((each) => [(each as { name?: unknown } | null)?.name, occupantsOf(each)]),
  );
  return crystalOf(
    lattice,
    names.map((name: unknown) => kinds.get(name) ?? null),
    positions.map((position: unknown) => {
      const point = pointOf(position);
      return point && fractional(lattice, point);
    }),
  );
}

/** Elements of an OPTIMADE species with their shares; vacancies are what is left. */
function occupantsOf(value: unknown): Occupants | null {
  const { chemical_symbols: symbols, concentration } = (value ?? {}) as Record<string, unknown>;
  if (!Array.isArray(symbols) || !Array.isArray(concentration)) return null;
  const all = symbols.map((symbol: unknown, index) => [String(symbol), Number(concentration[index])] as const);
  return all.filter(([symbol]) => symbol !== 'vacancy');
}

function crystalOf(
  lattice: Crystal['lattice'],
  occupants: readonly (Occupants | null)[],
  places: readonly (CrystalSite['at'] | null)[],
): Crystal | null {
  const sites: CrystalSite[] = [];
  for (const [index, each] of occupants.entries()) {
    const at = places[index];
    if (!at || !each || each.length === 0) return null;
    if (!each.every(([symbol, share]) => SYMBOL.test(symbol) && share > 0 && share <= 1)) return null;
    sites.push({ occupants: each, at });
  }
  return { lattice, spaceGroup: null, sites };
}

const SYMBOL = /^[A-Z][a-z]?$/;

function latticeOf(value: unknown): [number, number, number][] | null {
  if (!Array.isArray(value) || value.length !== 3) return null;
  const vectors = value.map(pointOf);
  return vectors.every((vector) => vector !== null) ? vectors : null;
}

function pointOf(value: unknown): [number, number, number] | null {
  if (!Array.isArray(value) || value.length !== 3) return null;
  return value.every((each) => typeof each === 'number' && Number.isFinite(each))
    ? (value as [number, number, number])
    : null;
}
