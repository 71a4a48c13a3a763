import { flagBit } from '../entry-flags.js';
import type { Database, Get } from './database.js';
import { firstText, originFlags } from './database-facts.js';
import { toNumber, toText } from './values.js';

/** Names of phases in the Pauling File: room, high or low temperature, high pressure, with a number if there are several. */
const PHASE = /(?<!\s)\s+(?:rt|ht|lt|hp|lp|mt)\d*\s*$/;
/** Kinds of data that MPDS numbers: what machines have learnt, and what was computed. */
const COMPUTED_KINDS = new Set([2, 4]);

/** Where the files of a computation are; what was taken from the literature has none. */
const RAW_DATA = 'sample.measurement.0.raw_data';

/** The Pauling File's entries under the names that one of its interfaces uses. */
function mpdsLayout(
  recognises: Database['recognises'],
  formula: readonly string[],
  id: readonly string[],
  year: readonly string[],
  kinds: readonly string[],
): Database {
  return {
    name: 'MPDS',
    recognises,
    formula,
    // Phases are named behind the formula: "Rb3Au rt", "SiO2 hp".
    formulaOf: (get) => firstText(get, ...formula)?.replace(PHASE, '') ?? null,
    id,
    year,
    flags: (get) => {
      const isPressed = /\shp\d*\s*$/.test(firstText(get, ...formula) ?? '');
      const flags = originFlags(kinds.some((key) => isComputed(get, key)) || toText(get(RAW_DATA)) !== null);
      return isPressed ? flags | flagBit('high-pressure') : flags;
    },
  };
}

function isComputed(get: Get, key: string): boolean {
  const number = toNumber(get(key));
  return number === null
    ? /ab initio|theor|machine|calculat/i.test(toText(get(key)) ?? '')
    : COMPUTED_KINDS.has(number);
}

/** Lists of entries, properties of samples, and the table that its client for Python makes. */
export const MPDS_LAYOUTS: readonly Database[] = [
  mpdsLayout(
    (keys) => keys.has('entry') && (keys.has('phase_id') || keys.has('chemical_formula') || keys.has('object_type')),
    ['chemical_formula', 'formula'],
    ['entry'],
    ['reference.year', 'year'],
    ['object_type', 'dtype'],
  ),
  mpdsLayout(
    (keys) => keys.has('sample.material.chemical_formula'),
    ['sample.material.chemical_formula'],
    ['sample.material.entry'],
    ['sample.reference.year', 'reference.year', 'year'],
    ['sample.material.object_type', 'sample.measurement.0.dtype', 'dtype'],
  ),
  mpdsLayout(
    (keys) => ['Phase', 'SG', 'Entry'].every((key) => keys.has(key)) && (keys.has('Formula') || keys.has('formula')),
    ['Formula', 'formula'],
    ['Entry'],
    ['Year', 'year'],
    ['Type', 'dtype'],
  ),
];
