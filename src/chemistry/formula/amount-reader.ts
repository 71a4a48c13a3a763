import { message } from '../../messages/message.js';
import { FormulaProblem } from './formula-problem.js';
import { throwRefusal } from './formula-refusal.js';
import { type Fraction, multiply, parseDecimal, reciprocal } from './fraction.js';

/** An amount behind a space, as in "Na 3 Zr (PO 4) 3"; 2H2O behind a space is another part. */
const SPACED_AMOUNT = /^ (?=(?:\d+(?:\.\d+)?|\.\d+)(?: |$|[)\]}·,]))/;
/** What follows a dot between digits that is surely no decimal point: 5H2O, 6NH3, with or without brackets. */
export const SOLVATE = /^\d+\s*[([{]?(?:[HD]2O|O[HD]2|N[HD]3)[)\]}]?\s*(?:$|[·.])/;

/** An amount, undefined if there is none, and the position behind it. */
interface ReadAmount {
  readonly amount: Fraction | undefined;
  readonly end: number;
}

/** Reads the numbers of one formula: integers, decimals and fractions, and which dots are between two parts. */
export class AmountReader {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * The number at the reading position, or undefined if there is none. Behind an element or bracket a dot between digits
   * may be between two parts; before a part (`leading`) it is a decimal point.
   */
  read(at: number, leading: boolean): ReadAmount {
    const isSpaced = !leading && SPACED_AMOUNT.test(this.#text.slice(at, at + 20));
    const start = isSpaced ? at + 1 : at;
    const rest = this.#text.slice(start, start + 40);
    const run = /^\d+(?:\.\d+)*/.exec(rest)?.[0];
    if (run === undefined) return this.#bareDecimals(start, rest, leading);
    const division = /^(\d{1,3})\/(\d{1,3})(?![\d.])/.exec(rest);
    // Water behind a stroke is another part, not the denominator of an amount.
    if (division && (leading || !SOLVATE.test(rest.slice(rest.indexOf('/') + 1))))
      return this.#division(division, start);
    const [whole = '', ...parts] = run.split('.');
    let digits = run;
    if (parts.length > 2) throw new FormulaProblem(message('formula.not-a-number', { amount: run }), start);
    // "O4.0.5H2O": two dots in a row of digits can only be a hydrate's dot and a decimal point.
    if (parts.length === 2) digits = whole;
    if (parts.length === 1 && whole !== '0' && !leading) {
      const after = this.#text.slice(start + whole.length + 1);
      if (SOLVATE.test(after)) digits = whole;
      else this.#refuseAmbiguousDot(start + whole.length, after);
    }
    if (/^0\d/.test(digits)) throw new FormulaProblem(message('formula.leading-zero', { amount: digits }), start);
    if (digits.length > 15) throw new FormulaProblem(message('formula.too-many-digits', { amount: digits }), start);
    const value = parseDecimal(digits);
    if (value.n === 0) throw new FormulaProblem(message('formula.amount-zero'), start);
    return { amount: value, end: start + digits.length };
  }

  /** Decimals without their zero, as older files have them (K.88): before a part, or if they can be nothing else. */
  #bareDecimals(start: number, rest: string, leading: boolean): ReadAmount {
    const match = /^\.(\d{1,12})/.exec(rest);
    if (!match) return { amount: undefined, end: start };
    const isDecimal =
      (leading && this.#text[start - 1] !== '.') ||
      match[1]!.length > 1 ||
      (this.#text.match(/[A-Za-z)\]]\.\d/g)?.length ?? 0) > 1;
    if (!isDecimal || (!leading && SOLVATE.test(rest.slice(1)))) {
      if (/\d/.test(this.#text[start - 1] ?? '')) throwRefusal(this.#text, start);
      return { amount: undefined, end: start };
    }
    const value = parseDecimal(`0${match[0]}`);
    if (value.n === 0) throw new FormulaProblem(message('formula.amount-zero'), start);
    return { amount: value, end: start + match[0].length };
  }

  #division([whole, n, d]: RegExpExecArray, start: number): ReadAmount {
    const [numerator, denominator] = [Number(n), Number(d)];
    if (denominator === 0 || numerator === 0) throw new FormulaProblem(message('formula.amount-zero'), start);
    return { amount: multiply({ n: numerator, d: 1 }, reciprocal(denominator)), end: start + whole.length };
  }

  /** "Al2O3.2SiO2" is two oxides or O3.2; if an element named before comes again after the dot, do not guess. */
  #refuseAmbiguousDot(position: number, after: string): void {
    const next = /^\d+\s*([A-Z][a-z]?)/.exec(after);
    if (!next) return;
    const before = new Set(this.#text.slice(0, position).match(/[A-Z][a-z]?/g));
    const later = after.split(/[·.]/)[0]!.match(/[A-Z][a-z]?/g) ?? [];
    if (!later.some((symbol) => before.has(symbol))) return;
    // If every element has its number and several have decimals, so has this one.
    if (/^(?:[A-Z][a-z]?\d+(?:\.\d+)?)+$/.test(this.#text) && this.#text.match(/\d\.\d/g)!.length > 1) return;
    throw new FormulaProblem(message('formula.ambiguous-dot'), position);
  }
}
