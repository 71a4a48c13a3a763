import { IncognitaError } from '../../errors.js';
import { message, type Message } from '../../messages/message.js';
import type { Composition } from '../composition.js';
import { FormulaProblem, unreadableFormula } from './formula-problem.js';
import { MAX_DENOMINATOR, readFormulaAmounts, type FormulaReading } from './formula-reader.js';
import { fractionText } from './fraction.js';
import { chlorineSlip } from './chlorine-slip.js';
import { suggestBinary, suggestCapitals, suggestFormula } from './formula-suggestion.js';
import { reducedFormula } from './spellings.js';

/** How much of a refused text is repeated in the message, in characters. */
const ECHO = 60;

/**
 * Reads a chemical formula, strictly.
 *
 * - Element symbols as IUPAC writes them; D is read as hydrogen, T is refused.
 * - Brackets ( ), [ ] and { }, nested up to MAX_BRACKET_DEPTH; commas between shared sites that have amounts.
 * - Parts joined by a dot, each with an optional leading amount: CuSO4·5H2O, also with *, •, ½ or a full stop. A full stop
 *   between digits is a decimal point, unless water or ammonia follows (CuSO4.5H2O); if an element named before comes
 *   again after it (Al2O3.2SiO2), or if no digit is before it (Li.5CoO2), the formula is refused as ambiguous.
 * - Decimal amounts and fractions if one factor up to MAX_DENOMINATOR makes all of them integers: Li0.5CoO2 is LiCo2O4.
 *   Three or more digits of a third or sixth are that: LiNi0.333Co0.333Mn0.333O2.
 * - What typography, HTML, LaTeX and spreadsheets add, and phases and states of matter: see `plainFormula`.
 * - Oxidation states and charges of ions behind their elements (Fe3+2(SO4)3, Na+Cl-, Ti(IV)O2); the whole is neutral.
 * - No variables. At most MAX_FORMULA_LENGTH characters, amounts up to MAX_AMOUNT. What can be read but was surely meant
 *   otherwise (MgSO47H2O, K2Cr207, NIO) is refused: see `formulaSlip`.
 *
 * @returns the composition, reduced to coprime amounts
 * Throws FORMULA_INVALID, details { text, position, suggestion? }: position is the 0-based index of the
 *   character where reading stopped, suggestion a corrected formula
 */
export function parseFormula(text: string): Composition {
  const { composition } = explained(text, slipOf);
  if (composition) return composition;
  const reason = message('formula.not-whole', { most: MAX_DENOMINATOR });
  throw new IncognitaError('FORMULA_INVALID', message('formula.unreadable', { text, position: 1, reason }), {
    text,
    position: 0,
  });
}

/** A formula of a database's entry, which may be one of a solid solution. */
export interface EntryFormula {
  /** The reduced formula; with its decimals as they are written and added up if it is fractional. */
  readonly formula: string;
  /** Whether amounts have decimals, so that this is no ordered compound. */
  readonly fractional: boolean;
  /** Null if no integers up to MAX_DENOMINATOR times the amounts exist. */
  readonly composition: Composition | null;
}

/**
 * Reads the formula of an entry: as `parseFormula` does, but any decimals are welcome, and capitals are what they are:
 * databases do have CSNO3 and SN2O3, which are no slips. AgCI, CaC12 and INP, which no compound can be, are refused. Throws
 * FORMULA_INVALID like it.
 *
 * @param isCounted whether a program counted atoms for it, so that nothing in it is a slip of typing: C101 is carbon
 */
export function parseEntryFormula(text: string, isCounted = false): EntryFormula {
  const reading = explained(text, isCounted ? undefined : entrySlip, isCounted);
  const { composition, fractional } = reading;
  const formula = composition && !fractional ? reducedFormula(composition) : decimalFormula(reading);
  return { formula, fractional, composition };
}

function slipOf(text: string, composition: Composition): string | undefined {
  const chlorine = chlorineSlip(text, composition);
  // The key of a composition, as lists and databases write it, is what it says: BIS is B, I and S.
  if (chlorine !== undefined || text === reducedFormula(composition)) return chlorine;
  return suggestBinary(text, composition) ?? suggestCapitals(text, composition);
}

function entrySlip(text: string, composition: Composition): string | undefined {
  return chlorineSlip(text, composition) ?? suggestBinary(text, composition);
}

function decimalFormula({ amounts }: FormulaReading): string {
  return [...amounts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([element, amount]) => (amount.n === amount.d ? element : `${element}${fractionText(amount)}`))
    .join('');
}

function explained(
  text: string,
  meant?: (text: string, composition: Composition) => string | undefined,
  isCounted = false,
): FormulaReading {
  let problem: { readonly reason: Message; readonly position: number };
  let suggestion: string | undefined;
  try {
    const reading = readFormulaAmounts(text, isCounted);
    suggestion = reading.composition ? meant?.(text, reading.composition) : undefined;
    if (suggestion === undefined) return reading;
    const isChlorine = /C[1I]/.test(text) && suggestion.includes('Cl');
    problem = isChlorine
      ? { reason: message('formula.chlorine'), position: text.search(/C[1I]/) }
      : { reason: message('formula.capitals'), position: 0 };
  } catch (error) {
    if (!(error instanceof FormulaProblem)) throw error;
    problem = error;
    suggestion = suggestFormula(text, error.position, error.reason.id);
  }
  const { position } = problem;
  const echo = text.length > ECHO ? `${text.slice(0, ECHO)}…` : text;
  throw new IncognitaError(
    'FORMULA_INVALID',
    unreadableFormula(echo, problem),
    suggestion === undefined ? { text, position } : { text, position, suggestion },
  );
}
