import { exp, log } from '../numerics/elementary/elementary-functions.js';
import { generateAtoms, type Atom } from './atoms.js';
import { shortestContacts, type Contact } from './contacts.js';
import type { SiteIon } from './site-ions.js';
import type { Cell, Prototype, PrototypeSite } from './prototype.js';

/** A prototype with other elements on its sites and another volume; nothing in it is relaxed. */
export interface BuiltStructure {
  readonly cell: Cell;
  readonly sites: readonly PrototypeSite[];
  readonly atoms: readonly Atom[];
}

/** Atoms nearer than this part of the sum of their radii are no structure. */
const NEAREST = 0.7;

/**
 * Puts the elements of a composition on the sites of a prototype. Its lengths are scaled by the mean growth of the sums of radii of neighbours
 * of opposite charge, or of different elements if there are no charges. Null if two atoms would be nearer than 0.7 of the sum of their radii.
 */
export function buildStructure(
  prototype: Prototype,
  example: readonly SiteIon[],
  target: readonly SiteIon[],
  elements: ReadonlyMap<string, string>,
): BuiltStructure | null {
  const pairs = example.map(
    (before) => [before, target.find(({ element }) => element === elements.get(before.element))!] as const,
  );
  const scale = growth(pairs);
  const radii = new Map(pairs.map(([before, after]) => [before.element, after.radius]));
  const { atoms: before, contacts } = expanded(prototype);
  const tightest = Math.min(
    ...contacts.map(({ pair: [one, other], distance }) => (scale * distance) / (radii.get(one)! + radii.get(other)!)),
  );
  if (!(tightest >= NEAREST)) return null;
  const [a, b, c, alpha, beta, gamma] = prototype.cell;
  const rename = (element: string): string => elements.get(element)!;
  return {
    cell: [a * scale, b * scale, c * scale, alpha, beta, gamma],
    sites: prototype.sites.map(([element, ...rest]) => [rename(element), ...rest] as const),
    atoms: before.map(({ element, at }) => ({ element: rename(element), at })),
  };
}

interface Expanded {
  readonly atoms: readonly Atom[];
  readonly contacts: readonly Contact[];
}

/** All atoms of a prototype and their contacts; many compositions are put on the same sites. */
const expandedSites = new WeakMap<Prototype['sites'], Expanded>();

function expanded({ sites, operations, cell }: Prototype): Expanded {
  const known = expandedSites.get(sites);
  if (known) return known;
  const atoms = generateAtoms(sites, operations);
  const made = { atoms, contacts: shortestContacts(atoms, cell) };
  expandedSites.set(sites, made);
  return made;
}

/** The mean factor by which sums of two radii grow. */
function growth(pairs: readonly (readonly [before: SiteIon, after: SiteIon])[]): number {
  const all = pairs.flatMap((one, index) => pairs.slice(index + 1).map((other) => [one, other] as const));
  const opposite = all.filter(([[one], [other]]) => one.charge * other.charge < 0);
  const counted = opposite.length > 0 ? opposite : all;
  const logs = counted.map(([[a, a2], [b, b2]]) => log((a2.radius + b2.radius) / (a.radius + b.radius)));
  return exp(logs.reduce((sum, value) => sum + value, 0) / logs.length);
}
