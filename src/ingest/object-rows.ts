import { isMessage } from '../messages/is-message.js';
import { message, type Message } from '../messages/message.js';
import { guessColumns } from './guess-columns.js';
import type { RejectedRow } from './ingest-item.js';
import type { ColumnNames, RawRow } from './reader.js';

/** Which keys of an object give what. */
export interface ObjectKeys {
  readonly formula: string;
  readonly id: string | null;
  readonly year: string | null;
}

/** The keys of formula, id and year, guessed from some objects; a message says why there is no answer, see guessColumns. */
export function guessKeys(sample: readonly unknown[], names: ColumnNames = {}): ObjectKeys | Message {
  const objects = sample.map((value) => flatten(value)).filter((object) => object !== undefined);
  const keys = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  const rows = objects.map((object) => keys.map((key) => asText(object[key]) ?? ''));
  const places = guessColumns(keys, rows, names);
  if (isMessage(places)) return places;
  return { formula: keys[places.formula]!, id: keys[places.id] ?? null, year: keys[places.year] ?? null };
}

/** One parsed object as a row. `line` is its line or number in the file. */
export function toObjectRow(value: unknown, keys: ObjectKeys, line: number): RawRow | RejectedRow {
  const text = (): string => JSON.stringify(value) ?? '';
  const object = flatten(value);
  if (!object) return { kind: 'refused', line, text: text(), reason: message('row.not-an-object') };
  const formula = asText(object[keys.formula]);
  if (formula === null) {
    return { kind: 'refused', line, text: text(), reason: message('row.no-text', { key: keys.formula }) };
  }
  const id = keys.id === null ? null : asText(object[keys.id]);
  const year = keys.year === null ? null : asText(object[keys.year]);
  return { kind: 'raw', line, formula, id, year, text };
}

/** An object with the keys of its `attributes` beside its own, which is where OPTIMADE answers keep the formula. */
function flatten(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const object = value as Record<string, unknown>;
  const attributes = object['attributes'];
  return typeof attributes === 'object' && attributes !== null ? { ...attributes, ...object } : object;
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;
}
