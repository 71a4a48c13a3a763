import { formulaTerms } from '../../chemistry/formula/formula-terms.js';
import { ionLabel, readIon } from '../../chemistry/ions/ion.js';
import { elementTable } from './element-table.js';
import type { ExploreQuery } from './explore-query.js';
import { readFormulaType } from '../format/formula-type.js';

/** How a search was understood. */
export type Search =
  /** Changes to the view; `arity` where they leave only one number of elements possible. */
  | { readonly kind: 'filter'; readonly changes: Partial<ExploreQuery>; readonly arity?: number | undefined }
  /** One formula to look up. */
  | { readonly kind: 'formula'; readonly formula: string }
  /** A word among others that is none of what the box understands, and how it may have been meant. */
  | { readonly kind: 'unclear'; readonly word: string; readonly suggestion?: string | undefined };

const SYMBOLS = new Set(elementTable.map((place) => place.symbol));
const SIGNED = /^([+\-\u2212\uff0b\uff0d!])(.+)$/;
const SYSTEM = /^(?:[A-Za-z]{1,2}|\*)(?:[-\u2010-\u2015\u2212](?:[A-Za-z]{1,2}|\*))+$/;

/** The symbol that a word is, whatever its case; undefined where it is none. */
function symbolOf(word: string): string | undefined {
  const symbol = word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
  return SYMBOLS.has(symbol) ? symbol : undefined;
}

function systemOf(word: string): string | undefined {
  if (!SYSTEM.test(word)) return undefined;
  const parts = word.split(/[-\u2010-\u2015\u2212]/).map((part) => (part === '*' ? part : symbolOf(part)));
  return parts.includes(undefined) ? undefined : parts.join('-');
}

/** Whether a word is a formula with open elements, its amounts as digits or subscripts. */
function isPattern(word: string): boolean {
  const plain = word.replace(/[\u2080-\u2089]/g, (digit) => String(digit.charCodeAt(0) - 0x2080));
  return word.includes('*') && formulaTerms(plain) !== null;
}

function countTerms(text: string): number {
  return text.match(/[A-Z*]/g)?.length ?? 0;
}

/**
 * Understands what is typed into the search box: `+Li,-Pb` or `Li O` (elements asked for and left out), `Fe3+` (an ion), `Li-*-O` (a
 * chemical system), `*2O3` (a formula with open elements), `ABC3` or `ABO3` (a formula type), otherwise a formula to look
 * up. A single word that is none of these is taken for a formula, whose parser has the better explanation.
 */
export function readSearch(text: string): Search {
  const words = text
    .trim()
    .split(/[\s,;\u3001\u3000]+/)
    .filter((word) => word !== '');
  const elements: string[] = [];
  const exclude: string[] = [];
  const ions: string[] = [];
  const changes: { -readonly [K in keyof ExploreQuery]?: ExploreQuery[K] } = {};
  let arity: number | undefined;
  for (const word of words) {
    const [, sign, rest = ''] = SIGNED.exec(word) ?? [];
    const signed = sign === undefined ? undefined : symbolOf(rest);
    const system = systemOf(word);
    const ion = readIon(word.replace('\uff0b', '+').replace('\uff0d', '-'));
    if (signed !== undefined) (sign === '+' || sign === '\uff0b' ? elements : exclude).push(signed);
    else if (ion) ions.push(ionLabel(ion));
    else if (system !== undefined) {
      changes.chemicalSystem = system;
      arity = system.split('-').length;
    } else if (isPattern(word)) {
      changes.formula = word;
      arity = countTerms(word);
    } else if (SYMBOLS.has(word)) elements.push(word);
    else {
      const type = readFormulaType(word);
      if (type) {
        Object.assign(changes, type);
        arity = countTerms(type.anonymousFormula);
      } else if (words.length === 1 && sign === undefined) return { kind: 'formula', formula: word };
      else {
        return { kind: 'unclear', word, suggestion: symbolOf(word) };
      }
    }
  }
  if (elements.length > 0) changes.elements = elements;
  if (exclude.length > 0) changes.exclude = exclude;
  if (ions.length > 0) changes.ions = ions;
  return { kind: 'filter', changes, arity };
}
