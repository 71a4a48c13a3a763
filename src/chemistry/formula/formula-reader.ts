import { message, type Message } from '../../messages/message.js';
import { type Composition, makeComposition } from '../composition.js';
import { elementBySymbol } from '../elements/elements.js';
import { type Fraction, FractionOverflow, ONE, add, fractionOf, multiply } from './fraction.js';

/** Longer texts are refused before anything is read. In characters. */
export const MAX_FORMULA_LENGTH = 500;
/** The largest amount of an element in the formula as written and as an integer; larger is a slip of the keyboard. */
export const MAX_AMOUNT = 1_000_000;
/** Decimals must become integers when multiplied by at most this: 0.01 does, 0.333 does not. */
export const MAX_DENOMINATOR = 100;
/** The number of a part may be ½, ⅓ and the like: finer ones tell of a deficiency, not of a compound. */
const MAX_PART_DENOMINATOR = 6;
/** Brackets inside brackets, at most. */
export const MAX_BRACKET_DEPTH = 10;

/** Why a formula cannot be read, and the 0-based index of the character that is wrong. */
export class FormulaProblem extends Error {
  readonly reason: Message;
  readonly position: number;

  constructor(reason: Message, position: number) {
    super(reason.id);
    this.reason = reason;
    this.position = position;
  }
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';
const DOTS = '·⋅∙•*';
/** An amount that is not fixed, as in BaTiO3-x and YBa2Cu3O7-δ, where a charge would end the formula. */
const OPEN_AMOUNT = /^[+\-−–]\s*[a-zδ]/;
const CHARGE = /[+\-−–^⁺⁻⁰¹²³⁴-⁹]/;
/** What follows a dot between digits that is surely no decimal point: 5H2O, 6NH3, with or without brackets. */
const SOLVATE = /^\d+\s*[([{]?(?:[HD]2O|O[HD]2|N[HD]3)[)\]}]?\s*(?:$|[·.])/;

type Amounts = Map<string, Fraction>;

/** One character for one, so that positions hold: subscripts become digits, all the dots of hydrates become "·". */
function normalized(text: string): string {
  let result = '';
  for (const unit of text.split('')) {
    const subscript = SUBSCRIPTS.indexOf(unit);
    if (subscript >= 0) result += String(subscript);
    else if (DOTS.includes(unit)) result += '·';
    else if (/\s/.test(unit)) result += ' ';
    else result += unit;
  }
  return result;
}

/** Recursive descent over one formula. `at` is the next character to read. */
class FormulaReader {
  /** True once an amount of an element or bracket is no integer; the number of a part (½ H2O) is another matter. */
  fractional = false;
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = normalized(text);
  }

  read(): Amounts {
    const total: Amounts = new Map();
    this.skipSpace();
    if (this.at === this.text.length) throw new FormulaProblem(message('formula.empty'), 0);
    for (;;) {
      this.skipSpace();
      const start = this.at;
      const coefficient = this.number(true) ?? ONE;
      if (coefficient.d > MAX_PART_DENOMINATOR) this.fractional = true;
      this.skipSpace();
      const part = this.terms('', 0);
      if (part.size === 0) this.refuse(start);
      this.include(total, part, coefficient, start);
      if (this.at === this.text.length) return total;
      this.dot();
    }
  }

