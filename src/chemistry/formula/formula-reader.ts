import { message } from '../../messages/message.js';
import { type Composition, makeComposition } from '../composition.js';
import { gcd } from '../../numerics/gcd.js';
import { MAX_AMOUNT, type Amounts } from './amounts.js';
import { FormulaGrammar } from './formula-grammar.js';
import { FormulaProblem } from './formula-problem.js';
import { formulaSlip, mayBeSlip } from './formula-slips.js';
import { eachTerm } from './formula-terms.js';
import { snapToThirds, type Fraction } from './fraction.js';
import { plainFormula } from './plain-formula.js';
import { readSimpleFormula } from './simple-formula.js';

/** Longer texts are refused before anything is read. In characters. */
export const MAX_FORMULA_LENGTH = 500;
/** Decimals must become integers when multiplied by at most this: 0.0001 does; 0.333 is read as one third. */
export const MAX_DENOMINATOR = 10_000;

/** A formula as it was read. */
export interface FormulaReading {
  /** The amount of each element, exactly as written and added up, in the order of the text. */
  readonly amounts: ReadonlyMap<string, Fraction>;
  /** Whether amounts of elements or brackets have decimals: a solid solution or a deficiency, no ordered compound. */
  readonly fractional: boolean;
  /** The same in integers, reduced; null if the decimals do not become integers when multiplied by MAX_DENOMINATOR or less. */
  readonly composition: Composition | null;
}

/** The reading of a text of nothing but symbols and whole amounts. */
class SimpleReading implements FormulaReading {
  readonly fractional = false;
  readonly #text: string;
  readonly composition: Composition;

  constructor(text: string, composition: Composition) {
    this.#text = text;
    this.composition = composition;
  }

  /** Put together when they are asked for, which hardly any of the millions of entries of databases are. */
  get amounts(): ReadonlyMap<string, Fraction> {
    const amounts = new Map<string, Fraction>();
    eachTerm(this.#text, (symbol, amount) => {
      amounts.set(symbol, { n: (amounts.get(symbol)?.n ?? 0) + amount, d: 1 });
    });
    return amounts;
  }
}

/** Integer amounts from fractions: all multiplied by the least common denominator, which is bounded. */
function integers(amounts: Amounts): [string, number][] | null {
  const rounded = [...amounts].map(([element, amount]) => [element, snapToThirds(amount)] as const);
  let common = 1;
  for (const [, { d }] of rounded) {
    common = (common * d) / gcd(common, d);
    if (common > MAX_DENOMINATOR) return null;
  }
  return rounded.map(([element, { n, d }]) => [element, n * (common / d)]);
}

/**
 * Reads a formula without guessing, also one whose decimals are no integers by any common factor. The grammar and its
 * limits are described at `parseFormula`, which users' text goes through.
 *
 * Throws a FormulaProblem.
 *
 * @param isCounted whether slips of typing are not looked for
 */
export function readFormulaAmounts(text: string, isCounted = false): FormulaReading {
  if (text.length > MAX_FORMULA_LENGTH) {
    throw new FormulaProblem(message('formula.too-long', { most: MAX_FORMULA_LENGTH }), MAX_FORMULA_LENGTH);
  }
  const plain = plainFormula(text);
  try {
    return readPlain(plain?.text ?? text, isCounted);
  } catch (error) {
    if (!(error instanceof FormulaProblem) || !plain) throw error;
    const position = error.reason.id === 'formula.empty' ? 0 : Math.min(plain.origin(error.position), text.length);
    throw new FormulaProblem(error.reason, position);
  }
}

function readPlain(text: string, isCounted = false): FormulaReading {
  const simple = readSimpleFormula(text);
  const slip = isCounted || (simple && !mayBeSlip(text)) ? undefined : formulaSlip(text);
  if (slip) throw new FormulaProblem(slip.reason, slip.position);
  if (simple) return new SimpleReading(text, simple);
  const reader = new FormulaGrammar(text);
  const amounts = reader.read();
  const whole = integers(amounts);
  if (!whole) return { amounts, fractional: true, composition: null };
  const composition = makeComposition(whole);
  const tooMuch = composition.amounts.some((amount) => amount > MAX_AMOUNT);
  if (tooMuch) throw new FormulaProblem(message('formula.amount-too-large', { most: MAX_AMOUNT }), 0);
  return { amounts, fractional: reader.fractional, composition };
}

/** The same for those who need integers. Throws FormulaProblem also if the decimals do not become integers. */
export function readFormula(text: string): Composition {
  const { composition } = readFormulaAmounts(text);
  if (composition) return composition;
  throw new FormulaProblem(message('formula.not-whole', { most: MAX_DENOMINATOR }), 0);
}
