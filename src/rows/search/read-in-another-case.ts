import { symbolOf } from './element-words.js';
import { endMembers } from './end-members.js';
import { formulaInAnotherCase } from './formula-in-another-case.js';
import { hasBalancedCharges } from './has-balanced-charges.js';
import { readFormulaTerm } from './read-formula-term.js';
import { readTypeTerm } from './read-type-term.js';
import { recaseSolution } from './recase-solution.js';
import type { TermReading } from './search-term.js';

/** The longest word without a digit that is taken for a formula in another case: nacl, not a word of a language. */
const LONGEST_WITHOUT_DIGITS = 6;

/** licoo2, NACL: if only the case keeps it from being a formula. A word without digits must have charges that balance. */
export function readInAnyCase(word: string): TermReading | undefined {
  const formula = formulaInAnotherCase(word);
  if (formula === undefined) return undefined;
  const mayBeWord = !/\d/.test(word) && (word.length > LONGEST_WITHOUT_DIGITS || !hasBalancedCharges(formula));
  return mayBeWord ? undefined : readFormulaTerm(formula);
}

/**
 * NACL, TIO2, BATIO3: capitals that could be a formula type, but are a formula with balanced charges. Types that begin with
 * A or R, and nitrates, stay: AMO2, RUO4, MNO3.
 */
export function readInCapitals(word: string): TermReading | undefined {
  if (!/^(?![AR])[A-Z][A-Z\d]+$/.test(word) || word.includes('NO3')) return undefined;
  const formula = formulaInAnotherCase(word);
  return formula !== undefined && hasBalancedCharges(formula) ? readFormulaTerm(formula) : undefined;
}

/** An x that may be an amount, as in axmo2. */
const MAY_VARY = /x(?!\d*$|\d*y)/;

/** Whether two letters may be one symbol: rmno3 is no RMNO3. */
function hasLongSymbol(word: string): boolean {
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)).some(
    (pair) => /^[a-z]{2}$/.test(pair) && symbolOf(pair) !== undefined,
  );
}

/** la1-xsrxmno3, abx3, ln2o3: what is read if the case of the letters is mended, which has one way. */
export function readInSmallLetters(word: string): TermReading | undefined {
  if (word !== word.toLowerCase()) return undefined;
  const recased = recaseSolution(word);
  if (recased !== undefined) {
    const formulas = endMembers(recased);
    const read = formulas ? [{ kind: 'members' as const, written: recased, formulas }] : readFormulaTerm(recased);
    if (read) return read;
  }
  if (!/\d/.test(word) || MAY_VARY.test(word)) return undefined;
  return (hasLongSymbol(word) ? undefined : readTypeTerm(word.toUpperCase())) ?? lanthanoidType(word);
}

/** ln2o3, lnfeo3: as with lanthanum, of which the case is known. */
function lanthanoidType(word: string): TermReading | undefined {
  if (!word.startsWith('ln')) return undefined;
  const formula = formulaInAnotherCase(`la${word.slice(2)}`);
  return formula === undefined ? undefined : readTypeTerm(`Ln${formula.slice(2)}`);
}
