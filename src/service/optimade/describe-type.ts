import type { MemberType, PropertyType } from '../../expression/optimade/match-filter.js';
import type { EntryProperty, OptimadeEntry } from './entry-type.js';
import { ENTRY_TYPES, type EntryTypeName } from './optimade.js';
import { SCORED_PROPERTIES } from './scored-entries.js';
import { STRUCTURE_PROPERTIES } from './structure-entries.js';

/** The version of the specification that is answered. */
export const OPTIMADE_VERSION = '1.2.0';

/** The address of a definition of the standard. */
const DEFINITIONS = 'https://schemas.optimade.org/defs/v1.2/properties/optimade/structures';

const JSON_TYPES: Readonly<Record<PropertyType, string>> = {
  string: 'string',
  integer: 'integer',
  float: 'number',
  boolean: 'boolean',
  timestamp: 'string',
  list: 'array',
};

const DESCRIPTIONS: Readonly<Record<EntryTypeName, string>> = {
  structures:
    'Known compounds: compositions that a database of this workspace reports, with the cell and sites of one of its entries if there are any.',
  _incognita_scored:
    'Compositions that are not among the known compounds, with their scores: the rows of the current lists.',
};

/** What the unit of lengths is, in the form of the standard. */
const ANGSTROM = {
  symbol: 'angstrom',
  title: 'ångström',
  description: 'The ångström, 1e-10 m.',
  standard: { name: 'gnu units', version: '3.09', symbol: 'angstrom' },
};

/** Whether a word names an entry type. */
export const isEntryType = (word: string): word is EntryTypeName => (ENTRY_TYPES as readonly string[]).includes(word);

/** What /info/... says of an entry type: its properties as property definitions of the standard. */
export function describeType(type: EntryTypeName): Record<string, unknown> {
  const properties: ReadonlyMap<string, EntryProperty<OptimadeEntry>> = (
    type === 'structures' ? STRUCTURE_PROPERTIES : SCORED_PROPERTIES
  ) as ReadonlyMap<string, EntryProperty<OptimadeEntry>>;
  return {
    type: 'info',
    id: type,
    description: DESCRIPTIONS[type],
    properties: Object.fromEntries([...properties].map(([name, property]) => [name, definition(type, name, property)])),
    formats: ['json'],
    output_fields_by_format: { json: [...properties.keys()] },
  };
}

function definition(
  type: EntryTypeName,
  name: string,
  { title, description, type: optimadeType, of, nullable, unit, sortable, standard }: EntryProperty<OptimadeEntry>,
): Record<string, unknown> {
  const jsonType = JSON_TYPES[optimadeType];
  return {
    $id: standard ? `${DEFINITIONS}/${name}` : `urn:incognita:optimade:${type}:${name}`,
    title,
    description,
    'x-optimade-property': { 'property-format': '1.2' },
    'x-optimade-type': optimadeType,
    'x-optimade-unit': unit ?? 'inapplicable',
    'x-optimade-implementation': { sortable, 'query-support': 'all mandatory' },
    type: nullable ? [jsonType, 'null'] : [jsonType],
    sortable,
    ...(optimadeType === 'list' && { items: itemsOf(of ?? 'string', unit) }),
    ...(unit === 'angstrom' && { 'x-optimade-unit-definitions': [ANGSTROM] }),
  };
}

/** What the members of a list are. */
function itemsOf(of: MemberType, unit = 'inapplicable'): Record<string, unknown> {
  if (of === 'vector') {
    return { 'x-optimade-type': 'list', 'x-optimade-unit': unit, type: ['array'], items: itemsOf('float', unit) };
  }
  if (of === 'dictionary') return { 'x-optimade-type': 'dictionary', 'x-optimade-unit': unit, type: ['object'] };
  return { 'x-optimade-type': of, 'x-optimade-unit': unit, type: [JSON_TYPES[of]] };
}
