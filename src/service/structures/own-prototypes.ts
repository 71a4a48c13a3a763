import { createHash } from 'node:crypto';
import { BoundedMap } from '../../bounded-map.js';
import type { Composition } from '../../chemistry/composition.js';
import { parseFormula } from '../../chemistry/formula/formula.js';
import { reducedFormula } from '../../chemistry/formula/spellings.js';
import type { CompoundWithSites } from '../../store/structures-of-type.js';
import type { StoredStructure } from '../../store/stored-structure.js';
import type { Workspace } from '../../store/workspace.js';
import { readCrystal } from '../../structures/crystal.js';
import { matchSites } from '../../structures/match-sites.js';
import type { Prototype } from '../../structures/prototype.js';
import { siteIons, type SiteIon } from '../../structures/site-ions.js';
import { standardPrototype } from '../../structures/standard-prototype.js';
import { structureLibrary } from './structure-library.js';
import { symmetryFinder } from '../../ingest/symmetry.js';

/** Elements of a composition up to which its orders are few. */
const MOST_ELEMENTS = 6;
/** Entries of a formula type that are compared with a composition. */
const MOST_COMPARED = 2000;
/** Of these, the nearest, whose symmetry is found: some milliseconds for each. */
const MOST_LABELLED = 60;
/** Structures of one compound: polymorphs, and the same one as several databases have it. */
const MOST_OF_COMPOUND = 4;
/** Measured coordinates have three or four digits, so atoms within this distance, in angstrom, are at the same point. */
const SYMPREC = 0.02;

/** What was found for a stored crystal, by a hash of its text: the text never changes, and entries come and go. */
const found = new BoundedMap<string, Prototype | 'none'>(2000);
const compounds = new WeakMap<Workspace['entries'], BoundedMap<string, readonly CompoundWithSites[]>>();
const ionsOf = new BoundedMap<string, readonly SiteIon[]>(10_000);

/**
 * The structures of the known compounds of a workspace that have the formula type of a composition, the nearest compounds first; those of the composition itself
 * included. Labelled by space group and Wyckoff letters, with the name of the library if that has the same type.
 */
export function ownPrototypes({ entries }: Workspace, composition: Composition): Prototype[] {
  if (composition.elements.length > MOST_ELEMENTS) return [];
  const target = siteIons(composition);
  const counts = new Map<string, number>();
  const nearest = withSites(entries, composition.amounts)
    .filter(({ formula }) => {
      const count = (counts.get(formula) ?? 0) + 1;
      counts.set(formula, count);
      return count <= MOST_OF_COMPOUND;
    })
    .map(({ formula, entry }) => {
      const match = matchSites(ionsOfFormula(formula), target);
      return { formula, entry, exchange: match?.exchange ?? 0, fit: match?.fit ?? 0 };
    })
    .sort((a, b) => b.exchange - a.exchange || b.fit - a.fit || (a.formula < b.formula ? -1 : 1) || a.entry - b.entry)
    .slice(0, MOST_LABELLED);
  return nearest.flatMap(({ formula, entry }) => {
    const stored = entries.structureOf(entry);
    const prototype = labelled(stored);
    // Sites of hydrogen are often missing, and then the crystal is of another formula.
    if (!prototype || reducedFormula(prototype.composition) !== formula) return [];
    const known = structureLibrary().byKey.get(prototype.key);
    const { source, id } = stored;
    return [{ ...prototype, ...(known && { label: known.label, name: known.name }), origin: { source, id } }];
  });
}

/** Asked for once per formula type, until the data change. */
function withSites(entries: Workspace['entries'], amounts: readonly number[]): readonly CompoundWithSites[] {
  const known = compounds.get(entries) ?? new BoundedMap<string, readonly CompoundWithSites[]>(100);
  compounds.set(entries, known);
  const key = JSON.stringify([entries.dataVersion(), amounts.toSorted((a, b) => a - b)]);
  const made = known.get(key) ?? entries.withSites(amounts, MOST_COMPARED);
  known.set(key, made);
  return made;
}

function labelled({ text }: StoredStructure): Prototype | null {
  const key = createHash('sha256').update(text).digest('base64');
  const made = found.get(key) ?? standardPrototype(readCrystal(text), SYMPREC, symmetryFinder()) ?? 'none';
  found.set(key, made);
  return made === 'none' ? null : made;
}

function ionsOfFormula(formula: string): readonly SiteIon[] {
  const made = ionsOf.get(formula) ?? siteIons(parseFormula(formula));
  ionsOf.set(formula, made);
  return made;
}
