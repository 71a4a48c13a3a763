import { isMessage } from '../messages/is-message.js';
import { message, type Message } from '../messages/message.js';
import type { Database, Get } from './databases/database.js';
import { detectDatabase } from './databases/databases.js';
import { isRefused } from './databases/is-refused.js';
import { plainId } from './databases/id-text.js';
import { otherFlags, type OtherFlags } from './databases/other-flags.js';
import { pressureFlag, recordRow } from './databases/record-row.js';
import { compositionText } from './databases/structure-formula.js';
import { originByUser } from './databases/origin-by-user.js';
import { withColumns } from './databases/with-columns.js';
import { NO_FLAGS } from './entry-flags.js';
import { isMissingText, toText } from './databases/values.js';
import { findColumn, guessColumns } from './guess-columns.js';
import type { ColumnNames, FileRow, ReadOptions } from './reader.js';
import { genericFacts, type GenericFacts } from './tables/generic-facts.js';
import { genericFlags, unusedNote, type GenericFlags } from './tables/generic-flags.js';

/** Which keys of an object give what. */
export interface ObjectKeys {
  readonly formula: string;
  readonly id: string | null;
  readonly year: string | null;
  /** What says which entries are computed, by the user's own word. */
  readonly told?: string | undefined;
  /** The database whose layout it is, if it is a known one. */
  readonly database: Database | null;
  /** What the other keys say of the entries, if it is no known database. */
  readonly flags?: GenericFlags;
  /** See `flags`. */
  readonly facts?: GenericFacts;
  /** What keys besides those of a database's layout say. */
  readonly others?: OtherFlags;
}

/** The keys of formula, id and year, guessed from some objects; a message says why there is no answer, see guessColumns. */
export function guessKeys(
  sample: readonly unknown[],
  options: Pick<ReadOptions, 'columns' | 'knownRows' | 'candidates'> = {},
): ObjectKeys | Message {
  const keys = keysOfLayout(sample, options);
  const theoretical = options.columns?.theoretical;
  if (isMessage(keys) || theoretical === undefined) return keys;
  const objects = sample.map((value) => flatten(value)).filter((object) => object !== undefined);
  const names = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  const told = names[findColumn(names, theoretical)] ?? theoretical;
  return objects.some((object) => valueAt(object, told) !== undefined)
    ? { ...keys, told }
    : message('input.no-column', { column: theoretical, columns: names });
}

function keysOfLayout(
  sample: readonly unknown[],
  { columns: names = {}, knownRows = false, candidates }: Pick<ReadOptions, 'columns' | 'knownRows' | 'candidates'>,
): ObjectKeys | Message {
  const objects = sample.map((value) => flatten(value)).filter((object) => object !== undefined);
  const keys = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  const rows = objects.map((object) => keys.map((key) => formulaText(object[key]) ?? ''));
  const recognised = detectDatabase(objects.flatMap(pathsOf), candidates);
  const isMeant = recognised?.refused === true && names.formula !== undefined;
  if (!isMeant && isRefused(recognised, keys, { knownRows })) return message('input.candidates');
  if (recognised && !isMeant) {
    const named = namedKeys(objects, keys, names);
    if (isMessage(named)) return named;
    const database = withColumns(recognised, named);
    const first = (wanted: readonly string[] = []): string | null =>
      wanted.find((key) => objects.some((object) => valueAt(object, key) !== undefined)) ?? null;
    const [formula = ''] = database.formula;
    return {
      formula: first(database.formula) ?? formula,
      id: first(database.id),
      year: first(database.year),
      database,
      others: otherFlags(database, keys, objects.map(getterOf)),
    };
  }
  const positions = guessColumns(keys, rows, names);
  if (isMessage(positions)) return positions;
  const found = {
    formula: keys[positions.formula]!,
    id: keys[positions.id] ?? null,
    year: keys[positions.year] ?? null,
  };
  const used = Object.values(found).filter((key) => key !== null);
  const facts = genericFacts(keys, used);
  const getters = objects.map(
    (object): Get =>
      (key) =>
        object[key],
  );
  return { ...found, database: null, facts, flags: genericFlags(keys, [...used, ...facts.used], getters) };
}

