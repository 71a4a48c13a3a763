import { message } from '../../messages/message.js';
import { AmountReader, SOLVATE } from './amount-reader.js';
import { addAmounts, type Amounts } from './amounts.js';
import { ChargeNotation } from './charge-notation.js';
import { FormulaProblem } from './formula-problem.js';
import { throwRefusal } from './formula-refusal.js';
import { type Fraction, ONE } from './fraction.js';
import { readSymbol } from './read-symbol.js';

/** Brackets inside brackets, at most. */
export const MAX_BRACKET_DEPTH = 10;
/** The number of a part may be ½, ⅓ and the like: finer ones tell of a deficiency, not of a compound. */
const MAX_PART_DENOMINATOR = 6;

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Recursive descent over one formula. `at` is the next character to read. */
export class FormulaGrammar {
  /** True once an amount of an element or bracket is no integer; the number of a part (½ H2O) is another matter. */
  fractional = false;
  #at = 0;
  readonly #text: string;
  readonly #charges: ChargeNotation;
  readonly #amounts: AmountReader;

  constructor(text: string) {
    this.#text = text;
    this.#charges = new ChargeNotation(text);
    this.#amounts = new AmountReader(text);
  }

  /** The amounts of the elements. Throws a FormulaProblem. */
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
      if (part.size === 0) throwRefusal(this.#text, start);
      addAmounts(total, part, coefficient, start);
      if (this.#at === this.#text.length) return this.#charges.remove(total);
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
      throwRefusal(this.#text, position);
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
      // The charge is in front of the amount or behind it: Fe3+2, O2^2-.
      const charge = isElement ? this.#charge([...term.keys()][0]!) : 0;
      const amount = this.#amount();
      if (isElement) this.#charges.note(term, charge === 0 ? this.#markedCharge() : charge);
      if (!amount) everyAmount = false;
      else if (amount.d > 1) this.fractional = true;
      addAmounts(total, term, amount ?? ONE, start);
    }
  }

  /** One element, or what is between brackets. */
  #term(character: string, depth: number): [amounts: Amounts, isElement: boolean] {
    const start = this.#at;
    const bracket = CLOSING[character];
    if (!bracket) {
      const symbol = readSymbol(this.#text, start);
      this.#at += symbol.length;
      return [new Map([[symbol.element, ONE]]), true];
    }
    if (depth === MAX_BRACKET_DEPTH) {
      throw new FormulaProblem(message('formula.nested-too-deep', { most: MAX_BRACKET_DEPTH }), start);
    }
    this.#at += 1;
    const inner = this.#terms(bracket, depth + 1);
    if (this.#text[this.#at] !== bracket) {
      if (this.#at < this.#text.length) throwRefusal(this.#text, this.#at);
      throw new FormulaProblem(message('formula.bracket-not-closed', { bracket: character }), start);
    }
    if (inner.size === 0) throw new FormulaProblem(message('formula.empty-brackets'), start);
    this.#at += 1;
    this.#charges.noteBracket();
    return [inner, false];
  }

  /** Whether a part such as 5H2O begins here, behind a space that takes the place of the dot. */
  #isSpacedPart(position: number): boolean {
    return this.#text[position - 1] === ' ' && SOLVATE.test(this.#text.slice(position));
  }

  /** The charge of an element behind its symbol, 0 if there is none. */
  #charge(element: string): number {
    const { charge, length } = this.#charges.read(this.#at, element);
    this.#at += length;
    return charge;
  }

  /** A charge that is set apart, behind an amount; 0 if there is none. */
  #markedCharge(): number {
    const { charge, length } = this.#charges.readMarked(this.#at);
    this.#at += length;
    return charge;
  }

  /** The number at the reading position, or undefined if there is none. */
  #amount(leading = false): Fraction | undefined {
    const { amount, end } = this.#amounts.read(this.#at, leading);
    this.#at = end;
    return amount;
  }

  #skipSpace(): void {
    while (this.#text[this.#at] === ' ') this.#at += 1;
  }
}
