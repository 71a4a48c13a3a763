import { message } from '../../messages/message.js';
import { elementBySymbol } from '../elements/elements.js';
import { FormulaProblem } from './formula-problem.js';
import { refusal } from './formula-refusal.js';
import { type Fraction, FractionOverflow, ONE, add, parseDecimal, multiply, reciprocal } from './fraction.js';

/** The largest amount of an element in the formula as written and as an integer; larger is a slip of the keyboard. */
export const MAX_AMOUNT = 1_000_000;
/** Brackets inside brackets, at most. */
export const MAX_BRACKET_DEPTH = 10;
/** The number of a part may be ½, ⅓ and the like: finer ones tell of a deficiency, not of a compound. */
const MAX_PART_DENOMINATOR = 6;

/** Where charges are counted among the amounts of elements. */
const PLUS = '+';
const MINUS = '-';
/** A charge that typography sets apart, `^2+`, or that is in brackets of its own, `(2+)`. */
const MARKED_CHARGE = /^(?:\^([1-9]?)([+-])|\(([1-9]?)([+-])\))/;
/** A charge in the line, as mineralogists write it: Fe3+2(SO4)3. */
const PLAIN_CHARGE = /^([1-8]?)([+-])(?![a-zδ\s(]|\d*\.?\d*[+-])/;
/** An oxidation state in Roman numerals that is no compound of iodine or vanadium: Fe(II), Ti(IV). */
const ROMAN = /^\((?:I{2,3}|IV|VI{1,3})\)/;
/** Elements that a charge of either sign in a formula is not believed of. */
const NO_CATIONS = new Set(['H', 'B', 'C', 'N', 'O', 'F', 'Si', 'P', 'S', 'Cl', 'Br', 'I']);
/** An amount behind a space, as in "Na 3 Zr (PO 4) 3"; 2H2O behind a space is another part. */
const SPACED_AMOUNT = /^ (?=(?:\d+(?:\.\d+)?|\.\d+)(?: |$|[)\]}·,]))/;
/** Symbols that papers use for any of several elements. */
const PLACEHOLDER = /^(?:Ln|RE|TM|Me|[AMRXL](?![a-z]))/;

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
/** What follows a dot between digits that is surely no decimal point: 5H2O, 6NH3, with or without brackets. */
const SOLVATE = /^\d+\s*[([{]?(?:[HD]2O|O[HD]2|N[HD]3)[)\]}]?\s*(?:$|[·.])/;

/** Elements with their amounts. */
export type Amounts = Map<string, Fraction>;

/** Recursive descent over one formula. `at` is the next character to read. */
export class FormulaGrammar {
  /** True once an amount of an element or bracket is no integer; the number of a part (½ H2O) is another matter. */
  fractional = false;
  #at = 0;
  readonly #text: string;
  /** Where the first charge is, if there is any, and what is to be known of all. */
  #chargedAt = -1;
  #unmarked = 0;
  #doubtful = false;
  #lastCharged = false;
  #chargedLast = -1;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Amounts {
    const total: Amounts = new Map();
    this.#skipSpace();
    if (this.#at === this.#text.length) throw new FormulaProblem(message('formula.empty'), 0);
    for (;;) {
      this.#skipSpace();
      const start = this.#at;
      const coefficient = this.#amount(true) ?? ONE;
      if (coefficient.d > MAX_PART_DENOMINATOR) this.fractional = true;
      this.#skipSpace();
      const part = this.#terms('', 0);
      if (part.size === 0) this.#refuse(start);
      this.#include(total, part, coefficient, start);
      if (this.#at === this.#text.length) return this.#withoutCharges(total);
      // "CuSO4 5H2O": the space is the dot.
      if (!/\d/.test(this.#text[this.#at]!)) this.#dot();
    }
  }

  /** The dot between two parts. "Li.5CoO2" may lack a zero, so a full stop wants water behind it or space around it. */
  #dot(): void {
    const position = this.#at;
    if (this.#text[position] === '.') {
      const after = this.#text.slice(position + 1);
      if (/[A-Za-z)\]}]/.test(this.#text[position - 1] ?? '') && /^\d/.test(after) && !SOLVATE.test(after)) {
        throw new FormulaProblem(message('formula.ambiguous-dot'), position);
      }
    } else if (this.#text[position] !== '·') {
      this.#refuse(position);
    }
    this.#at += 1;
  }

