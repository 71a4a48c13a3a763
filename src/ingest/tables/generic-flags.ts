import { message, type Message } from '../../messages/message.js';
import { flagBit, flagBits, NO_FLAGS, type EntryFlag, type FlagBits } from '../entry-flags.js';
import type { Get } from '../databases/database.js';
import { originFlags, withoutIcsd } from '../databases/database-facts.js';
import { isFilled, toText, toBoolean } from '../databases/values.js';
import { normaliseHeading } from './column-names.js';
import { isOnlyExperiment, isOnlyTheory } from './origin-words.js';

type Told = readonly [yes: EntryFlag | null, no: EntryFlag | null];

const COMPUTED: Told = ['theoretical', 'experimental'];
const MEASURED: Told = ['experimental', 'theoretical'];

/** Columns of yes and no that say outright what a row is: the flag if yes, and the flag if no. */
const TOLD: Readonly<Record<string, Told>> = {
  theoretical: COMPUTED,
  theoretisch: COMPUTED,
  hypothetisch: COMPUTED,
  berechnet: COMPUTED,
  théorique: COMPUTED,
  experimentell: MEASURED,
  gemessen: MEASURED,
  expérimental: MEASURED,
  hypothetical: COMPUTED,
  experimental: MEASURED,
  experimentally_observed: MEASURED,
  experimentally_known: MEASURED,
  experimentally_verified: MEASURED,
  experimentally_synthesized: MEASURED,
  disordered: ['disordered', null],
  disorder: ['disordered', null],
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

/** Of those, the ones that are values if they are numbers; the others may be written as 0 and 1. */
const VALUES = /^(?:exp|expt|experiment|calc|calculated|computed|measured|observed|predicted|theory|dft)$/;

/** Columns whose words may say what a row is: "experimental", "DFT calculation", "not synthesized". */
const WORDS =
  /^(?:flags?|status|origin|type|source|source_type|data_type|data_source|method|kind|category|nature|provenance|class|determination|determination_method|structure_determination)$/;
/** Columns that only computed rows fill: "TheoreticalInformation". */
const THEORY_FIELD = /^theoretical_(?:information|info|calculations?|methods?|structures?|details?|remarks?)$/;
/** Columns that name the entry of which a row is a duplicate. */
const FIRST_ENTRY = /^(?:duplicate|dup|copy)_of$/;
/** Columns that name both kinds, so that the first letter of a cell is enough: "Exp/Theo" with E and T. */
const BOTH =
  /^(?:exp|expt|experiment|experimental)_(?:or_)?(?:theo|theory|theoretical|calc|calculated|dft|computed)$|^(?:theo|theory|theoretical|calc|calculated|dft|computed)_(?:or_)?(?:exp|expt|experiment|experimental)$/;
/** Columns of remarks, in which a phrase of its own says what a row is. */
const REMARKS =
  /^(?:remarks?|comments?|notes?|keywords?|tags?|labels?|flagged|additional_info(?:rmation)?|info|bemerkung(?:en)?|anmerkung(?:en)?|kommentar|備考|备注)$/;
/** Columns of values of compounds: how these were found says nothing of the compound. */
const OF_VALUES = /gap|band|energ|functional|conduct|modul|densit|temperature|pressure|moment|mass/;

const THEORY =
  /\b(?:theor(?:y|etical(?:ly)?)?|theo|hypothetical|calc|calculat(?:ed|ions?)|comput(?:ed|ational)|predict(?:ed|ions?)|dft|pbe(?:sol)?|gga|r2?scan|hse(?:06)?|ab[- ]initio|first[- ]principles|simulat(?:ed|ions?)|virtual|in[- ]silico)\b/i;
const EXPERIMENT =
  /\b(?:exp|expt|experiment(?:al(?:ly)?)?|measured|observed|synthesi[sz]ed|xrd|(?:x-ray |neutron )diffraction)\b/i;
const NEGATED = /\b(?:not|non|never|without|no)\b/i;

/** Columns that may tell computed from measured rows, but say it in a way that only their database knows. */
const HINTS =
  /^(?:icsd|icsd_ids?|is_icsd|in_icsd|from_icsd|has_icsd|flags?|status|method|origin|source_type|data_type|type|stability\w*|is_stable|stable|hull_distance|ehull|e_hull|e_above_hull\w*|energy_above_hull\w*|decomposition_energy|delta_e|formation_energy\w*|synthesi[sz]ed|exp|calc|dft|is_dft|calculated|computed|predicted|outcome|database|db|generated_by|generator|verified_by|novel|is_novel|exp\w*_theo\w*|theo\w*_exp\w*)$/;

/** The same in any part of a name: lists of what others have predicted. */
const PREDICTION = /^predicted_|probability|synthesi[sz]ab(?:le|ility)|crystal_likeness|^cl_?score$/;

/** Columns of numbers of ICSD, and columns that only computed entries have. */
const ICSD_NUMBER = /^icsd(?:_(?:ids?|codes?|numbers?|no|nr|collection_codes?))?$/;
const COMPUTED_VALUE = /hull|^(?:delta_e|e_form|eform|formation_energy|formation_enthalpy)/;

/** What a table of no known database says of its rows, by the names of its columns. */
export interface GenericFlags {
  /** Columns that may say more and are not used. */
  readonly unused: readonly string[];
  /** Columns that say more by their name, used or not. */
  readonly mentioned: readonly string[];
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
    const read = cellReader(heading, sample);
    return read && (read.isSure || sample.some((get) => read.flags(get(heading)) !== NO_FLAGS))
      ? [{ heading, read }]
      : [];
  });
  const numbered = icsdColumn(headings, sample);
  if (numbered !== undefined) {
    readers.push({ heading: numbered, read: { isSure: false, flags: (value) => originFlags(withoutIcsd(value)) } });
  }
  const unused = rest.filter((heading) => {
    const name = normaliseHeading(heading);
    return !readers.some((reader) => reader.heading === heading) && (HINTS.test(name) || PREDICTION.test(name));
  });
  const read = (get: Get): FlagBits => {
    let bits = NO_FLAGS;
    for (const reader of readers) bits |= reader.read.flags(get(reader.heading));
    // A row that says both of itself is not trusted to be measured.
    const both = flagBits(['experimental', 'theoretical']);
    return (bits & both) === both ? bits & ~flagBit('experimental') : bits;
  };
  const mentioned = rest.filter((heading) => unused.includes(heading) || Object.hasOwn(TOLD, nameOf(heading)));
  return { unused, mentioned, read: readers.length === 0 ? () => NO_FLAGS : read };
}

