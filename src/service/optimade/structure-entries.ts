import type { EntryFilter } from '../../store/entry-store.js';
import type { KnownCompound } from '../../store/types.js';
import type { Workspace } from '../../store/workspace.js';
import { readCrystal } from '../../structures/crystal.js';
import { commonProperties } from './common-properties.js';
import type { EntryProperty, EntryType } from './entry-type.js';
import { siteProperties, type EntryStructure, type SitedEntry } from './site-properties.js';

interface StructureEntry extends SitedEntry {
  readonly sources: KnownCompound['sources'];
}

const own = (
  title: string,
  description: string,
  of: EntryProperty<StructureEntry>['value'],
): EntryProperty<StructureEntry> => ({
  title,
  description,
  type: 'list',
  of: 'string',
  nullable: false,
  sortable: false,
  standard: false,
  value: of,
});

/** The properties of `structures`, by name. */
export const STRUCTURE_PROPERTIES: ReadonlyMap<string, EntryProperty<StructureEntry>> = new Map<
  string,
  EntryProperty<StructureEntry>
>([
  ...commonProperties('structures'),
  ...siteProperties(),
  [
    '_incognita_sources',
    own('sources', 'The databases that report the compound.', ({ sources }) => [
      ...new Set(sources.map(({ source }) => source)),
    ]),
  ],
  [
    '_incognita_ids',
    own('ids', 'Its ids in these databases.', ({ sources }) => sources.flatMap(({ id }) => (id ? [id] : []))),
  ],
  [
    '_incognita_structure_from',
    {
      ...own('structure from', 'The database and the id of the entry that its cell and sites are from.', (entry) => {
        const found = entry.structure();
        return found && `${found.source} ${found.id ?? ''}`.trim();
      }),
      type: 'string',
      nullable: true,
    },
  ],
  [
    '_incognita_year',
    {
      ...own('year', 'The first year in which it was reported.', ({ sources }) => firstYear(sources)),
      type: 'integer',
      unit: 'dimensionless',
      nullable: true,
      sortable: true,
    },
  ],
]);

/** The known compounds of a workspace as the entry type `structures`; only those that `filter` keeps are among `all`. */
export function structureEntries({ entries }: Workspace, filter: EntryFilter = {}): EntryType<StructureEntry> {
  const lastModified = (): string | null => entries.ingests().at(-1)?.ingestedAt ?? null;
  const find = entries.structures(filter.known);
  const structureOf = (formula: string): EntryStructure | null => {
    const found = find(formula);
    return found && { ...found, crystal: readCrystal(found.text) };
  };
  return {
    name: 'structures',
    properties: STRUCTURE_PROPERTIES,
    *all() {
      const time = lastModified();
      for (const compound of entries.all(filter)) yield entryOf(compound, time, structureOf);
    },
    get(id) {
      const compound = entries.get(id);
      return compound && entryOf(compound, lastModified(), structureOf);
    },
    version: () => entries.dataVersion(),
  };
}

function entryOf(
  { formula, composition, sources }: KnownCompound,
  lastModified: string | null,
  structureOf: (formula: string) => EntryStructure | null,
): StructureEntry {
  let found: EntryStructure | null | undefined;
  const structure = (): EntryStructure | null => (found === undefined ? (found = structureOf(formula)) : found);
  return { id: formula, composition, sources, lastModified, structure };
}

function firstYear(sources: KnownCompound['sources']): number | null {
  const years = sources.flatMap(({ year }) => year ?? []);
  return years.length === 0 ? null : Math.min(...years);
}