  /** The dot between two parts. "Li.5CoO2" may lack a zero, so a full stop wants water behind it or space around it. */
  private dot(): void {
    const position = this.at;
    if (this.text[position] === '.') {
      const after = this.text.slice(position + 1);
      if (/[A-Za-z)\]}]/.test(this.text[position - 1] ?? '') && /^\d/.test(after) && !SOLVATE.test(after)) {
        throw new FormulaProblem(message('formula.ambiguous-dot'), position);
      }
    } else if (this.text[position] !== '·') {
      this.refuse(position);
    }
    this.at += 1;
  }

  /** Elements and bracketed groups up to the closing bracket, the next dot or the end. */
  private terms(closing: string, depth: number): Amounts {
    const total: Amounts = new Map();
    for (;;) {
      this.skipSpace();
      const start = this.at;
      const character = this.text[start];
      let term: Amounts;
      if (character === undefined || character === '·' || character === '.' || character === closing) return total;
      const bracket = CLOSING[character];
      if (bracket) {
        if (depth === MAX_BRACKET_DEPTH) {
          throw new FormulaProblem(message('formula.nested-too-deep', { most: MAX_BRACKET_DEPTH }), start);
        }
        this.at += 1;
        term = this.terms(bracket, depth + 1);
        if (this.text[this.at] !== bracket) {
          if (this.at < this.text.length) this.refuse(this.at);
          throw new FormulaProblem(message('formula.bracket-not-closed', { bracket: character }), start);
        }
        if (term.size === 0) throw new FormulaProblem(message('formula.empty-brackets'), start);
        this.at += 1;
      } else {
        term = new Map([[this.symbol(), ONE]]);
      }
      const amount = this.number() ?? ONE;
      if (amount.d > 1) this.fractional = true;
      this.include(total, term, amount, start);
    }
  }

  /** Adds `part`, `times` over. Amounts are checked here so that the position is the term's. */
  private include(total: Amounts, part: Amounts, times: Fraction, position: number): void {
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

  private symbol(): string {
    const start = this.at;
    const first = this.text[start] ?? '';
    if (!/[A-Z]/.test(first)) return this.refuse(start);
    const second = this.text[start + 1] ?? '';
    const pair = first + second;
    if (/[a-z]/.test(second) && elementBySymbol(pair)) {
      this.at += 2;
      return pair;
    }
    // Databases mark deuterium with D; as a composition it is hydrogen. T is as often a placeholder for "a metal".
    if (first === 'D' && !/[a-z]/.test(second)) {
      this.at += 1;
      return 'H';
    }
    if (first === 'T' && !/[a-z]/.test(second)) {
      throw new FormulaProblem(message('formula.tritium'), start);
    }
    if (!elementBySymbol(first)) {
      throw new FormulaProblem(
        message('formula.not-an-element', { symbol: /[a-z]/.test(second) ? pair : first }),
        start,
      );
    }
    if (/[a-z]/.test(second)) {
      if (/[xyzn]/.test(second)) this.refuse(start + 1);
      throw new FormulaProblem(message('formula.not-an-element', { symbol: pair }), start);
    }
    this.at += 1;
    return first;
  }

  /**
   * The number at the reading position, or undefined where there is none. Behind an element or bracket a dot between digits
   * may stand between two parts; before a part (`leading`) it is a decimal point.
   */
  private number(leading = false): Fraction | undefined {
    const start = this.at;
    const run = /^\d+(?:\.\d+)*/.exec(this.text.slice(start))?.[0];
    if (run === undefined) {
      if (this.text[start] === '.' && /\d/.test(this.text[start - 1] ?? '')) this.refuse(start);
      return undefined;
    }
    const [whole = '', ...rest] = run.split('.');
    let digits = run;
    if (rest.length > 2) throw new FormulaProblem(message('formula.not-a-number', { amount: run }), start);
    // "O4.0.5H2O": two dots in a row of digits can only be a hydrate's dot and a decimal point.
    if (rest.length === 2) digits = whole;
    if (rest.length === 1 && whole !== '0' && !leading) {
      const after = this.text.slice(start + whole.length + 1);
      if (SOLVATE.test(after)) digits = whole;
      else this.refuseAmbiguousDot(start + whole.length, after);
    }
    this.at += digits.length;
    if (/^0\d/.test(digits)) throw new FormulaProblem(message('formula.leading-zero', { amount: digits }), start);
    if (digits.length > 15) throw new FormulaProblem(message('formula.too-many-digits', { amount: digits }), start);
    const value = fractionOf(digits);
    if (value.n === 0) throw new FormulaProblem(message('formula.amount-zero'), start);
    return value;
  }

  /** "Al2O3.2SiO2" is two oxides or O3.2; where an element named before comes again after the dot, do not guess. */
  private refuseAmbiguousDot(position: number, after: string): void {
    const next = /^\d+\s*([A-Z][a-z]?)/.exec(after);
    if (!next) return;
    const before = new Set(this.text.slice(0, position).match(/[A-Z][a-z]?/g));
    const later = after.split(/[·.]/)[0]!.match(/[A-Z][a-z]?/g) ?? [];
    if (!later.some((symbol) => before.has(symbol))) return;
    throw new FormulaProblem(message('formula.ambiguous-dot'), position);
  }

  private skipSpace(): void {
    while (this.text[this.at] === ' ') this.at += 1;
  }

  /** Throws the reason why the character at `position` cannot be read. */
  private refuse(position: number): never {
    const character = this.text[position];
    if (character === undefined) throw new FormulaProblem(message('formula.ends-early'), position);
    if (/^\s*[A-Z][a-z]?(?:-(?:\*|[A-Z][a-z]?))+\s*$/.test(this.text)) {
      throw new FormulaProblem(message('formula.is-a-system'), position);
    }
    if (OPEN_AMOUNT.test(this.text.slice(position))) {
      throw new FormulaProblem(message('formula.open-amount'), position);
    }
    if (CHARGE.test(character)) {
      throw new FormulaProblem(message('formula.charge'), position);
    }
    if (/\d/.test(character)) {
      throw new FormulaProblem(message('formula.space-before-amount'), position);
    }
    if (character === '·' || character === '.') throw new FormulaProblem(message('formula.lonely-dot'), position);
    if (')]}'.includes(character))
      throw new FormulaProblem(message('formula.bracket-not-opened', { bracket: character }), position);
    if (character === ',' || character === '/') {
      throw new FormulaProblem(message('formula.shared-site'), position);
    }
    if (/[xyzn]/.test(character)) {
      throw new FormulaProblem(message('formula.amount-not-fixed', { amount: character }), position);
    }
    if (/[a-z]/.test(character)) throw new FormulaProblem(message('formula.lower-case'), position);
    const whole = String.fromCodePoint(this.text.codePointAt(position)!);
    throw new FormulaProblem(message('formula.unknown-character', { character: whole }), position);
  }
}

