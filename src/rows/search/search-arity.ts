import { isJoint, isNegation } from '../../expression/tree-text.js';
import { formulaTerms } from '../../chemistry/formula/formula-terms.js';
import { readFormulaType } from './read-formula-type.js';
import type { SearchTerm, SearchTree } from './search-term.js';
import { structureFamily } from './structure-families.js';

/** How many elements the compositions of a search have, if it leaves only one number possible. */
export function searchArity(tree: SearchTree): number | undefined {
  if (isNegation(tree)) return undefined;
  if (isJoint(tree)) {
    const [left, right] = [searchArity(tree.left), searchArity(tree.right)];
    return tree.kind === 'and' ? (left ?? right) : left === right ? left : undefined;
  }
  return termArity(tree as SearchTerm);
}

function termArity(term: SearchTerm): number | undefined {
  switch (term.kind) {
    case 'system':
      return term.system.split('-').length;
    case 'pattern':
      return formulaTerms(term.pattern)?.length;
    case 'formula':
      return formulaTerms(term.formula)?.length;
    case 'type':
      return term.slots.length;
    case 'family':
      return same(structureFamily(term.name)!.types.map((type) => readFormulaType(type)?.length));
    case 'size':
      return term.elements;
    case 'members':
      return same(term.formulas.map((formula) => formulaTerms(formula)?.length));
    default:
      return undefined;
  }
}

function same(numbers: readonly (number | undefined)[]): number | undefined {
  return new Set(numbers).size === 1 ? numbers[0] : undefined;
}
