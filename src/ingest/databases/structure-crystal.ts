import { ELEMENTS } from '../../chemistry/elements/elements.js';
import { atomsCrystal } from '../../structures/atoms-crystal.js';
import type { Crystal, CrystalSite, Occupants } from '../../structures/crystal.js';
import { MAX_SITES } from '../../structures/crystal.js';
import { cartesian, toFractional } from '../../structures/fractional.js';
import { toArray } from './to-array.js';
import { readSites } from './structure-formula.js';
import type { Get } from './database.js';
import { toBoolean } from './values.js';

/** The cell and sites of a pymatgen structure; null if they are incomplete. */
export function pymatgenCrystal(get: Get): Crystal | null {
  const path = get('structure.sites') === undefined ? '' : 'structure.';
  const lattice = latticeOf(get(`${path}lattice.matrix`));
  const value = get(`${path}sites`);
  const sites = Array.isArray(value) && value.length <= MAX_SITES ? readSites(value) : null;
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
      return point && toFractional(lattice, point);
    }),
  );
}

/** The cell and sites of a structure of ASE in JSON that is periodic in three dimensions; null if they are incomplete. */
export function aseCrystal(get: Get): Crystal | null {
  const periodic = toArray(get('pbc'));
  const numbers = toArray(get('numbers'));
  const points = pointsOf(toArray(get('positions')));
  const lattice = pointsOf(toArray(get('cell.array') ?? get('cell')));
  if (!periodic || periodic.length === 0 || periodic.some((each) => each !== true && each !== 1)) return null;
  if (!numbers || !points || !lattice) return null;
  return atomsCrystal(lattice, numbers.map(symbolOf), points);
}

/** The cell and sites of a structure of JARVIS; null if they are incomplete. */
export function jarvisCrystal(get: Get): Crystal | null {
  const lattice = latticeOf(get('atoms.lattice_mat'));
  const elements = get('atoms.elements');
  const points = pointsOf(toArray(get('atoms.coords')));
  if (!lattice || !points || !Array.isArray(elements)) return null;
  const isCartesian = toBoolean(get('atoms.cartesian')) === true;
  return atomsCrystal(
    lattice,
    elements.map(String).map((symbol) => symbol.trim()),
    isCartesian ? points : points.map((point) => cartesian(lattice, point)),
  );
}

/** Points as triples or as all their numbers in one row. */
function pointsOf(array: readonly unknown[] | null): [number, number, number][] | null {
  if (!array || array.length > 3 * MAX_SITES) return null;
  const triples = Array.isArray(array[0])
    ? array
    : Array.from({ length: Math.ceil(array.length / 3) }, (_, index) => array.slice(3 * index, 3 * index + 3));
  const points = triples.map(pointOf);
  return points.every((point) => point !== null) ? points : null;
}

function symbolOf(number: unknown): string {
  return (typeof number === 'number' && ELEMENTS[number - 1]?.symbol) || '';
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
