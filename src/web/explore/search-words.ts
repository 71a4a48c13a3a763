import { parseFormula } from '../../chemistry/formula/formula.js';
import { conventionalFormula } from '../../chemistry/formula/spellings.js';
import { IncognitaError } from '../../errors.js';
import type { Message } from '../../messages/message.js';
import { expandAbbreviation } from '../../rows/search/abbreviations.js';
import { symbolOf } from '../../rows/search/element-words.js';
import { parseSearch } from '../../rows/search/parse-search.js';
import { searchArity } from '../../rows/search/search-arity.js';
import type { SearchTree } from '../../rows/search/search-term.js';
import { searchContent } from '../../rows/search/search-tests.js';
import { searchText } from '../../rows/search/search-text.js';
import { joinParts, searchParts } from '../../rows/search/split-search.js';
import type { ExploreQuery } from './explore-query.js';

/** How a search was understood. */
export type Search =
  /** Changes to the view; `arity` if they leave only one number of elements possible; `narrows` if it was signed words only. */
  | {
      readonly kind: 'filter';
      readonly changes: Partial<ExploreQuery>;
      /** Absent if several numbers of elements remain possible. */
      readonly arity?: number | undefined;
      readonly narrows: boolean;
    }
  /** One formula to look up. */
  | { readonly kind: 'formula'; readonly formula: string }
  /** The id of an entry to look up. */
  | { readonly kind: 'id'; readonly id: string }
  /** What is wrong, the word that is none of what the box understands, and how it may have been meant. */
  | {
      readonly kind: 'unclear';
      readonly reason: Message;
      /** Absent if no single word is at fault. */
      readonly word?: string | undefined;
      /** Absent if nothing similar is understood. */
      readonly suggestion?: string | undefined;
    };

/** Words that only add to a view: +Li,-Pb. */
const SIGNED = /^\s*[+\-!\u2212\uff0b\uff0d]\S+(?:[\s,;\u3001\u3000]+[+\-!\u2212\uff0b\uff0d]\S+)*\s*$/;

/**
 * Understands what is typed into a search box, in the grammar of docs/search.md. What the page has controls for, such as
 * elements, becomes a condition of its own; the rest stays a search. A single word that is none of these is taken for a
 * formula, whose parser has the better explanation.
 */
export function readSearch(text: string): Search {
  let tree: SearchTree;
  try {
    tree = parseSearch(text);
    if (tree.kind === 'formula') return { kind: 'formula', formula: tree.written };
    // LFP, Al2O3:Cr: one composition, written in another way.
    if (tree.kind === 'members' && tree.formulas.length === 1) {
      const formula = expandAbbreviation(tree.written)?.[0] ?? conventionalFormula(parseFormula(tree.formulas[0]!));
      return { kind: 'formula', formula };
    }
    if (tree.kind === 'id') return { kind: 'id', id: tree.id };
    searchContent(tree);
  } catch (error) {
    if (!(error instanceof IncognitaError)) throw error;
    const { word, suggestion } = error.details as { word?: string; suggestion?: string };
    if (word !== undefined && isOneWord(text) && (suggestion === undefined || isFormula(suggestion)))
      return { kind: 'formula', formula: text.trim() };
    return { kind: 'unclear', reason: error.text, word, suggestion };
  }
  const changes: { -readonly [K in keyof ExploreQuery]?: ExploreQuery[K] } = {};
  const [elements, exclude, ions]: [string[], string[], string[]] = [[], [], []];
  const rest: SearchTree[] = [];
  for (const part of searchParts(tree)) {
    if (part.kind === 'element') elements.push(part.element);
    else if (part.kind === 'not' && part.of.kind === 'element') exclude.push(part.of.element);
    else if (part.kind === 'ion') ions.push(part.ion);
    else if (part.kind === 'system' && changes.chemicalSystem === undefined) changes.chemicalSystem = part.system;
    else if (part.kind === 'pattern' && changes.formula === undefined) changes.formula = part.pattern;
    else if (part.kind === 'anion' && changes.anion === undefined) changes.anion = part.element;
    // The list of so many elements is shown.
    else if (part.kind !== 'size' || searchArity(tree) !== part.elements) rest.push(part);
  }
  const left = joinParts(rest);
  if (elements.length > 0) changes.elements = [...new Set(elements)];
  if (exclude.length > 0) changes.exclude = [...new Set(exclude)];
  if (ions.length > 0) changes.ions = [...new Set(ions)];
  if (left) changes.search = searchText(left);
  return { kind: 'filter', changes, arity: searchArity(tree), narrows: SIGNED.test(text) };
}

/** A formula with a slip has the better explanation if formulas are looked up. */
function isFormula(suggestion: string): boolean {
  return symbolOf(suggestion) === suggestion || parseSearch(suggestion).kind === 'formula';
}

function isOneWord(text: string): boolean {
  return !/[\s,;\u3001\u3000]/.test(text.trim()) && !/^[+\-!\u2212\uff0b\uff0d]/.test(text.trim());
}
