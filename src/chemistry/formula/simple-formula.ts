import { gcd } from '../../numerics/gcd.js';
import type { Composition } from '../composition.js';
import { elementBySymbol } from '../elements/elements.js';
import { eachTerm } from './formula-terms.js';

/** Symbols with whole amounts and nothing else, as nearly all entries of databases are. */
const SIMPLE = /^(?:[A-Z][a-z]?(?:[1-9]\d{0,3})?)+$/;

/**
 * What the grammar reads in a text of symbols of elements with whole amounts, in a tenth of the time, since databases have
 * millions of them; undefined for any other text.
 */
export function readSimpleFormula(text: string): Composition | undefined {
  if (!SIMPLE.test(text)) return undefined;
  const elements: string[] = [];
  const amounts: number[] = [];
  let areElements = true;
  eachTerm(text, (written, amount) => {
    // The same text for the same element, wherever it is stored: a part of the formula would keep all of it in memory.
    const symbol = elementBySymbol(written)?.symbol;
    if (symbol === undefined) areElements = false;
    else insert(elements, amounts, symbol, amount);
  });
  if (!areElements) return undefined;
  let divisor = amounts[0]!;
  for (let k = 1; k < amounts.length && divisor > 1; k++) divisor = gcd(divisor, amounts[k]!);
  if (divisor > 1) for (let k = 0; k < amounts.length; k++) amounts[k]! /= divisor;
  return { elements, amounts };
}

/** Puts an element into its place in the alphabet, or adds its amount if it is there. */
function insert(elements: string[], amounts: number[], symbol: string, amount: number): void {
  let at = elements.length;
  while (at > 0 && elements[at - 1]! > symbol) at--;
  if (at > 0 && elements[at - 1] === symbol) {
    amounts[at - 1]! += amount;
    return;
  }
  for (let k = elements.length; k > at; k--) {
    elements[k] = elements[k - 1]!;
    amounts[k] = amounts[k - 1]!;
  }
  elements[at] = symbol;
  amounts[at] = amount;
}