  /** Elements and bracketed groups up to the closing bracket, the next dot or the end. */
  #terms(closing: string, depth: number): Amounts {
    const total: Amounts = new Map();
    let comma = -1;
    let everyAmount = true;
    for (;;) {
      this.#skipSpace();
      const start = this.#at;
      const character = this.#text[start];
      if (character === ',' && closing !== '' && total.size > 0) {
        comma = start;
        this.#at += 1;
        continue;
      }
      const ends = character === undefined || character === '·' || character === '.' || character === closing;
      if (ends || (closing === '' && this.#isSpacedPart(start))) {
        if (comma >= 0 && !everyAmount) throw new FormulaProblem(message('formula.shared-site'), comma);
        return total;
      }
      const [term, isElement] = this.#term(character, depth);
      const charge = isElement ? this.#charge([...term.keys()][0]!) : 0;
      const amount = this.#amount();
      const marked = charge === 0 && isElement ? this.#markedCharge() : charge;
      if (isElement) this.#noteCharge(marked);
      if (marked !== 0) term.set(marked > 0 ? PLUS : MINUS, { n: Math.abs(marked), d: 1 });
      if (!amount) everyAmount = false;
      else if (amount.d > 1) this.fractional = true;
      this.#include(total, term, amount ?? ONE, start);
    }
  }

