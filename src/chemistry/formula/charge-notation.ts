import type { Amounts } from './amounts.js';
import { throwRefusal } from './formula-refusal.js';

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

/** A charge, 0 if there is none, and how many characters were read. */
interface ReadCharge {
  readonly charge: number;
  readonly length: number;
}

const NO_CHARGE: ReadCharge = { charge: 0, length: 0 };

/** The charges in one formula, which must balance or tell oxidation states: they are no part of the composition. */
export class ChargeNotation {
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

  /** The charge of an element behind its symbol, 0 if there is none. Oxidation states in Roman numerals are read over. */
  read(at: number, element: string): ReadCharge {
    const marked = this.readMarked(at);
    if (marked.charge !== 0) return marked;
    const rest = this.#text.slice(at, at + 12);
    const roman = ROMAN.exec(rest);
    if (roman) return { charge: 0, length: roman[0].length };
    const plain = PLAIN_CHARGE.exec(rest);
    if (!plain) return NO_CHARGE;
    // Without a digit, or with one that no such ion has, it may as well join two materials: Fe+Cu, TiC+TiB2, O2-B.
    if (plain[1] === '' || plain[2] === '-' || NO_CATIONS.has(element)) this.#doubtful = true;
    this.#chargedLast = at + plain[1]!.length;
    return { charge: (plain[2] === '+' ? 1 : -1) * Number(plain[1] || 1), length: plain[0].length };
  }

  /** A charge that is set apart, behind a symbol or its amount. */
  readMarked(at: number): ReadCharge {
    const match = MARKED_CHARGE.exec(this.#text.slice(at, at + 6));
    if (!match) return NO_CHARGE;
    this.#chargedLast = at;
    const [, digit, sign, digitInBrackets, signInBrackets] = match;
    const charge = ((sign ?? signInBrackets) === '+' ? 1 : -1) * Number((digit ?? digitInBrackets) || 1);
    return { charge, length: match[0].length };
  }

  /** Counts the charge of an element among the amounts of its term; 0 if it has none. */
  note(term: Amounts, charge: number): void {
    this.#lastCharged = charge !== 0;
    if (charge !== 0) term.set(charge > 0 ? PLUS : MINUS, { n: Math.abs(charge), d: 1 });
    if (charge === 0) this.#unmarked += 1;
    else if (this.#chargedAt < 0) this.#chargedAt = this.#chargedLast;
  }

  /** Notes that a bracket was closed: what comes last has no charge of its own. */
  noteBracket(): void {
    this.#lastCharged = false;
  }

  /**
   * The amounts without the charges, which must be sums of zero, or are at some of the cations only and not at the end:
   * then they tell oxidation states, not the charge of an ion.
   */
  remove(total: Amounts): Amounts {
    if (this.#chargedAt < 0) return total;
    const [plus, minus] = [total.get(PLUS), total.get(MINUS)];
    total.delete(PLUS);
    total.delete(MINUS);
    const isNeutral = plus !== undefined && minus !== undefined && plus.n * minus.d === minus.n * plus.d;
    const isStates = !this.#doubtful && !this.#lastCharged && minus === undefined;
    const hasAnion = [...total.keys()].some((element) => NO_CATIONS.has(element) || ['Se', 'Te'].includes(element));
    return (this.#unmarked === 0 ? isNeutral : isStates && hasAnion)
      ? total
      : throwRefusal(this.#text, this.#chargedAt);
  }
}
