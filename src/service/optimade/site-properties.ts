import { cellAmounts, type Crystal, type Occupants } from '../../structures/crystal.js';
import { cartesian } from '../../structures/fractional.js';
import type { EntryProperty, OptimadeEntry } from './entry-type.js';

/** The cell and sites of an entry of a database. */
export interface EntryStructure {
  readonly crystal: Crystal;
  readonly source: string;
  readonly id: string | null;
}

/** An entry that may have sites. */
export interface SitedEntry extends OptimadeEntry {
  readonly structure: () => EntryStructure | null;
}

type Property = EntryProperty<SitedEntry>;

const ofSites = (
  title: string,
  description: string,
  kind: Pick<Property, 'type' | 'of' | 'unit'>,
  value: (crystal: Crystal) => ReturnType<Property['value']>,
): Property => ({
  title,
  description: `${description} Null if no entry of the compound has its sites.`,
  ...kind,
  nullable: true,
  sortable: kind.type === 'integer',
  standard: true,
  value: (entry) => {
    const found = entry.structure();
    return found && value(found.crystal);
  },
});

const INTEGER = { type: 'integer', unit: 'dimensionless' } as const;
const VECTORS = { type: 'list', of: 'vector', unit: 'angstrom' } as const;

/** A share below full is a vacancy from here on; occupancies are rounded. */
const FULL = 0.995;

/** The properties of structures that need sites. */
export function siteProperties(): [string, Property][] {
  return [
    [
      'dimension_types',
      ofSites('dimension types', 'Periodic in three dimensions.', { ...INTEGER, type: 'list', of: 'integer' }, () => [
        1, 1, 1,
      ]),
    ],
    ['nperiodic_dimensions', ofSites('number of periodic dimensions', 'Always 3.', INTEGER, () => 3)],
    [
      'lattice_vectors',
      ofSites('lattice vectors', 'The vectors of the cell.', VECTORS, ({ lattice }) =>
        lattice.map((vector) => vector.map(rounded)),
      ),
    ],
    [
      'cartesian_site_positions',
      ofSites('cartesian site positions', 'Each site of the cell.', VECTORS, ({ lattice, sites }) =>
        sites.map(({ at }) => cartesian(lattice, at).map(rounded)),
      ),
    ],
    ['nsites', ofSites('number of sites', 'Sites of the cell.', INTEGER, ({ sites }) => sites.length)],
    [
      'species',
      ofSites('species', 'What is on the sites, vacancies included.', { type: 'list', of: 'dictionary' }, speciesOf),
    ],
    [
      'species_at_sites',
      ofSites('species at sites', 'Name of the species on each site.', { type: 'list', of: 'string' }, ({ sites }) =>
        sites.map(({ occupants }) => nameOf(occupants)),
      ),
    ],
    [
      'structure_features',
      {
        title: 'structure features',
        description:
          'disorder if a site is shared or not full; implicit_atoms if sites are missing, as all are if none is known.',
        type: 'list',
        of: 'string',
        nullable: false,
        sortable: false,
        standard: true,
        value: featuresOf,
      },
    ],
  ];
}

function featuresOf(entry: SitedEntry): string[] {
  const crystal = entry.structure()?.crystal;
  if (!crystal) return ['implicit_atoms'];
  const isDisordered = crystal.sites.some(({ occupants }) => symbolsOf(occupants).length > 1);
  // Elements without sites, which many cells have: hydrogen above all.
  const there = cellAmounts(crystal);
  const isComplete = entry.composition.elements.every((element) => there.has(element));
  return [...(isDisordered ? ['disorder'] : []), ...(isComplete ? [] : ['implicit_atoms'])];
}

function speciesOf({ sites }: Crystal): Record<string, unknown>[] {
  const kinds = new Map(sites.map(({ occupants }) => [nameOf(occupants), occupants]));
  return [...kinds].map(([name, occupants]) => {
    const shares = symbolsOf(occupants);
    return {
      name,
      chemical_symbols: shares.map(([symbol]) => symbol),
      concentration: shares.map(([, share]) => share),
    };
  });
}

/** "Ba", or for a shared or partly empty site "Mg0.75Fe0.25". */
function nameOf(occupants: Occupants): string {
  const shares = symbolsOf(occupants);
  return shares.length === 1 ? shares[0]![0] : shares.map(([symbol, share]) => `${symbol}${share}`).join('');
}

/** Symbols and concentrations of a site, with what is empty of it as a vacancy. */
function symbolsOf(occupants: Occupants): readonly (readonly [symbol: string, concentration: number])[] {
  const total = occupants.reduce((sum, [, occupancy]) => sum + occupancy, 0);
  if (total < FULL) return [...occupants, ['vacancy', rounded(1 - total)]];
  return occupants.map(([symbol, occupancy]) => [symbol, rounded(occupancy / total)]);
}

function rounded(value: number): number {
  return Number(value.toFixed(6)) + 0;
}
