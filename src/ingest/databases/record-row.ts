import { message } from '../../messages/message.js';
import { flagBit, NO_FLAGS } from '../entry-flags.js';
import type { EntryFacts, RejectedRow, SkippedRow } from '../ingest-item.js';
import type { RawRow } from '../reader.js';
import type { Database, Get } from './database.js';
import { numberOf, textOf } from './values.js';

/** Above this an entry is one at high pressure, in kilopascals: ten times that of the air. */
export const HIGH_PRESSURE = 1000;

/** One record of a database as a row. `line` is its line or number in the file, `text` the record for reports. */
export function recordRow(
  database: Database,
  get: Get,
  line: number,
  text: () => string,
): RawRow | RejectedRow | SkippedRow {
  const skipped = database.skip?.(get);
  if (skipped !== undefined) return { kind: 'skipped', line, what: skipped };
  const formula = database.formulaOf ? database.formulaOf(get) : first(get, database.formula);
  if (formula === null) {
    return {
      kind: 'refused',
      line,
      text: text(),
      reason: message('row.no-text', { key: (database.formula[0] ?? '').replace('attributes.', '') }),
    };
  }
  const [id, ...otherIds] = (first(get, database.id) ?? '').split(';').filter((each) => each !== '');
  const facts = factsOf(database, get, otherIds);
  let flags = database.flags?.(get) ?? NO_FLAGS;
  if ((facts.pressure ?? 0) > HIGH_PRESSURE) flags |= flagBit('high-pressure');
  return {
    kind: 'raw',
    line,
    formula,
    id: id === undefined ? null : database.idPrefix !== undefined && /^\d+$/.test(id) ? database.idPrefix + id : id,
    year: yearText(get, database.year),
    flags,
    facts,
    ...(database.crystal && { crystal: database.crystal(get) }),
    text,
  };
}

function factsOf(database: Database, get: Get, otherIds: readonly string[]): EntryFacts {
  const number = (keys: readonly string[] | undefined): number | null => {
    for (const key of keys ?? []) {
      const value = numberOf(get(key));
      if (value !== null) return value;
    }
    return null;
  };
  const pressure = number(database.pressure);
  return {
    temperature: number(database.temperature),
    pressure: pressure === null ? null : pressure * (database.pressureUnit ?? 1),
    energyAboveHull: number(database.energyAboveHull),
    formationEnergy: number(database.formationEnergy),
    energy: number(database.energy),
    functional: first(get, database.functional),
    ids: [...otherIds, ...(database.ids?.(get) ?? [])],
  };
}

function first(get: Get, keys: readonly string[] | undefined): string | null {
  for (const key of keys ?? []) {
    const value = get(key);
    const text = Array.isArray(value) ? value.map((each) => textOf(each) ?? '').join(';') : textOf(value);
    if (text !== null && text !== '') return text;
  }
  return null;
}

/** The first text with a number of four digits, or else the first text. */
function yearText(get: Get, keys: readonly string[] | undefined): string | null {
  let any: string | null = null;
  for (const key of keys ?? []) {
    const text = textOf(get(key));
    if (text !== null && /\d{4}/.test(text)) return text;
    any ??= text;
  }
  return any;
}