/** A formula as it was read. */
export interface FormulaReading {
  /** The amount of each element, exactly as written and added up. */
  readonly amounts: ReadonlyMap<string, Fraction>;
  /** Whether amounts of elements or brackets have decimals: a solid solution or a deficiency, no ordered compound. */
  readonly fractional: boolean;
  /** The same in integers, reduced; null if the decimals do not become integers when multiplied by MAX_DENOMINATOR or less. */
  readonly composition: Composition | null;
}

/** Integer amounts from fractions: all multiplied by the least common denominator, which is bounded. */
function integers(amounts: Amounts): [string, number][] | null {
  let common = 1;
  for (const { d } of amounts.values()) {
    common = multiply({ n: common, d: 1 }, { n: d, d: 1 }).n / commonDivisor(common, d);
    if (common > MAX_DENOMINATOR) return null;
  }
  return [...amounts].map(([element, { n, d }]) => [element, n * (common / d)]);
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/**
 * Reads a formula without guessing, also one whose decimals are no integers by any common factor. The grammar and its
 * limits are described at `parseFormula`, which users' text goes through.
 *
 * @throws FormulaProblem
 */
export function readFormulaAmounts(text: string): FormulaReading {
  if (text.length > MAX_FORMULA_LENGTH) {
    throw new FormulaProblem(message('formula.too-long', { most: MAX_FORMULA_LENGTH }), MAX_FORMULA_LENGTH);
  }
  const reader = new FormulaReader(text);
  const amounts = reader.read();
  const whole = integers(amounts);
  if (!whole) return { amounts, fractional: true, composition: null };
  const composition = makeComposition(whole);
  const tooMuch = composition.amounts.some((amount) => amount > MAX_AMOUNT);
  if (tooMuch) throw new FormulaProblem(message('formula.amount-too-large', { most: MAX_AMOUNT }), 0);
  // "Fe203": of one element alone no amount means anything, so the zero was meant to be oxygen. C60 and S8 are safe.
  if (composition.elements.length === 1) {
    const zero = /[1-9](0)[1-9]/.exec(normalized(text));
    if (zero) throw new FormulaProblem(message('formula.zero-for-oxygen'), zero.index + 1);
  }
  return { amounts, fractional: reader.fractional, composition };
}

/** The same for those who need integers. Throws FormulaProblem also where the decimals do not become integers. */
export function readFormula(text: string): Composition {
  const { composition } = readFormulaAmounts(text);
  if (composition) return composition;
  throw new FormulaProblem(message('formula.not-whole', { most: MAX_DENOMINATOR }), 0);
}
