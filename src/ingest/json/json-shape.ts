import { isMessage } from '../../messages/is-message.js';
import type { Message } from '../../messages/message.js';
import { guessKeys, type ObjectKeys } from '../object-rows.js';
import type { ReadOptions } from '../reader.js';
import { isFormulaHeading } from '../tables/column-names.js';

/** Keys under which programs put their array of entries. */
export const ARRAY_KEYS = ['data', 'entries', 'response', 'results', 'materials', 'docs', 'out', 'structures', 'items'];

/** How a JSON document holds its entries. */
export type JsonShape =
  /** An array of them, or an object with one under each key, at a path. */
  | { readonly kind: 'elements'; readonly path: readonly string[]; readonly keys: ObjectKeys }
  /** An array of texts. */
  | { readonly kind: 'texts'; readonly path: readonly string[] }
  /** As pandas writes tables: rows as arrays, the columns' names apart. */
  | { readonly kind: 'split'; readonly path: readonly string[] }
  /** One array or object for each column. */
  | { readonly kind: 'columns' }
  /** The document is one entry. */
  | { readonly kind: 'single'; readonly keys: ObjectKeys }
  | { readonly kind: 'empty' };

const SAMPLE_ENTRIES = 200;
/** Objects inside objects that are looked into for the array of entries. */
const MAX_LEVELS = 3;

/** Finds the entries of a document, of which the beginning is enough; a message or undefined if there are none. */
export function jsonShape(
  document: unknown,
  options: Pick<ReadOptions, 'columns' | 'knownRows' | 'candidates'>,
  path: readonly string[] = [],
): JsonShape | Message | undefined {
  if (Array.isArray(document)) return arrayShape(document, options, path);
  if (!isObject(document)) return undefined;
  if (Array.isArray(document['columns']) && Array.isArray(document['data'])) return { kind: 'split', path };
  if (path.length === 0 && isColumns(document)) return { kind: 'columns' };
  // A composition with its score has lists of others in it, none of which is meant.
  const own = guessKeys([document], options);
  if (isMessage(own) && own.id === 'input.candidates') return own;
  let problem: Message | undefined;
  const others = Object.keys(document).filter((key) => !ARRAY_KEYS.includes(key));
  for (const key of [...ARRAY_KEYS, ...others]) {
    const value = document[key];
    const isArray = Array.isArray(value) && (isObject(value[0]) || ARRAY_KEYS.includes(key));
    if (!isArray && (!isObject(value) || path.length >= MAX_LEVELS || !ARRAY_KEYS.includes(key))) continue;
    const shape = jsonShape(value, options, [...path, key]);
    if (isMessage(shape)) problem ??= shape;
    else if (shape !== undefined && (ARRAY_KEYS.includes(key) || shape.kind === 'elements')) return shape;
  }
  return objectShape(document, options, path) ?? problem;
}

function arrayShape(
  values: readonly unknown[],
  options: Pick<ReadOptions, 'columns' | 'knownRows' | 'candidates'>,
  path: readonly string[],
): JsonShape | Message {
  if (values.length === 0) return { kind: 'empty' };
  const sample = values.slice(0, SAMPLE_ENTRIES);
  if (sample.every((value) => typeof value === 'string')) return { kind: 'texts', path };
  const keys = guessKeys(sample, options);
  return isMessage(keys) ? keys : { kind: 'elements', path, keys };
}

/** An object that is an entry itself, or has an entry under each key. */
function objectShape(
  document: Readonly<Record<string, unknown>>,
  options: Pick<ReadOptions, 'columns' | 'knownRows' | 'candidates'>,
  path: readonly string[],
): JsonShape | Message | undefined {
  if (path.length === 0) {
    const own = guessKeys([document], options);
    if (isMessage(own) ? own.id === 'input.candidates' : own.database !== null || isFormulaHeading(own.formula)) {
      return isMessage(own) ? own : { kind: 'single', keys: own };
    }
  }
  const values = Object.values(document).filter((value) => isObject(value));
  if (values.length === 0) return undefined;
  const keys = guessKeys(values.slice(0, SAMPLE_ENTRIES), options);
  // Of no known database, most keys must be entries.
  const isMost = values.length * 2 >= Object.keys(document).length;
  return isMessage(keys) || (keys.database === null && !isMost) ? undefined : { kind: 'elements', path, keys };
}

/** Whether the keys are names of columns, each with the cells of all rows. */
function isColumns(document: Readonly<Record<string, unknown>>): boolean {
  const entries = Object.entries(document);
  return entries.some(([key, value]) => isFormulaHeading(key) && isColumn(value) && Object.keys(value!).length > 0);
}

function isColumn(value: unknown): boolean {
  return (Array.isArray(value) || isObject(value)) && Object.values(value).every((cell) => !isObject(cell));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
