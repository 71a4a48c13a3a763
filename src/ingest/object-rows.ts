import { isMessage } from '../messages/is-message.js';
import { message, type Message } from '../messages/message.js';
import type { Database } from './databases/database.js';
import { databaseOf } from './databases/databases.js';
import { isRefused } from './databases/is-refused.js';
import { pressureFlag, recordRow } from './databases/record-row.js';
import { NO_FLAGS } from './entry-flags.js';
import { textOf } from './databases/values.js';
import { guessColumns } from './guess-columns.js';
import type { RejectedRow, SkippedRow } from './ingest-item.js';
import type { RawRow, ReadOptions } from './reader.js';
import { genericFacts, type GenericFacts } from './tables/generic-facts.js';
import { genericFlags, unusedNote, type GenericFlags } from './tables/generic-flags.js';

/** Which keys of an object give what. */
export interface ObjectKeys {
  readonly formula: string;
  readonly id: string | null;
  readonly year: string | null;
  /** The database whose layout it is, if it is a known one. */
  readonly database: Database | null;
  /** What the other keys say of the entries, if it is no known database. */
  readonly flags?: GenericFlags;
  readonly facts?: GenericFacts;
}

/** The keys of formula, id and year, guessed from some objects; a message says why there is no answer, see guessColumns. */
export function guessKeys(
  sample: readonly unknown[],
  { columns: names = {}, knownRows = false }: Pick<ReadOptions, 'columns' | 'knownRows'> = {},
): ObjectKeys | Message {
  const objects = sample.map((value) => flatten(value)).filter((object) => object !== undefined);
  const keys = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  const rows = objects.map((object) => keys.map((key) => asText(object[key]) ?? ''));
  const database = names.formula === undefined ? databaseOf(objects.flatMap(pathsOf)) : undefined;
  if (isRefused(database, keys, { knownRows })) return message('input.candidates');
  if (database) {
    const first = (wanted: readonly string[] = []): string | null =>
      wanted.find((key) => objects.some((object) => valueAt(object, key) !== undefined)) ?? null;
    const [formula = ''] = database.formula;
    return {
      formula: first(database.formula) ?? formula,
      id: first(database.id),
      year: first(database.year),
      database,
    };
  }
  const places = guessColumns(keys, rows, names);
  if (isMessage(places)) return places;
  const found = {
    formula: keys[places.formula]!,
    id: keys[places.id] ?? null,
    year: keys[places.year] ?? null,
  };
  const used = Object.values(found).filter((key) => key !== null);
  const facts = genericFacts(keys, used);
  const getters = objects.map((object) => (key: string) => object[key]);
  return { ...found, database: null, facts, flags: genericFlags(keys, [...used, ...facts.used], getters) };
}

/** One parsed object as a row. `line` is its line or number in the file. */
export function toObjectRow(value: unknown, keys: ObjectKeys, line: number): RawRow | RejectedRow | SkippedRow {
  const text = (): string => JSON.stringify(value) ?? '';
  const object = flatten(value);
  if (!object) return { kind: 'refused', line, text: text(), reason: message('row.not-an-object') };
  if (keys.database) return recordRow(keys.database, (key) => valueAt(object, key), line, text);
  const formula = asText(object[keys.formula]);
  if (formula === null) {
    return { kind: 'refused', line, text: text(), reason: message('row.no-text', { key: keys.formula }) };
  }
  const id = keys.id === null ? null : asText(object[keys.id]);
  const year = keys.year === null ? null : asText(object[keys.year]);
  const get = (key: string): unknown => object[key];
  const facts = keys.facts?.read(get);
  const flags = (keys.flags?.read(get) ?? NO_FLAGS) | pressureFlag(facts);
  return { kind: 'raw', line, formula, id, year, flags, ...(facts && { facts }), text };
}

/** Cells of a row without names that are looked at. */
const MAX_CELLS = 1000;

/** An object with the keys of its `attributes` beside its own, which is where OPTIMADE answers keep the formula. */
function flatten(value: unknown): Readonly<Record<string, unknown>> | undefined {
  // Rows without names of columns, as some programs write tables.
  if (Array.isArray(value)) {
    return Object.fromEntries(value.slice(0, MAX_CELLS).map((cell: unknown, index) => [`column ${index + 1}`, cell]));
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const object = value as Record<string, unknown>;
  const attributes = object['attributes'];
  return typeof attributes === 'object' && attributes !== null ? { ...attributes, ...object } : object;
}

function asText(value: unknown): string | null {
  if (value instanceof Date) return textOf(value);
  return typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'bigint'
      ? String(value)
      : null;
}

/** How the objects are read, for the record. */
export function howOf({ database, formula, id, year }: ObjectKeys): Record<string, string> {
  const keys = Object.entries({ formula, id, year }).filter(([, key]) => key !== null);
  const how = Object.fromEntries(keys) as Record<string, string>;
  return database ? { ...how, layout: database.name } : how;
}

/** The note about keys that were seen and not used. */
export function notesOf({ flags }: ObjectKeys): Message[] {
  return flags ? unusedNote(flags.unused) : [];
}

/** What a dotted path leads to; a key that has dots itself comes first. */
function valueAt(object: Readonly<Record<string, unknown>>, path: string): unknown {
  if (Object.hasOwn(object, path)) return object[path];
  let value: unknown = object;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** The paths of an object, down to three levels. */
function pathsOf(object: Readonly<Record<string, unknown>>): string[] {
  const paths: string[] = [];
  const walk = (value: Readonly<Record<string, unknown>>, before: string, depth: number): void => {
    for (const [key, inner] of Object.entries(value).slice(0, 200)) {
      paths.push(before + key);
      if (depth > 1 && typeof inner === 'object' && inner !== null && !Array.isArray(inner)) {
        walk(inner as Record<string, unknown>, `${before}${key}.`, depth - 1);
      }
    }
  };
  walk(object, '', 3);
  return paths;
}
