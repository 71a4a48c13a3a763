import { BoundedMap } from '../../bounded-map.js';
import { IncognitaError } from '../../errors.js';
import { filterTest, type FilterTest, type PropertyValue } from '../../expression/optimade/match-filter.js';
import { parseOptimadeFilter } from '../../expression/optimade/parse-filter.js';
import { message } from '../../messages/message.js';
import type { RunControl } from '../../run-control.js';
import type { EntryType, OptimadeEntry } from './entry-type.js';

/** Prefix of the provider's own properties, and of parameters and properties of any other provider. */
const OWN_PREFIX = '_incognita_';
const OTHER_PREFIX = /^_[a-z0-9]+_/;

/** How many entries are read between two looks at whether the work is still wanted. */
const ENTRIES_PER_STEP = 1024;

/** Matches of a query that are stored, in order: a client asks for page after page of the same. */
const QUERIES_STORED = 4;

/** What a client asks of an entry type. */
export interface OptimadeQuery {
  /** By default all entries. */
  readonly filter?: string | undefined;
  /** Names of properties, with "-" in front for descending order. By default the entry type's own order. */
  readonly sort?: readonly string[];
  /** Names of properties that the answer has; all by default. */
  readonly fields?: readonly string[] | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** An entry as the JSON of the standard has it. */
export interface OptimadeResource {
  readonly id: string;
  readonly type: string;
  readonly attributes: Readonly<Record<string, PropertyValue>>;
}

export interface OptimadePage {
  readonly data: readonly OptimadeResource[];
  /** Entries that match, on all pages. */
  readonly returned: number;
  /** Entries of the type. */
  readonly available: number;
  /** Properties of other providers that were asked for; they are unknown here. */
  readonly ignored: readonly string[];
}

interface Matches {
  readonly ids: readonly string[];
  readonly available: number;
}

/** The matches of the last queries. */
export type StoredMatches = BoundedMap<string, Matches>;

export const storedMatches = (): StoredMatches => new BoundedMap(QUERIES_STORED);

/**
 * The entries of a type that match a filter, a page of them.
 *
 * Throws EXPRESSION_INVALID, NOT_IMPLEMENTED, or USAGE for a property that there is not
 */
export function answerQuery<Entry extends OptimadeEntry>(
  type: EntryType<Entry>,
  query: OptimadeQuery,
  stored: StoredMatches,
  control: RunControl,
): OptimadePage {
  const ignored = new Set<string>();
  const property = (name: string) => {
    const found = type.properties.get(name);
    if (found) return found;
    if (OTHER_PREFIX.test(name) && !name.startsWith(OWN_PREFIX)) {
      ignored.add(name);
      return undefined;
    }
    throw new IncognitaError(
      'USAGE',
      message('optimade.unknown-property', { property: name.slice(0, 60), type: type.name }),
    );
  };
  const { filter, sort = [], fields, offset, limit } = query;
  const test = filter === undefined ? undefined : filterTest(parseOptimadeFilter(filter), property);
  for (const key of sort) {
    if (!property(key.replace(/^-/, ''))?.sortable) {
      throw new IncognitaError('USAGE', message('optimade.not-sortable', { property: key.slice(0, 60) }));
    }
  }
  const names = [...new Set(fields ?? type.properties.keys())];
  const shown = names.filter((name) => (property(name), name !== 'id' && name !== 'type'));
  const key = JSON.stringify([type.name, type.version(), filter, sort]);
  const matches = stored.get(key) ?? findMatches(type, test, sort, control);
  stored.set(key, matches);
  const data: OptimadeResource[] = [];
  for (const id of matches.ids.slice(offset, offset + limit)) {
    const entry = type.get(id);
    if (entry) data.push(resourceOf(type, entry, shown));
  }
  return { data, returned: matches.ids.length, available: matches.available, ignored: [...ignored] };
}

/** One entry of a type by its id, with all properties; null if there is none. */
export function entryById<Entry extends OptimadeEntry>(type: EntryType<Entry>, id: string): OptimadeResource | null {
  const entry = type.get(id);
  return entry ? resourceOf(type, entry, namesOf(type)) : null;
}

/** All entries of a type as resources with all properties, in flat memory. */
export function* allResources<Entry extends OptimadeEntry>(type: EntryType<Entry>): Generator<OptimadeResource> {
  const names = namesOf(type);
  for (const entry of type.all()) yield resourceOf(type, entry, names);
}

function namesOf<Entry extends OptimadeEntry>(type: EntryType<Entry>): string[] {
  return [...type.properties.keys()].filter((name) => name !== 'id' && name !== 'type');
}

function resourceOf<Entry extends OptimadeEntry>(
  type: EntryType<Entry>,
  entry: Entry,
  names: readonly string[],
): OptimadeResource {
  const attributes = names.map((name) => [name, type.properties.get(name)?.value(entry) ?? null] as const);
  return { id: entry.id, type: type.name, attributes: Object.fromEntries(attributes) };
}

function findMatches<Entry extends OptimadeEntry>(
  type: EntryType<Entry>,
  test: FilterTest | undefined,
  sort: readonly string[],
  control: RunControl,
): Matches {
  const keys = sort.map((key) => ({ name: key.replace(/^-/, ''), sign: key.startsWith('-') ? -1 : 1 }));
  const found: { readonly id: string; readonly by: readonly PropertyValue[] }[] = [];
  let available = 0;
  for (const entry of type.all()) {
    if (++available % ENTRIES_PER_STEP === 0) control.throwIfCancelled();
    const valueOf = (name: string): PropertyValue => type.properties.get(name)?.value(entry) ?? null;
    if (test && test(valueOf) !== true) continue;
    found.push({ id: entry.id, by: keys.map(({ name }) => valueOf(name)) });
  }
  if (keys.length > 0) {
    // The sort is stable, so what is equal stays in the order of the type. Unknown values come last.
    found.sort((a, b) => {
      for (const [index, { sign }] of keys.entries()) {
        const order = inOrder(a.by[index]!, b.by[index]!, sign);
        if (order !== 0) return order;
      }
      return 0;
    });
  }
  return { ids: found.map(({ id }) => id), available };
}

function inOrder(a: PropertyValue, b: PropertyValue, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a === b ? 0 : a < b ? -sign : sign;
}
