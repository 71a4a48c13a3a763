import { message } from '../../messages/message.js';
import { flagBit, NO_FLAGS, type FlagBits } from '../entry-flags.js';
import type { EntryFacts } from '../ingest-item.js';
import type { FileRow } from '../reader.js';
import type { Database, Get } from './database.js';
import { toKelvin, toKilopascals, toNumber, toText } from './values.js';

/** Above this an entry is one at high pressure, in kilopascals: ten times that of the air. */
export const HIGH_PRESSURE = 1000;

/** The flag of an entry that was measured under high pressure. */
export function pressureFlag(facts: Pick<EntryFacts, 'pressure'> | undefined): FlagBits {
  return (facts?.pressure ?? 0) > HIGH_PRESSURE ? flagBit('high-pressure') : NO_FLAGS;
}

/** One record of a database as a row. `line` is its line or number in the file, `text` the record for reports. */
export function recordRow(database: Database, get: Get, line: number, text: () => string): FileRow {
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
  const flags = (database.flags?.(get) ?? NO_FLAGS) | pressureFlag(facts);
  return {
    kind: 'raw',
    line,
    formula,
    ...(database.isCounted && { isCounted: true }),
    id: id === undefined ? null : database.idPrefix !== undefined && /^\d+$/.test(id) ? database.idPrefix + id : id,
    year: yearText(get, database.year),
    flags,
    facts,
    ...(database.crystal && { crystal: database.crystal(get) }),
    text,
  };
}

function factsOf(database: Database, get: Get, otherIds: readonly string[]): EntryFacts {
  const firstOf = (keys: readonly string[] | undefined, of: (value: unknown) => number | null): number | null => {
    for (const key of keys ?? []) {
      const value = of(get(key));
      if (value !== null) return value;
    }
    return null;
  };
  const number = (keys: readonly string[] | undefined): number | null => firstOf(keys, toNumber);
  return {
    temperature: firstOf(database.temperature, (value) => toKelvin(value)),
    pressure: firstOf(database.pressure, (value) => toKilopascals(value, database.pressureUnit ?? 1)),
    energyAboveHull: number(database.energyAboveHull),
    formationEnergy: number(database.formationEnergy),
    energy: database.energyOf ? database.energyOf(get) : number(database.energy),
    functional: first(get, database.functional),
    ids: [...otherIds, ...(database.ids?.(get) ?? [])],
  };
}

function first(get: Get, keys: readonly string[] | undefined): string | null {
  for (const key of keys ?? []) {
    const value = get(key);
    const text = Array.isArray(value) ? value.map((each) => toText(each) ?? '').join(';') : toText(value);
    if (text !== null && text !== '') return text;
  }
  return null;
}

/** The first text with a number of four digits, or else the first text. */
function yearText(get: Get, keys: readonly string[] | undefined): string | null {
  let any: string | null = null;
  for (const key of keys ?? []) {
    const text = toText(get(key));
    if (text !== null && /\d{4}/.test(text)) return text;
    any ??= text;
  }
  return any;
}