/** One parsed object as a row. `line` is its line or number in the file. */
export function toObjectRow(value: unknown, keys: ObjectKeys, line: number): FileRow {
  const row = rowOf(value, keys, line);
  if (keys.told === undefined || row.kind !== 'raw') return row;
  return originByUser(row, valueAt(flatten(value) ?? {}, keys.told));
}

function rowOf(value: unknown, keys: ObjectKeys, line: number): FileRow {
  const text = (): string => JSON.stringify(value) ?? '';
  const object = flatten(value);
  if (!object) return { kind: 'refused', line, text: text(), reason: message('row.not-an-object') };
  if (keys.database) {
    const get = getterOf(object);
    const row = recordRow(keys.database, get, line, text);
    return row.kind === 'raw' ? (keys.others?.add(row, get) ?? row) : row;
  }
  const formula = formulaText(object[keys.formula]);
  if (formula === null) {
    return { kind: 'refused', line, text: text(), reason: message('row.no-text', { key: keys.formula }) };
  }
  const id = keys.id === null ? null : idText(object[keys.id]);
  const year = keys.year === null ? null : asText(object[keys.year]);
  const get = (key: string): unknown => object[key];
  const facts = keys.facts?.read(get);
  const flags = (keys.flags?.read(get) ?? NO_FLAGS) | pressureFlag(facts);
  return { kind: 'raw', line, formula, id, year, flags, ...(facts && { facts }), text };
}

/** The keys that the user named, as the objects have them, or paths of theirs; a message if there is none. */
function namedKeys(
  objects: readonly Readonly<Record<string, unknown>>[],
  keys: readonly string[],
  names: ColumnNames,
): ColumnNames | Message {
  const named: { -readonly [role in keyof ColumnNames]: string } = {};
  for (const role of ['formula', 'id', 'year'] as const) {
    const name = names[role];
    if (name === undefined) continue;
    const found = keys[findColumn(keys, name)] ?? name;
    if (objects.every((object) => valueAt(object, found) === undefined)) {
      return message('input.no-column', { column: name, columns: keys });
    }
    named[role] = found;
  }
  return named;
}

function getterOf(object: Readonly<Record<string, unknown>>): Get {
  return (key) => valueAt(object, key);
}

/** Cells of a row without names that are looked at. */
const MAX_CELLS = 1000;

/** An object with the keys of its `attributes` next to its own, which is where OPTIMADE answers keep the formula. */
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
  if (value instanceof Date) return toText(value);
  return typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'bigint'
      ? String(value)
      : null;
}

/** A formula as text, or as an object of elements and their amounts. */
function formulaText(value: unknown): string | null {
  const text = asText(value) ?? compositionText(value);
  return text !== null && isMissingText(text.trim()) ? null : text;
}

function idText(value: unknown): string | null {
  const text = asText(value);
  const id = text === null ? null : plainId(text);
  return id !== null && isMissingText(id) ? null : id;
}

/** How the objects are read, for the record. */
export function describeKeys({ database, formula, id, year }: ObjectKeys): Record<string, string> {
  const keys = Object.entries({ formula, id, year }).filter(([, key]) => key !== null);
  const how = Object.fromEntries(keys) as Record<string, string>;
  return database ? { ...how, layout: database.name } : how;
}

/** The note about keys that were seen and not used. */
export function describeUnusedKeys({ flags, others, told }: ObjectKeys): Message[] {
  return unusedNote([...(flags?.unused ?? []), ...(others?.unused ?? [])].filter((name) => name !== told));
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

/** The paths of an object, down to four levels. */
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
  walk(object, '', 4);
  return paths;
}
