import { parseChemicalSystem } from '../../chemistry/chemical-system.js';
import { elementFamily } from '../../chemistry/elements/element-families.js';
import { parseFormulaPattern } from '../../chemistry/formula/formula-pattern.js';
import { parseIon } from '../../chemistry/ions/ion.js';
import { IncognitaError } from '../../errors.js';
import { isJoint, isNegation } from '../../expression/tree-text.js';
import { message } from '../../messages/message.js';
import { gcd } from '../../numerics/gcd.js';
import type { RowContent } from '../row-test.js';
import { readFormulaType } from './read-formula-type.js';
import type { SearchTerm, SearchTree, TypeSlot } from './search-term.js';
import { structureFamily } from './structure-families.js';

/** Tests of a type with overlapping classes in two slots are multiplied; more than this are refused. */
const MOST_TESTS = 2000;

const all = (tests: readonly RowContent[]): RowContent =>
  tests.length === 1 ? tests[0]! : { none: [{ any: tests.map((test) => ({ none: [test] })) }] };
const without = (tests: readonly RowContent[]): RowContent[] => (tests.length === 0 ? [] : [{ none: tests }]);
const holds = (element: string): RowContent => ({ ion: { element } });
const isAnion = (element: string): RowContent => ({ ion: { element, to: -0.01 } });

/** What a row has if a search finds it. Throws USAGE for ids, which are looked up, and for types with too many classes. */
export function searchContent(tree: SearchTree): RowContent {
  if (isJoint(tree)) {
    const parts = [searchContent(tree.left), searchContent(tree.right)];
    return tree.kind === 'or' ? { any: parts } : all(parts);
  }
  if (isNegation(tree)) return { none: [searchContent(tree.of)] };
  return termContent(tree as SearchTerm);
}

function termContent(term: SearchTerm): RowContent {
  switch (term.kind) {
    case 'element':
      return holds(term.element);
    case 'anion':
      return isAnion(term.element);
    case 'class':
      return { any: elementFamily(term.family).map(term.anion ? isAnion : holds) };
    case 'ion': {
      const { element, charge } = parseIon(term.ion);
      return { ion: { element, from: charge, to: charge } };
    }
    case 'class-ion': {
      const { charge } = term;
      return { any: elementFamily(term.family).map((element) => ({ ion: { element, from: charge, to: charge } })) };
    }
    case 'system':
      return systemContent(term.system);
    case 'pattern':
      return patternContent(term.pattern);
    case 'formula':
      return patternContent(term.formula);
    case 'of-kind':
      return { kind: term.ofKind };
    case 'type':
      return typeContent(term.slots);
    case 'family':
      return { any: structureFamily(term.name)!.types.map((type) => typeContent(readFormulaType(type)!)) };
    case 'size':
      return { elements: term.elements };
    case 'amount': {
      const { element, sign, amount } = term;
      const atoms = (from: number, to: number): RowContent[] =>
        Array.from({ length: to - from + 1 }, (_, index) => ({ atoms: [element, from + index] }));
      if (sign === '=') return { atoms: [element, amount] };
      return sign === '<=' ? { any: atoms(1, amount) } : all([holds(element), ...without(atoms(1, amount - 1))]);
    }
    case 'members':
      return { any: term.formulas.map(patternContent) };
    case 'id':
      throw new IncognitaError('USAGE', message('search.id-alone', { id: term.id }), { id: term.id });
  }
}

/** Exactly these elements, or these and so many others; a row is as long as its elements are many. */
function systemContent(system: string): RowContent {
  const { elements, arity } = parseChemicalSystem(system);
  return all([{ elements: arity }, ...elements.map(holds)]);
}

/** Once the given elements have their amounts, the anonymous formula leaves the open ones no others than theirs. */
function patternContent(pattern: string): RowContent {
  const { anonymousFormula, given } = parseFormulaPattern(pattern);
  return all([{ anonymousFormula }, ...given.map((atoms) => ({ atoms }))]);
}

/** The amounts of a type, its given elements, and an element of its class in each slot of one. Throws USAGE for too many classes. */
export function typeContent(slots: readonly TypeSlot[]): RowContent {
  const pattern = slots.map(({ element, amount }) => `${element ?? '*'}${amount}`).join('');
  const factor = slots.map(({ amount }) => amount).reduce(gcd);
  const ofClass = slots.filter((slot) => slot.family !== undefined);
  const given = slots.flatMap(({ element }) => element ?? []);
  return all([patternContent(pattern), ...classContent(ofClass, factor, given)]);
}

/** Each slot has an element of its class with its amount, and no two slots the same. */
function classContent(slots: readonly TypeSlot[], factor: number, taken: readonly string[], tests = 1): RowContent[] {
  const [slot, ...others] = slots.toSorted((a, b) => elementFamily(a.family!).length - elementFamily(b.family!).length);
  if (!slot) return [];
  const elements = elementFamily(slot.family!).filter((element) => !taken.includes(element));
  const atoms = (element: string): RowContent => ({ atoms: [element, slot.amount / factor] });
  const rivals = others.some(
    (other) =>
      other.amount === slot.amount && elementFamily(other.family!).some((element) => elements.includes(element)),
  );
  if (!rivals) return [{ any: elements.map(atoms) }, ...classContent(others, factor, taken, tests)];
  if (tests * elements.length > MOST_TESTS) {
    throw new IncognitaError('USAGE', message('search.too-many-classes'), {});
  }
  return [
    {
      any: elements.map((element) =>
        all([atoms(element), ...classContent(others, factor, [...taken, element], tests * elements.length)]),
      ),
    },
  ];
}
