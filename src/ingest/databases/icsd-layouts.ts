import { flagBit } from '../entry-flags.js';
import { normaliseHeading } from '../tables/column-names.js';
import type { Database, Get } from './database.js';
import { originFlags } from './database-facts.js';
import { toText, toBoolean } from './values.js';

/** Fields in which an entry is called theoretical, if it is. */
const REMARKS = [
  'Keywords',
  'Comments',
  'Comment',
  'ExperimentType',
  'ExperimentalInformation',
  'Remarks',
  'Quality',
  'Subset',
  'ContentType',
  'Method',
];
/** Fields that only theoretical entries have, or that say yes or no. */
const THEORETICAL = ['TheoreticalCalculation', 'TheoreticalInformation', 'TheoreticalStructure', 'Theoretical'];
/** Its collection of computed structures is called THERORETICAL_STRUCTURES in its interface for programs. */
const COMPUTED = /ther?or\s*etical|calculated|ab initio|\bDFT\b/i;

/** ICSD's table of entries, with its names of fields spelt as `spelt` does. */
function icsdLayout(spelt: (name: string) => string): Database {
  const theoretical = THEORETICAL.map(spelt);
  const remarks = REMARKS.map(spelt);
  return {
    name: 'ICSD export',
    recognises: (keys) =>
      keys.has(spelt('CollectionCode')) &&
      ['HMS', 'StructuredFormula', 'SumFormula'].some((key) => keys.has(spelt(key))),
    formula: ['SumFormula', 'StructuredFormula', 'ChemicalFormula'].map(spelt),
    id: [spelt('CollectionCode')],
    idPrefix: 'icsd-',
    year: ['PublicationYear', 'Reference'].map(spelt),
    flags: (get) => {
      const words = remarks.map((key) => toText(get(key)) ?? '').join(' ');
      const flags = originFlags(theoretical.some((key) => saysYes(get, key)) || COMPUTED.test(words));
      return /high[- ]pressure/i.test(words) ? flags | flagBit('high-pressure') : flags;
    },
    temperature: [spelt('Temperature')],
    pressure: [spelt('Pressure')],
    pressureUnit: 1000,
  };
}

/** Whether a field is filled, and not with a word for no. */
function saysYes(get: Get, key: string): boolean {
  const text = toText(get(key));
  return text !== null && toBoolean(text) !== false && !/^(?:no|not|experimental)\b/i.test(text);
}

/** ICSD's own table, and its fields as programs hand them on: "collection_code". */
export const ICSD_LAYOUTS: readonly Database[] = [icsdLayout((name) => name), icsdLayout(normaliseHeading)];
