import { parseEntryFormula } from '../chemistry/formula/formula.js';
import { decimalTerms } from '../chemistry/formula/decimal-terms.js';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import { agreesWithFormula } from '../structures/agrees-with-formula.js';
import { crystalText } from '../structures/crystal.js';
import { repairSpreadsheetId } from './databases/id-text.js';
import { flagBit, flagBits, NO_FLAGS, type FlagBits } from './entry-flags.js';
import type { AcceptedRow, IngestItem, RejectedRow } from './ingest-item.js';
import type { RawRow } from './reader.js';

/** Characters of a refused row that are stored. */
const MAX_REFUSED_TEXT = 200;

/** No crystal structure is older, and few descriptions of minerals are: those of Agricola are of 1546. */
const EARLIEST_YEAR = 1500;

const DISORDERED = flagBit('disordered');
const ORIGIN = flagBits(['experimental', 'theoretical']);

/** Ids of collections that programs have made up as a whole: WBM, Alexandria, 2DMatPedia. */
const COMPUTED_IDS = /^(?:wbm-\d|agm\d{6}|2dm-\d)/;

/**
 * Turns a row as the file has it into an entry, or into a refusal that says why. A year that cannot be read is left out.
 * Decimals among the amounts make an entry disordered.
 */
export function acceptRow(row: RawRow | RejectedRow, latestYear: number): IngestItem {
  if (row.kind === 'refused') return refuse(row, row.text, row.reason);
  const written = row.formula.trim();
  if (written === '') return refuse(row, row.text(), message('row.empty-formula'));
  try {
    const { formula, composition, fractional } = parseEntryFormula(row.formula, row.isCounted);
    const id = row.id?.trim() ?? '';
    const { line, member } = row;
    // Written out, because spreading an object for each of a million rows takes longer than reading its formula.
    const accepted: AcceptedRow = {
      kind: 'accepted',
      line,
      formula,
      composition,
      written,
      id: id === '' ? null : id,
      year: readYear(row.year, latestYear),
      flags: originOf(row.flags ?? NO_FLAGS, id) | (fractional ? DISORDERED : NO_FLAGS),
    };
    if (!row.facts && !row.crystal && member === undefined) return accepted;
    return { ...accepted, ...(member !== undefined && { member }), ...factsOf(row, formula, composition) };
  } catch (error) {
    if (!(error instanceof IncognitaError) || error.code !== 'FORMULA_INVALID') throw error;
    return refuse(row, row.text(), error.sentences);
  }
}

/** The flags of a row, which is computed if it says nothing of that but has an id of a collection of computed structures. */
function originOf(flags: FlagBits, id: string): FlagBits {
  return (flags & ORIGIN) === 0 && COMPUTED_IDS.test(id) ? flags | flagBit('theoretical') : flags;
}

/** The facts of a row, with its cell and sites if they fit its formula. */
function factsOf(
  { facts, crystal }: RawRow,
  formula: string,
  composition: AcceptedRow['composition'],
): Pick<AcceptedRow, 'facts'> {
  if (!crystal) return facts ? { facts } : {};
  const terms = composition
    ? composition.elements.map((symbol, index) => [symbol, composition.amounts[index]!] as const)
    : decimalTerms(formula).map(([symbol, amount]) => [symbol, Number(amount)] as const);
  return { facts: { ...facts, structure: agreesWithFormula(crystal, terms) ? crystalText(crystal) : null } };
}

function refuse(
  row: { line: number; member?: string | undefined },
  text: string,
  reason: RejectedRow['reason'],
): RejectedRow {
  const flat = text.replace(/\s+/g, ' ').trim();
  const kept = flat.length > MAX_REFUSED_TEXT ? `${flat.slice(0, MAX_REFUSED_TEXT - 1)}…` : flat;
  const { line, member } = row;
  return { kind: 'refused', line, text: kept, reason, ...(member !== undefined && { member }) };
}

/** Words and signs of a year that nobody is sure of. */
const UNSURE = /\b(?:ca|circa|approx|about|around|before|after|um|vor|nach|vers)\b|[~≈<>?]/i;

/** As nearly all years are. */
const PLAIN_YEAR = /^[12]\d{3}$/;

/** The first number of four digits that can be a year: of "1987", "1987-05-01", "31.12.1955", "(1913)"; none of "ca. 1959". */
function readYear(text: string | null, latestYear: number): number | null {
  if (text === null) return null;
  if (PLAIN_YEAR.test(text)) return yearUpTo(latestYear, text);
  if (UNSURE.test(text)) return null;
  for (const [digits] of (repairSpreadsheetId(text.trim())?.id ?? text).matchAll(/(?<!\d)[12]\d{3}(?!\d)/g)) {
    const year = yearUpTo(latestYear, digits);
    if (year !== null) return year;
  }
  return null;
}

function yearUpTo(latestYear: number, digits: string): number | null {
  const year = Number(digits);
  return year >= EARLIEST_YEAR && year <= latestYear ? year : null;
}
