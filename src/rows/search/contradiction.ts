import { formulaTerms } from '../../chemistry/formula/formula-terms.js';
import { isJoint } from '../../expression/tree-text.js';
import { message, type Message } from '../../messages/message.js';
import type { SearchTerm, SearchTree } from './search-term.js';
import { searchParts } from './split-search.js';

/** Why nothing can be found, and for programs how the search may have been meant. */
interface Contradiction {
  readonly reason: Message;
  readonly details: Record<string, unknown>;
}

/** Compositions or a composition and an element that are asked for at once, and exclude each other; undefined if there are none. */
export function contradiction(tree: SearchTree): Contradiction | undefined {
  if (isJoint(tree) && tree.kind === 'or') return contradiction(tree.left) ?? contradiction(tree.right);
  const parts = searchParts(tree);
  const terms = parts as SearchTerm[];
  const formulas = terms.filter((term) => term.kind === 'formula');
  const [one, ...others] = formulas;
  if (!one) return undefined;
  const other = others.find(({ formula }) => formula !== one.formula);
  if (other) {
    return { reason: message('search.two-formulas', { one: one.written, other: other.written }), details: {} };
  }
  const elements = new Set(formulaTerms(one.formula)?.map(([symbol]) => symbol));
  const missing = terms.find((term) => term.kind === 'element' && !elements.has(term.element));
  if (missing?.kind !== 'element') return undefined;
  const reason = message('search.not-in-formula', { formula: one.written, element: missing.element });
  return { reason, details: {} };
}
