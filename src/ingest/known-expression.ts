import { parseExpression, type Expression, type Vocabulary } from '../expression/parse-expression.js';
import { ENTRY_FLAGS, flagBits, type EntryFlag, type FlagBits } from './entry-flags.js';

/** What an expression over entries may speak of. Keys are the words, values the names of the facts. */
const ENTRY_VOCABULARY: Vocabulary = {
  flags: ENTRY_FLAGS,
  numbers: {
    year: 'year',
    temperature: 'temperature',
    temperature_k: 'temperature',
    pressure: 'pressure',
    pressure_kpa: 'pressure',
    energy_above_hull: 'energy_above_hull',
    e_above_hull: 'energy_above_hull',
    hull: 'energy_above_hull',
    formation_energy: 'formation_energy',
  },
  texts: { source: 'source', functional: 'functional' },
};

/** Flags of which one is enough for an entry not to count, if nobody says otherwise. */
const SET_ASIDE: readonly EntryFlag[] = ['theoretical', 'disordered', 'retracted', 'duplicate', 'derived'];

/**
 * Which entries make a composition known if nobody says otherwise: all that are measured, ordered and valid, and those
 * of which nothing is said. Entries at high pressure count.
 */
export const DEFAULT_KNOWN = SET_ASIDE.map((flag) => `not ${flag}`).join(' and ');

/** Reads the expression of `--known`. Throws EXPRESSION_INVALID with the position of the fault. */
export function parseKnown(text: string): Expression {
  return parseExpression(text, ENTRY_VOCABULARY);
}

const SET_ASIDE_BITS = flagBits(SET_ASIDE);

/** Whether an entry of these flags counts as known by DEFAULT_KNOWN. */
export function isKnownByDefault(flags: FlagBits): boolean {
  return (flags & SET_ASIDE_BITS) === 0;
}
