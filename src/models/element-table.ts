import type { Composition } from '../chemistry/composition.js';
import type { ElementLending } from './element-lending.js';

/** What is left of a composition when one element is taken out: the others with their amounts, and the missing one's amount. */
export interface ElementContext {
  readonly others: readonly string[];
  readonly amounts: readonly number[];
  /** Amount of the element that is missing. */
  readonly amount: number;
  /** Numbers of the elements that known compositions hold in its place, and how much each of these compositions counts. */
  readonly members: number[];
  readonly counts: number[];
}

/** Known compositions by what is left when one element is taken out, and what those lend to an element in its place. */
export class ElementTable {
  readonly lending: ElementLending;
  readonly contexts: ReadonlyMap<string, ElementContext>;
  private readonly numberOf: ReadonlyMap<string, number>;

  /**
   * @param compositions distinct
   * @param counts how much each composition counts; one by default
   */
  constructor(compositions: readonly Composition[], lending: ElementLending, counts?: Float64Array) {
    this.lending = lending;
    this.numberOf = new Map(lending.symbols.map((symbol, number) => [symbol, number]));
    this.contexts = elementContexts(compositions, this.numberOf, counts);
  }

  /**
   * What compositions that differ in the element at `place` lend to a composition; its own does not count. Negative where
   * they speak against it.
   */
  lentAt(composition: Composition, place: number): number {
    const context = this.contexts.get(contextKey(composition, place));
    const number = this.numberOf.get(composition.elements[place]!);
    return context === undefined || number === undefined ? 0 : this.lentBy(context, number);
  }

  /** What a context lends to the element of a number. */
  lentBy({ members, counts }: ElementContext, number: number): number {
    const { columns, data } = this.lending.weights;
    let sum = 0;
    for (let k = 0; k < members.length; k++) sum += counts[k]! * data[number * columns + members[k]!]!;
    return sum;
  }

  /** The sum over all elements of a composition. */
  lentTo(composition: Composition): number {
    let sum = 0;
    for (let place = 0; place < composition.elements.length; place++) sum += this.lentAt(composition, place);
    return sum;
  }
}

/** The contexts of all elements of compositions; elements without a number have none. */
export function elementContexts(
  compositions: readonly Composition[],
  numberOf: ReadonlyMap<string, number>,
  counts?: Float64Array,
): Map<string, ElementContext> {
  const contexts = new Map<string, ElementContext>();
  compositions.forEach((composition, index) => {
    const { elements, amounts } = composition;
    elements.forEach((element, place) => {
      const number = numberOf.get(element);
      if (number === undefined) return;
      const key = contextKey(composition, place);
      let context = contexts.get(key);
      if (!context) {
        const [others, rest] = [elements.toSpliced(place, 1), amounts.toSpliced(place, 1)];
        contexts.set(key, (context = { others, amounts: rest, amount: amounts[place]!, members: [], counts: [] }));
      }
      context.members.push(number);
      context.counts.push(counts?.[index] ?? 1);
    });
  });
  return contexts;
}

function contextKey({ elements, amounts }: Composition, place: number): string {
  let key = `${amounts[place]!}`;
  for (let k = 0; k < elements.length; k++) if (k !== place) key += ` ${elements[k]!}${amounts[k]!}`;
  return key;
}
