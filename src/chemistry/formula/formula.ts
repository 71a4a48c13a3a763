import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import type { Composition } from '../composition.js';
import { FormulaProblem, readFormula, readFormulaAmounts, type FormulaReading } from './formula-reader.js';
import { fractionText } from './fraction.js';
import { suggestFormula } from './formula-suggestion.js';
import { reducedFormula } from './spellings.js';

/** How much of a refused text is repeated in the message, in characters. */
const ECHO = 60;

/**
 * Reads a chemical formula, strictly.
 *
 * - Element symbols as IUPAC writes them; D is read as hydrogen, T is refused.
 * - Brackets ( ), [ ] and { }, nested up to MAX_BRACKET_DEPTH.
 * - Parts joined by a dot, each with an optional leading amount: CuSO4·5H2O, also with *, • or a full stop. A full stop
 *   between digits is a decimal point, unless water or ammonia follows (CuSO4.5H2O); where an element named before
 *   comes again after it (Al2O3.2SiO2), or where no digit is before it (Li.5CoO2), the formula is refused as ambiguous.
 * - Decimal amounts where one factor up to MAX_DENOMINATOR makes all of them integers: Li0.5CoO2 is LiCo2O4.
 * - Subscript digits (Fe₂O₃). White space around the formula, between terms and around dots; not before an amount.
 * - No charges, variables or shared sites. At most MAX_FORMULA_LENGTH characters, amounts up to MAX_AMOUNT.
 *
 * @returns the composition, reduced to coprime amounts
 * @throws IncognitaError FORMULA_INVALID, details { text, position, suggestion? }: position is the 0-based index of the
 *   character where reading stopped, suggestion a corrected formula
 */
export function parseFormula(text: string): Composition {
  return explained(text, readFormula);
}

/** A formula of a database's entry, which may be one of a solid solution. */
export interface EntryFormula {
  /** The reduced formula; with its decimals as they are written and added up if it is fractional. */
  readonly formula: string;
  /** Whether amounts have decimals, so that this is no ordered compound. */
  readonly fractional: boolean;
  /** Null where no integers up to MAX_DENOMINATOR times the amounts exist. */
  readonly composition: Composition | null;
}

/** Reads the formula of an entry: as `parseFormula` does, but any decimals are welcome. Throws FORMULA_INVALID like it. */
export function parseEntryFormula(text: string): EntryFormula {
  const reading = explained(text, readFormulaAmounts);
  const { composition, fractional } = reading;
  const formula = composition && !fractional ? reducedFormula(composition) : decimalFormula(reading);
  return { formula, fractional, composition };
}

function decimalFormula({ amounts }: FormulaReading): string {
  return [...amounts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([element, amount]) => (amount.n === amount.d ? element : `${element}${fractionText(amount)}`))
    .join('');
}

function explained<T>(text: string, read: (text: string) => T): T {
  try {
    return read(text);
  } catch (error) {
    if (!(error instanceof FormulaProblem)) throw error;
    const { position } = error;
    const suggestion = suggestFormula(text, position);
    const echo = text.length > ECHO ? `${text.slice(0, ECHO)}…` : text;
    throw new IncognitaError(
      'FORMULA_INVALID',
      message('formula.unreadable', { text: echo, position: position + 1, reason: error.reason }),
      suggestion === undefined ? { text, position } : { text, position, suggestion },
    );
  }
}
