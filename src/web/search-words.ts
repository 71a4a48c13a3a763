import { elementTable } from './element-table.js';
import type { ExploreQuery } from './explore-query.js';
import { readFormulaType } from './formula-type.js';

/** How a search was understood: changes to the view, or one formula to look up. */
export type Search =
  | { readonly kind: 'filter'; readonly changes: Partial<ExploreQuery> }
  | { readonly kind: 'formula'; readonly formula: string };

const SYMBOLS = new Set(elementTable.map((place) => place.symbol));
const SIGNED = /^([+\-\u2212!])([A-Z][a-z]?)$/;
const SYSTEM = /^(?:[A-Z][a-z]?|\*)(?:[-\u2013](?:[A-Z][a-z]?|\*))+$/;

/**
 * Understands what is typed into the search box: `+Li -Pb` or `Li O` (elements asked for and left out), `Li-*-O` (a
 * chemical system), `ABC3` or `ABO3` (a formula type), otherwise a formula to look up. Never fails: what is none of these
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
    else if (SYMBOLS.has(word)) elements.push(word);
    else {
      const type = readFormulaType(word);
      if (!type) return { kind: 'formula', formula: text.trim() };
      Object.assign(changes, type);
    }
  }
  if (elements.length > 0) changes.elements = elements;
  if (exclude.length > 0) changes.exclude = exclude;
  return { kind: 'filter', changes };
}
