import { message, type Message } from '../../messages/message.js';
import { flagBit, flagBits, NO_FLAGS, type EntryFlag, type FlagBits } from '../entry-flags.js';
import type { Get } from '../databases/database.js';
import { textOf, truthOf } from '../databases/values.js';
import { normaliseHeading } from './column-names.js';

type Told = readonly [yes: EntryFlag | null, no: EntryFlag | null];

const COMPUTED: Told = ['theoretical', 'experimental'];
const MEASURED: Told = ['experimental', 'theoretical'];

/** Columns of yes and no that say outright what a row is: the flag if yes, and the flag if no. */
const TOLD: Readonly<Record<string, Told>> = {
  theoretical: COMPUTED,
  hypothetical: COMPUTED,
  experimental: MEASURED,
  experimentally_observed: MEASURED,
  experimentally_known: MEASURED,
  experimentally_verified: MEASURED,
  experimentally_synthesized: MEASURED,
  disordered: ['disordered', null],
  has_disorder: ['disordered', null],
  ordered: [null, 'disordered'],
  partial_occupancy: ['disordered', null],
  high_pressure: ['high-pressure', null],
  high_pressure_phase: ['high-pressure', null],
  retracted: ['retracted', null],
  withdrawn: ['retracted', null],
  deprecated: ['retracted', null],
  duplicate: ['duplicate', null],
  derived: ['derived', null],
};

/** The same, if yes and no are words: numbers under these names are ids or values that were measured or computed. */
const TOLD_BY_WORDS: Readonly<Record<string, Told>> = {
  icsd: MEASURED,
  in_icsd: MEASURED,
  from_icsd: MEASURED,
  has_icsd: MEASURED,
  observed: MEASURED,
  measured: MEASURED,
  synthesized: MEASURED,
  synthesised: MEASURED,
  exp: MEASURED,
  expt: MEASURED,
  experiment: MEASURED,
  computed: COMPUTED,
  calculated: COMPUTED,
  calc: COMPUTED,
  predicted: COMPUTED,
  simulated: COMPUTED,
  virtual: COMPUTED,
  theory: COMPUTED,
  dft: COMPUTED,
};

/** Columns whose words may say what a row is: "experimental", "DFT calculation", "not synthesized". */
const WORDS =
  /^(?:flags?|status|origin|type|source|source_type|data_type|data_source|method|kind|category|nature|provenance|class|determination|determination_method|structure_determination|experimental_theoretical|theoretical_experimental|exp_(?:theo|calc|dft)|theo_exp)$/;

const THEORY =
  /\b(?:theor(?:y|etical(?:ly)?)|theo|hypothetical|calc|calculat(?:ed|ions?)|comput(?:ed|ational)|predict(?:ed|ions?)|dft|ab[- ]initio|first[- ]principles|simulat(?:ed|ions?)|virtual|in[- ]silico)\b/i;
const EXPERIMENT =
  /\b(?:exp|expt|experiment(?:al(?:ly)?)?|measured|observed|synthesi[sz]ed|xrd|(?:x-ray |neutron )diffraction)\b/i;
const NEGATED = /\b(?:not|non|never|without|no)\b/i;

/** Columns that may tell computed from measured rows, but say it in a way that only their database knows. */
const HINTS =
  /^(?:icsd|icsd_ids?|is_icsd|in_icsd|from_icsd|has_icsd|flags?|status|method|origin|source_type|data_type|type|stability|is_stable|stable|hull_distance|ehull|e_hull|e_above_hull\w*|energy_above_hull\w*|decomposition_energy|delta_e|formation_energy\w*|synthesi[sz]ed|synthesi[sz]able|exp|calc|dft|is_dft|calculated|computed|predicted)$/;

/** What a table of no known database says of its rows, by the names of its columns. */
export interface GenericFlags {
  /** Columns that may say more and are not used. */
  readonly unused: readonly string[];
  read(get: Get): FlagBits;
}

/**
 * `used` are the columns that give something else already. Columns of words count if a cell of the sample has one that
 * says what a row is.
 */
export function genericFlags(
  headings: readonly string[],
  used: readonly string[],
  sample: readonly Get[] = [],
): GenericFlags {
  const rest = headings.filter((heading) => !used.includes(heading));
  const readers = rest.flatMap((heading) => {
    const read = cellReader(heading);
    return read && (read.isSure || sample.some((get) => read.flags(get(heading)) !== NO_FLAGS))
      ? [{ heading, read }]
      : [];
  });
  const unused = rest.filter(
    (heading) => !readers.some((reader) => reader.heading === heading) && HINTS.test(normaliseHeading(heading)),
  );
  const read = (get: Get): FlagBits => {
    let bits = NO_FLAGS;
    for (const reader of readers) bits |= reader.read.flags(get(reader.heading));
    // A row that says both of itself is not trusted to be measured.
    const both = flagBits(['experimental', 'theoretical']);
    return (bits & both) === both ? bits & ~flagBit('experimental') : bits;
  };
  return { unused, read: readers.length === 0 ? () => NO_FLAGS : read };
}

interface CellReader {
  /** Whether the heading alone says what its cells mean. */
  readonly isSure: boolean;
  flags(value: unknown): FlagBits;
}

function cellReader(heading: string): CellReader | undefined {
  const whole = normaliseHeading(heading);
  const name = whole.replace(/^(?:is|was|has_been)_/, '').replace(/_(?:bool|boolean|flag|yes_no|y_n|true_false)$/, '');
  if (WORDS.test(whole)) return { isSure: false, flags: flagsOfWords };
  if (Object.hasOwn(TOLD, name)) return { isSure: true, flags: (value) => flagOf(TOLD[name]!, truthOf(value)) };
  if (!Object.hasOwn(TOLD_BY_WORDS, name)) return undefined;
  const told = TOLD_BY_WORDS[name]!;
  return {
    isSure: false,
    flags: (value) => (/\d/.test(textOf(value) ?? '') ? NO_FLAGS : flagOf(told, truthOf(value))),
  };
}

function flagOf(told: Told, truth: boolean | null): FlagBits {
  const flag = truth === null ? null : told[truth ? 0 : 1];
  return flag === null ? NO_FLAGS : flagBit(flag);
}

function flagsOfWords(value: unknown): FlagBits {
  const text = (
    Array.isArray(value) ? value.filter((word) => typeof word === 'string').join(' ') : textOf(value)
  )?.replaceAll('_', ' ');
  if (text === undefined || text === null || text.length > 200) return NO_FLAGS;
  const isNegated = NEGATED.test(text);
  const isTheory = THEORY.test(text);
  const isExperiment = EXPERIMENT.test(text);
  let bits = NO_FLAGS;
  if (isTheory) bits |= flagBit(isNegated && !isExperiment ? 'experimental' : 'theoretical');
  else if (isExperiment) bits |= flagBit(isNegated ? 'theoretical' : 'experimental');
  if (isNegated) return bits;
  if (/\bdisorder(?:ed)?\b/i.test(text)) bits |= flagBit('disordered');
  if (/\b(?:retracted|withdrawn)\b/i.test(text)) bits |= flagBit('retracted');
  if (/\bduplicate\b/i.test(text)) bits |= flagBit('duplicate');
  if (/\bhigh[- ]pressure\b/i.test(text)) bits |= flagBit('high-pressure');
  return bits;
}

/** The note about columns that were seen and not used. */
export function unusedNote(columns: readonly string[]): Message[] {
  if (columns.length === 0) return [];
  const names = columns.map((name) => `"${name.slice(0, 40)}"`);
  return [message('reading.unused', { count: columns.length, names })];
}
