import type { Composition } from '../../../src/chemistry/composition.js';
import { makeComposition } from '../../../src/chemistry/composition.js';
import { reducedFormula } from '../../../src/chemistry/formula/spellings.js';

/** A composition that is not known, with its score. */
export interface PlainCandidate {
  readonly formula: string;
  readonly score: number;
}

/** Evidence for an element in a context that is not known. */
const LITTLE = 0.01;

/**
 * Plain element exchange without charges, the floor that each kind of list is measured against. A context is a known composition less one element: the other
 * elements with their amounts, and the amount of the one that is missing. Two elements are as similar as the cosine of the contexts that they are found in. The evidence for an element
 * of a candidate is the sum of its squared similarities to those that its context is known with, and a little, so that one unknown context does not
 * decide alone; the score is the product over the elements. Candidates have such evidence for one element at least.
 *
 * @param known compositions of one number of elements
 */
export function plainElementExchange(known: readonly Composition[]): PlainCandidate[] {
  const elementsOf = new Map<string, Set<string>>();
  const contextsOf = new Map<string, Set<string>>();
  for (const composition of known) {
    composition.elements.forEach((element, index) => {
      const context = contextWithout(composition, index);
      addTo(elementsOf, context, element);
      addTo(contextsOf, element, context);
    });
  }
  const symbols = [...contextsOf.keys()].sort();
  const similarity = new Map(
    symbols.map((a) => [a, new Map(symbols.map((b) => [b, cosine(contextsOf.get(a)!, contextsOf.get(b)!) ** 2]))]),
  );
  /** Evidence for an element in a context. */
  const evidence = (element: string, context: string): number => {
    let sum = 0;
    for (const other of elementsOf.get(context) ?? []) sum += similarity.get(element)!.get(other)!;
    return sum;
  };
  const isKnown = new Set(known.map(reducedFormula));
  const found = new Map<string, number>();
  for (const context of elementsOf.keys()) {
    for (const element of symbols) {
      const composition = compositionOf(context, element);
      if (!composition || evidence(element, context) === 0) continue;
      const formula = reducedFormula(composition);
      if (isKnown.has(formula) || found.has(formula)) continue;
      const score = composition.elements.reduce(
        (product, each, index) => product * (LITTLE + evidence(each, contextWithout(composition, index))),
        1,
      );
      found.set(formula, score);
    }
  }
  const candidates = Array.from(found, ([formula, score]): PlainCandidate => ({ formula, score }));
  return candidates.sort((a, b) => b.score - a.score || (a.formula < b.formula ? -1 : 1));
}

/** "Ba1 O3 |1": what is left of BaTiO3 without Ti, and the amount of that. */
function contextWithout({ elements, amounts }: Composition, index: number): string {
  const rest = elements.flatMap((element, k) => (k === index ? [] : [`${element}${amounts[k]}`]));
  return `${rest.join(' ')} |${amounts[index]}`;
}

/** A context with an element in it; undefined if it has the element already or the amounts would not be coprime. */
function compositionOf(context: string, element: string): Composition | undefined {
  const [rest, amount] = context.split(' |') as [string, string];
  const atoms = rest.split(' ').map((word): [string, number] => {
    const [, symbol, count] = /^([A-Z][a-z]?)([0-9]+)$/.exec(word)!;
    return [symbol!, Number(count)];
  });
  return atoms.some(([symbol]) => symbol === element)
    ? undefined
    : makeComposition([...atoms, [element, Number(amount)]]);
}

function addTo(sets: Map<string, Set<string>>, key: string, member: string): void {
  const members = sets.get(key);
  if (members) members.add(member);
  else sets.set(key, new Set([member]));
}

function cosine(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const each of a) if (b.has(each)) both += 1;
  return both / Math.sqrt(a.size * b.size);
}