  /** One element, or what is between brackets. */
  #term(character: string, depth: number): [amounts: Amounts, isElement: boolean] {
    const start = this.#at;
    const bracket = CLOSING[character];
    if (!bracket) return [new Map([[this.#symbol(), ONE]]), true];
    if (depth === MAX_BRACKET_DEPTH) {
      throw new FormulaProblem(message('formula.nested-too-deep', { most: MAX_BRACKET_DEPTH }), start);
    }
    this.#at += 1;
    const inner = this.#terms(bracket, depth + 1);
    if (this.#text[this.#at] !== bracket) {
      if (this.#at < this.#text.length) this.#refuse(this.#at);
      throw new FormulaProblem(message('formula.bracket-not-closed', { bracket: character }), start);
    }
    if (inner.size === 0) throw new FormulaProblem(message('formula.empty-brackets'), start);
    this.#at += 1;
    this.#lastCharged = false;
    return [inner, false];
  }

  /** Whether a part such as 5H2O begins here, behind a space that takes the place of the dot. */
  #isSpacedPart(position: number): boolean {
    return this.#text[position - 1] === ' ' && SOLVATE.test(this.#text.slice(position));
  }

  /** The charge of an element behind its symbol, 0 if there is none. Oxidation states in Roman numerals are read over. */
  #charge(element: string): number {
    const marked = this.#markedCharge();
    if (marked !== 0) return marked;
    const rest = this.#text.slice(this.#at, this.#at + 12);
    const roman = ROMAN.exec(rest);
    if (roman) {
      this.#at += roman[0].length;
      return 0;
    }
    const plain = PLAIN_CHARGE.exec(rest);
    if (!plain) return 0;
    // Without a digit, or with one that no such ion has, it may as well join two materials: Fe+Cu, TiC+TiB2, O2-B.
    if (plain[1] === '' || plain[2] === '-' || NO_CATIONS.has(element)) this.#doubtful = true;
    this.#chargedLast = this.#at + plain[1]!.length;
    this.#at += plain[0].length;
    return (plain[2] === '+' ? 1 : -1) * Number(plain[1] || 1);
  }

  #markedCharge(): number {
    const match = MARKED_CHARGE.exec(this.#text.slice(this.#at, this.#at + 6));
    if (!match) return 0;
    this.#chargedLast = this.#at;
    this.#at += match[0].length;
    const [, digit, sign, digitInBrackets, signInBrackets] = match;
    return ((sign ?? signInBrackets) === '+' ? 1 : -1) * Number((digit ?? digitInBrackets) || 1);
  }

  #noteCharge(charge: number): void {
    this.#lastCharged = charge !== 0;
    if (charge === 0) this.#unmarked += 1;
    else if (this.#chargedAt < 0) this.#chargedAt = this.#chargedLast;
  }

  /**
   * The amounts without the charges, which must be sums of zero, or are at some of the cations only and not at the end:
   * then they tell oxidation states, not the charge of an ion.
   */
  #withoutCharges(total: Amounts): Amounts {
    if (this.#chargedAt < 0) return total;
    const [plus, minus] = [total.get(PLUS), total.get(MINUS)];
    total.delete(PLUS);
    total.delete(MINUS);
    const isNeutral = plus !== undefined && minus !== undefined && plus.n * minus.d === minus.n * plus.d;
    const isStates = !this.#doubtful && !this.#lastCharged && minus === undefined;
    const hasAnion = [...total.keys()].some((element) => NO_CATIONS.has(element) || ['Se', 'Te'].includes(element));
    return (this.#unmarked === 0 ? isNeutral : isStates && hasAnion) ? total : this.#refuse(this.#chargedAt);
  }

  /** Adds `part`, `times` over. Amounts are checked here so that the position is the term's. */
  #include(total: Amounts, part: Amounts, times: Fraction, position: number): void {
    try {
      for (const [element, amount] of part) {
        const more = multiply(amount, times);
        const before = total.get(element);
        const sum = before ? add(before, more) : more;
        if (sum.n > MAX_AMOUNT * sum.d) throw new FractionOverflow('more than the limit');
        total.set(element, sum);
      }
    } catch (error) {
      if (!(error instanceof FractionOverflow)) throw error;
      throw new FormulaProblem(message('formula.amount-too-large', { most: MAX_AMOUNT }), position);
    }
  }

  #symbol(): string {
    const start = this.#at;
    const first = this.#text[start] ?? '';
    if (!/[A-Z]/.test(first)) return this.#refuse(start);
    const second = this.#text[start + 1] ?? '';
    const pair = first + second;
    if (/[a-z]/.test(second) && elementBySymbol(pair)) {
      this.#at += 2;
      return pair;
    }
    // Databases mark deuterium with D; as a composition it is hydrogen. T is as often a placeholder for "a metal".
    if (first === 'D' && !/[a-z]/.test(second)) {
      this.#at += 1;
      return 'H';
    }
    if (first === 'T' && !/[a-z]/.test(second)) {
      throw new FormulaProblem(message('formula.tritium'), start);
    }
    if (!elementBySymbol(first) || (pair === 'Me' && !elementBySymbol(pair))) {
      const placeholder = PLACEHOLDER.exec(this.#text.slice(start))?.[0];
      if (placeholder !== undefined) {
        throw new FormulaProblem(message('formula.placeholder', { symbol: placeholder }), start);
      }
      throw new FormulaProblem(
        message('formula.not-an-element', { symbol: /[a-z]/.test(second) ? pair : first }),
        start,
      );
    }
    if (/[a-z]/.test(second)) {
      if (/[xyzn]/.test(second)) this.#refuse(start + 1);
      throw new FormulaProblem(message('formula.not-an-element', { symbol: pair }), start);
    }
    this.#at += 1;
    return first;
  }

  /**
   * The number at the reading position, or undefined if there is none. Behind an element or bracket a dot between digits
   * may be between two parts; before a part (`leading`) it is a decimal point.
   */
  #amount(leading = false): Fraction | undefined {
    const space = leading ? undefined : SPACED_AMOUNT.exec(this.#text.slice(this.#at, this.#at + 20))?.[0];
    if (space !== undefined) this.#at += space.length;
    const start = this.#at;
    const rest = this.#text.slice(start, start + 40);
    const run = /^\d+(?:\.\d+)*/.exec(rest)?.[0];
    if (run === undefined) return this.#bareDecimals(rest, leading);
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
    this.#at += digits.length;
    if (/^0\d/.test(digits)) throw new FormulaProblem(message('formula.leading-zero', { amount: digits }), start);
    if (digits.length > 15) throw new FormulaProblem(message('formula.too-many-digits', { amount: digits }), start);
    const value = parseDecimal(digits);
    if (value.n === 0) throw new FormulaProblem(message('formula.amount-zero'), start);
    return value;
  }

  /** Decimals without their zero, as older files have them (K.88): before a part, or if they can be nothing else. */
  #bareDecimals(rest: string, leading: boolean): Fraction | undefined {
    const match = /^\.(\d{1,12})/.exec(rest);
    if (!match) return undefined;
    const isDecimal =
      (leading && this.#text[this.#at - 1] !== '.') ||
      match[1]!.length > 1 ||
      (this.#text.match(/[A-Za-z)\]]\.\d/g)?.length ?? 0) > 1;
    if (!isDecimal || (!leading && SOLVATE.test(rest.slice(1)))) {
      if (/\d/.test(this.#text[this.#at - 1] ?? '')) this.#refuse(this.#at);
      return undefined;
    }
    this.#at += match[0].length;
    const value = parseDecimal(`0${match[0]}`);
    if (value.n === 0) throw new FormulaProblem(message('formula.amount-zero'), this.#at - match[0].length);
    return value;
  }

  #division([whole, n, d]: RegExpExecArray, start: number): Fraction {
    const [numerator, denominator] = [Number(n), Number(d)];
    if (denominator === 0 || numerator === 0) throw new FormulaProblem(message('formula.amount-zero'), start);
    this.#at += whole.length;
    return multiply({ n: numerator, d: 1 }, reciprocal(denominator));
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

  #skipSpace(): void {
    while (this.#text[this.#at] === ' ') this.#at += 1;
  }

  /** Throws the reason why the character at `position` cannot be read. */
  #refuse(position: number): never {
    throw new FormulaProblem(refusal(this.#text, position), position);
  }
}
