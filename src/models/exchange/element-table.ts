import type { Composition } from '../../chemistry/composition.js';
import { ElementContexts, type NumberedComposition } from './element-contexts.js';
import type { ElementLending } from './element-lending.js';

/** Known compositions by what is left when one element is taken out, and what those lend to an element in its place. */
export class ElementTable {
  readonly lending: ElementLending;
  readonly contexts: ElementContexts;

  /**
   * @param arity number of elements of the compositions
   * @param compositions distinct
   * @param counts how much each composition counts; one by default
   */
  constructor(arity: number, compositions: readonly Composition[], lending: ElementLending, counts?: Float64Array) {
    this.lending = lending;
    this.contexts = new ElementContexts(compositions, arity, lending.symbols, counts);
  }

  /**
   * What compositions that differ in the element at `place` lend to a composition; its own does not count. Negative if
   * they speak against it.
   */
  lentAt(composition: NumberedComposition, place: number): number {
    const context = this.contexts.find(composition, place);
    return context < 0 ? 0 : this.lentBy(context, composition.elements[place]!);
  }

  /** What a context lends to the element of a number. */
  lentBy(context: number, number: number): number {
    const { starts, members, counts } = this.contexts;
    const { columns, data } = this.lending.weights;
    if (number < 0 || number >= columns) return 0;
    let sum = 0;
    const row = number * columns;
    for (let k = starts[context]!; k < starts[context + 1]!; k++) sum += counts[k]! * data[row + members[k]!]!;
    return sum;
  }

  /** The sum over all elements of a composition. */
  lentTo(composition: NumberedComposition): number {
    let sum = 0;
    for (let place = 0; place < composition.count; place++) sum += this.lentAt(composition, place);
    return sum;
  }

  /** The sum over all elements of a composition of what speaks for it. */
  supportOf(composition: NumberedComposition): number {
    let sum = 0;
    for (let place = 0; place < composition.count; place++) sum += Math.max(0, this.lentAt(composition, place));
    return sum;
  }
}
