import type { Composition } from '../../chemistry/composition.js';
import type { MemberType, PropertyType, PropertyValue } from '../../expression/optimade/match-filter.js';

/** A property of an entry type, as /info/... describes it. */
export interface EntryProperty<Entry> {
  readonly title: string;
  readonly description: string;
  readonly type: PropertyType;
  /** Type of the members of a list. */
  readonly of?: MemberType;
  /** Whether it may be null. */
  readonly nullable: boolean;
  /** Absent if the property is no number. */
  readonly unit?: 'dimensionless' | 'angstrom';
  readonly sortable: boolean;
  /** Whether the standard defines it; its own properties have the provider's prefix in their names. */
  readonly standard: boolean;
  readonly value: (entry: Entry) => PropertyValue;
}

/** What every entry has: its composition and a name. */
export interface OptimadeEntry {
  readonly id: string;
  readonly composition: Composition;
  /** RFC 3339. */
  readonly lastModified: string | null;
}

/** A kind of entry: its properties, and where entries come from. */
export interface EntryType<Entry extends OptimadeEntry> {
  readonly name: string;
  readonly properties: ReadonlyMap<string, EntryProperty<Entry>>;
  /** All entries in their own order, in flat memory. */
  readonly all: () => Iterable<Entry>;
  readonly get: (id: string) => Entry | undefined;
  /** Another text after each change to the entries. */
  readonly version: () => string;
}
