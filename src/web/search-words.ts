import { elementTable } from './element-table.js';
import type { ExploreQuery } from './explore-query.js';

/** How a search was understood: changes to the view, or one formula to look up. */
export type Search =
  | { readonly kind: 'filter'; readonly changes: Partial<ExploreQuery> }
  | { readonly kind: 'formula'; readonly formula: string };

const SYMBOLS = new Set(elementTable.map((place) => place.symbol));
const SIGNED = /^([+\-\u2212!])([A-Z][a-z]?)$/;
/** A, or A then letters and amounts: "ABC3"; no element begins so, besides those with a small second letter. */
const ANONYMOUS = /^A\d*(?:[B-Z]\d*)+$/;
const SYSTEM = /^(?:[A-Z][a-z]?|\*)(?:[-\u2013](?:[A-Z][a-z]?|\*))+$/;

/**
 * Understands what is typed into the search box: `+Li -Pb` or `Li O` (elements asked for and left out), `Li-*-O` (a
 * chemical system), `ABC3` (an anonymous formula), otherwise a formula to look up. Never fails: what is none of these
 * is taken for a formula, whose parser has the better explanation.
 */
export function readSearch(text: string): Search {
  const words = text
    .trim()
    .split(/[\s,;]+/)
    .filter((word) => word !== '');
  const elements: string[] = [];
  const exclude: string[] = [];
  const changes: { -readonly [K in keyof ExploreQuery]?: ExploreQuery[K] } = {};
  for (const word of words) {
    const signed = SIGNED.exec(word);
    if (signed && SYMBOLS.has(signed[2]!)) (signed[1] === '+' ? elements : exclude).push(signed[2]!);
    else if (SYSTEM.test(word)) changes.chemicalSystem = word.replaceAll('\u2013', '-');
    else if (ANONYMOUS.test(word)) changes.anonymousFormula = word;
    else if (SYMBOLS.has(word)) elements.push(word);
    else return { kind: 'formula', formula: text.trim() };
  }
  if (elements.length > 0) changes.elements = elements;
  if (exclude.length > 0) changes.exclude = exclude;
  return { kind: 'filter', changes };
}
