import { IncognitaError } from '../../errors.js';
import { message, type Message } from '../../messages/message.js';
import { makeComposition } from '../composition.js';
import { elementBySymbol } from '../elements/elements.js';
import { MAX_AMOUNT } from './amounts.js';
import { anonymousFormula } from './spellings.js';

/** A formula in which some elements are open. */
export interface FormulaPattern {
  /** The given elements in alphabetical order, each with its amount. */
  readonly given: readonly (readonly [element: string, amount: number])[];
  /** Amounts of the open elements, largest first. Each is a further, different element. */
  readonly open: readonly number[];
  /** given.length + open.length */
  readonly arity: number;
  /** What every composition of the pattern has for its anonymous formula. */
  readonly anonymousFormula: string;
}

/** More elements than this have no composition of interest, and no pattern. */
const MAX_TERMS = 20;

/** How much of a refused text is repeated in the message, in characters. */
const ECHO = 60;

const SUBSCRIPT_ZERO = 0x2080;

/**
 * Reads a formula with wildcards such as "*2O3", "Li*O2" or "**O3": every * is one element that is not named otherwise.
 * Amounts are reduced, so that "*2O2" is "*O". A formula without any * is a pattern, too.
 *
 * Throws FORMULA_INVALID, details { text, position }, position 0-based
 */
export function parseFormulaPattern(text: string): FormulaPattern {
  const fail = (reason: Message, position: number): never => {
    const echo = text.slice(0, ECHO);
    throw new IncognitaError('FORMULA_INVALID', message('pattern.unreadable', { text: echo, reason }), {
      text,
      position,
    });
  };
  const plain = text.replace(/[₀-₉]/g, (digit) => String(digit.charCodeAt(0) - SUBSCRIPT_ZERO));
  const terms = [...plain.matchAll(/([A-Z][a-z]?|\*)(\d*)/gy)];
  const end = terms.reduce((length, [term]) => length + term.length, 0);
  if (plain === '') fail(message('pattern.empty'), 0);
  if (end < plain.length) fail(message('pattern.syntax'), end);
  if (terms.length > MAX_TERMS) fail(message('pattern.too-many-elements', { most: MAX_TERMS }), 0);

  const symbols = new Set<string>();
  // Open elements get words that no symbol has, so that reducing and counting treat them like any other.
  const amounts = terms.map(([, symbol = '', digits], k) => {
    const amount = digits === '' ? 1 : Number(digits);
    const position = terms[k]!.index;
    if (amount < 1 || amount > MAX_AMOUNT) fail(message('pattern.amount-range', { most: MAX_AMOUNT }), position);
    if (symbol === '*') return [`*${k}`, amount] as const;
    if (!elementBySymbol(symbol)) fail(message('formula.not-an-element', { symbol }), position);
    if (symbols.has(symbol)) fail(message('pattern.repeated-element', { symbol }), position);
    symbols.add(symbol);
    return [symbol, amount] as const;
  });
  const composition = makeComposition(amounts);
  const reduced = composition.elements.map((element, index) => [element, composition.amounts[index]!] as const);
  return {
    given: reduced.filter(([element]) => !element.startsWith('*')),
    open: reduced.flatMap(([element, amount]) => (element.startsWith('*') ? [amount] : [])).sort((a, b) => b - a),
    arity: reduced.length,
    anonymousFormula: anonymousFormula(composition),
  };
}

/** The pattern in its one spelling: given elements in alphabetical order, then the open ones, largest amount first. */
export function formulaPatternText({ given, open }: FormulaPattern): string {
  return [...given, ...open.map((amount) => ['*', amount] as const)]
    .map(([symbol, amount]) => (amount === 1 ? symbol : `${symbol}${amount}`))
    .join('');
}