/** The column of numbers of ICSD that only some rows of a table of computed entries have: the others nobody is known to have made. */
function icsdColumn(headings: readonly string[], sample: readonly Get[]): string | undefined {
  const heading = headings.find((each) => ICSD_NUMBER.test(normaliseHeading(each)));
  if (heading === undefined || !headings.some((each) => COMPUTED_VALUE.test(normaliseHeading(each)))) return undefined;
  const without = sample.filter((get) => withoutIcsd(get(heading))).length;
  return without > 0 && without < sample.length ? heading : undefined;
}

interface CellReader {
  /** Whether the heading alone says what its cells mean. */
  readonly isSure: boolean;
  flags(value: unknown): FlagBits;
}

function cellReader(heading: string, sample: readonly Get[]): CellReader | undefined {
  const whole = normaliseHeading(heading);
  const name = nameOf(heading);
  if (BOTH.test(whole)) return { isSure: false, flags: flagsOfLetters };
  if (WORDS.test(whole)) return { isSure: false, flags: flagsOfWords };
  if (REMARKS.test(whole)) return { isSure: false, flags: flagsOfPhrases };
  if (FIRST_ENTRY.test(name))
    return { isSure: true, flags: (value) => (isFilled(value) ? flagBit('duplicate') : NO_FLAGS) };
  if (THEORY_FIELD.test(name)) return { isSure: true, flags: flagOfFilled };
  if (Object.hasOwn(TOLD, name)) return { isSure: true, flags: (value) => flagOf(TOLD[name]!, toBoolean(value)) };
  if (Object.hasOwn(TOLD_BY_WORDS, name)) {
    const told = TOLD_BY_WORDS[name]!;
    const mayBeNumbers = !VALUES.test(name) && areZerosAndOnes(sample.map((get) => get(heading)));
    const isNumber = mayBeNumbers ? /[2-9]|\d\d/ : /\d/;
    return {
      isSure: false,
      flags: (value) => (isNumber.test(toText(value) ?? '') ? NO_FLAGS : flagOf(told, toBoolean(value))),
    };
  }
  // Under any name: a column of nothing but such words says what the rows are.
  return !OF_VALUES.test(whole) && sayOrigin(sample.map((get) => toText(get(heading))))
    ? { isSure: false, flags: flagsOfPhrases }
    : undefined;
}

