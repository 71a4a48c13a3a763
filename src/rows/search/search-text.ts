import { ionLabel } from '../../chemistry/ions/ion.js';
import { treeText } from '../../expression/tree-text.js';
import { formulaTypeText } from './read-formula-type.js';
import type { SearchTerm, SearchTree } from './search-term.js';

/** A search in its one spelling, which reads back as the same. */
export function searchText(tree: SearchTree): string {
  return treeText(tree, termText);
}

function termText(term: SearchTerm): string {
  switch (term.kind) {
    case 'element':
      return term.element;
    case 'anion':
      return `anion:${term.element}`;
    case 'class':
      return `${term.anion ? 'anion' : 'class'}:${term.family}`;
    case 'ion':
      return term.ion;
    case 'class-ion':
      return ionLabel({ element: term.family, charge: term.charge });
    case 'system':
      return term.system;
    case 'pattern':
      return term.pattern;
    case 'formula':
      return term.written;
    case 'of-kind':
      return `kind:${term.ofKind}`;
    case 'type':
      return `type:${formulaTypeText(term.slots)}`;
    case 'family':
      return `family:${term.name}`;
    case 'size':
      return `elements:${term.elements}`;
    case 'amount':
      return `${term.element}${term.sign}${term.amount}`;
    case 'members':
      return term.written;
    case 'id':
      return term.id;
  }
}
