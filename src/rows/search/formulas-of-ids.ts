import { parseFormula } from '../../chemistry/formula/formula.js';
import { conventionalFormula } from '../../chemistry/formula/spellings.js';
import { IncognitaError } from '../../errors.js';
import { isJoint, isNegation } from '../../expression/tree-text.js';
import { message } from '../../messages/message.js';
import { parseSearch } from './parse-search.js';
import type { SearchTerm, SearchTree } from './search-term.js';
import { searchText } from './search-text.js';

/**
 * A search in which each id of a database is the formula of its entry: `mp-149 or mp-66` is `Si or C`. A search that has none, or
 * that cannot be read, stays as it is. Throws USAGE for an id that no entry has.
 */
export function withFormulasOfIds<Search extends string | undefined>(
  typed: Search,
  formulaOfId: (id: string) => string | null,
): Search | string {
  const tree = typed === undefined ? undefined : readable(typed);
  if (tree === undefined || !hasId(tree)) return typed;
  return searchText(replaced(tree, formulaOfId));
}

function readable(typed: string): SearchTree | undefined {
  try {
    return parseSearch(typed);
  } catch (error) {
    if (error instanceof IncognitaError) return undefined;
    throw error;
  }
}

/** Whether a search names an entry by its id. */
export function hasId(tree: SearchTree): boolean {
  if (isJoint(tree)) return hasId(tree.left) || hasId(tree.right);
  return isNegation(tree) ? hasId(tree.of) : tree.kind === 'id';
}

function replaced(tree: SearchTree, formulaOfId: (id: string) => string | null): SearchTree {
  if (isJoint(tree)) {
    return { kind: tree.kind, left: replaced(tree.left, formulaOfId), right: replaced(tree.right, formulaOfId) };
  }
  if (isNegation(tree)) return { kind: 'not', of: replaced(tree.of, formulaOfId) };
  const term = tree as SearchTerm;
  if (term.kind !== 'id') return term;
  const formula = formulaOfId(term.id);
  if (formula === null)
    throw new IncognitaError('USAGE', message('search.id-unknown', { id: term.id }), { id: term.id });
  return { kind: 'formula', formula, written: conventionalFormula(parseFormula(formula)) };
}