function nameOf(heading: string): string {
  return normaliseHeading(heading)
    .replace(/^(?:is|was|has_been)_/, '')
    .replace(/_(?:bool|boolean|flag|yes_no|y_n|true_false)$/, '');
}

function areZerosAndOnes(values: readonly unknown[]): boolean {
  const texts = new Set(values.map((value) => toText(value)).filter((text) => text !== null));
  return texts.size === 2 && texts.has('0') && texts.has('1');
}

/** Whether most filled cells are words for one of the two origins, and some for each, or all for computed. */
function sayOrigin(cells: readonly (string | null)[]): boolean {
  const filled = cells.filter((cell) => cell !== null);
  const theory = filled.filter(isOnlyTheory).length;
  const experiment = filled.filter(isOnlyExperiment).length;
  return theory > 0 && theory + experiment >= filled.length * MIN_ORIGIN_SHARE;
}

/** Share of cells that must say the origin of their row. */
const MIN_ORIGIN_SHARE = 0.8;

function flagOf(told: Told, truth: boolean | null): FlagBits {
  const flag = truth === null ? null : told[truth ? 0 : 1];
  return flag === null ? NO_FLAGS : flagBit(flag);
}

/** A field that is filled says that the row is computed, unless it says no. */
function flagOfFilled(value: unknown): FlagBits {
  const text = toText(value);
  const isNo = text === null || toBoolean(text) === false || /^(?:no|not|experimental)\b/i.test(text);
  return isNo ? NO_FLAGS : flagBit('theoretical');
}

/** The first letter of a cell under a heading that names both kinds. */
function flagsOfLetters(value: unknown): FlagBits {
  const text = toText(value);
  if (text !== null && /^[etc]\.?$/i.test(text)) return flagBit(/^e/i.test(text) ? 'experimental' : 'theoretical');
  return flagsOfWords(value);
}

/** Phrases between commas or semicolons, each of which must say nothing else: a "theoretical density" is no origin. */
function flagsOfPhrases(value: unknown): FlagBits {
  const texts = Array.isArray(value) ? value.map((each) => toText(each) ?? '') : [toText(value) ?? ''];
  let bits = NO_FLAGS;
  for (const phrase of texts.flatMap((text) => text.slice(0, MAX_REMARK).split(/[,;|/]/))) {
    const words = phrase.replaceAll('_', ' ').trim();
    if (isOnlyTheory(words)) bits |= flagBit('theoretical');
    else if (isOnlyExperiment(words)) bits |= flagBit('experimental');
    else if (/^(?:is )?(?:retracted|withdrawn)\b/i.test(words)) bits |= flagBit('retracted');
    else if (/^duplicate\b/i.test(words)) bits |= flagBit('duplicate');
    else if (/^disorder(?:ed)?$/i.test(words)) bits |= flagBit('disordered');
    else if (/^high[- ]pressure(?: phase)?$/i.test(words)) bits |= flagBit('high-pressure');
  }
  return bits;
}

/** Characters of a remark that are read. */
const MAX_REMARK = 300;

function flagsOfWords(value: unknown): FlagBits {
  const text = (
    Array.isArray(value) ? value.filter((word) => typeof word === 'string').join(' ') : toText(value)
  )?.replaceAll('_', ' ');
  if (text === undefined || text === null || text.length > 200) return NO_FLAGS;
  const isNegated = NEGATED.test(text);
  const isTheory = THEORY.test(text) || isOnlyTheory(text.trim());
  const isExperiment = EXPERIMENT.test(text) || isOnlyExperiment(text.trim());
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
