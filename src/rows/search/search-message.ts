import { elementFamily } from '../../chemistry/elements/element-families.js';
import { parseFormula } from '../../chemistry/formula/formula.js';
import { conventionalFormula } from '../../chemistry/formula/spellings.js';
import { ionLabel } from '../../chemistry/ions/ion.js';
import { isJoint, isNegation } from '../../expression/tree-text.js';
import { message, type Message } from '../../messages/message.js';
import { nameOf } from '../../messages/name-of.js';
import { formulaTypeText } from './read-formula-type.js';
import type { SearchTerm, SearchTree } from './search-term.js';
import { structureFamily } from './structure-families.js';

const SIGNS = { '=': '=', '>=': '≥', '<=': '≤' } as const;

/** What a search asks for, in words. */
export function searchMessage(tree: SearchTree): Message {
  if (isJoint(tree)) {
    const [left, right] = [tree.left, tree.right].map((part) =>
      isJoint(part) && part.kind !== tree.kind
        ? message('search.group', { inner: searchMessage(part) })
        : searchMessage(part),
    );
    return message(tree.kind === 'or' ? 'search.or' : 'search.and', { left: left!, right: right! });
  }
  if (isNegation(tree)) {
    if (tree.of.kind === 'element') return message('condition.without-element', { element: tree.of.element });
    const inner = searchMessage(tree.of);
    return message('search.not', { inner: isJoint(tree.of) ? message('search.group', { inner }) : inner });
  }
  return termMessage(tree as SearchTerm);
}

/** The elements of the classes of a type, which are in braces. */
function classesOf(types: readonly string[]): Message[] {
  const names = [...new Set(types.flatMap((type) => [...type.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)))];
  return names.map((name) =>
    message('search.class-is', {
      name,
      elements: elementFamily(name as Parameters<typeof elementFamily>[0]).join(' '),
    }),
  );
}

function withClasses(told: Message, types: readonly string[]): Message {
  const classes = classesOf(types);
  return classes.length === 0 ? told : message('search.with-classes', { told, classes });
}

/** As chemists write it. */
function spelt(reduced: string): string {
  return conventionalFormula(parseFormula(reduced));
}

function termMessage(term: SearchTerm): Message {
  switch (term.kind) {
    case 'element':
      return message('condition.with-element', { element: term.element });
    case 'anion':
      return message('condition.anion', { anion: term.element });
    case 'class': {
      const elements = elementFamily(term.family).join(' ');
      return message(term.anion ? 'search.class-anion' : 'search.class', { name: term.family, elements });
    }
    case 'ion':
      return message('condition.with-ion', { ion: term.ion });
    case 'class-ion': {
      const ion = ionLabel({ element: term.family, charge: term.charge });
      return message('search.class-ion', { ion, name: term.family, elements: elementFamily(term.family).join(' ') });
    }
    case 'system':
      return message('condition.system', { system: term.system });
    case 'pattern':
      return message('condition.formula', { formula: term.pattern });
    case 'formula':
      return message('condition.formula', { formula: term.written });
    case 'of-kind':
      return message('condition.kind', { kinds: [nameOf('kind', term.ofKind)] });
    case 'type': {
      const type = formulaTypeText(term.slots);
      return withClasses(message('condition.type', { type }), [type]);
    }
    case 'family': {
      const { types } = structureFamily(term.name)!;
      return withClasses(message('search.family', { name: nameOf('search-family', term.name), types }), types);
    }
    case 'size':
      return message('search.size', { count: term.elements });
    case 'amount':
      return message('search.amount', { element: term.element, sign: SIGNS[term.sign], amount: term.amount });
    case 'members':
      return message(term.formulas.length === 1 ? 'search.member' : 'search.members', {
        written: term.written,
        formulas: term.formulas.map(spelt),
      });
    case 'id':
      return message('search.id', { id: term.id });
  }
}
