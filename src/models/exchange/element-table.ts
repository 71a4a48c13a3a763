import type { Composition } from '../../chemistry/composition.js';
import { ElementContexts, type NumberedComposition } from './element-contexts.js';
import type { ElementWeights } from './element-weights.js';

/** Known compositions by what is left without one element, and the evidence of these for another element at its index. */
export class ElementTable {
  readonly learnt: ElementWeights;
  readonly contexts: ElementContexts;
  /** How many compositions the table has. */
  readonly compositions: number;
  /** What was measured last, and its sums. */
  readonly #lastElements: number[] = [];
  readonly #lastAmounts: number[] = [];
  #lastCount = -1;
  #sum = 0;
  #positive = 0;

  /**
   * @param arity number of elements of the compositions
   * @param compositions distinct
   * @param counts how much each composition counts; one by default
   */
  constructor(arity: number, compositions: readonly Composition[], learnt: ElementWeights, counts?: Float64Array) {
    this.learnt = learnt;
    this.compositions = compositions.length;
    this.contexts = new ElementContexts(compositions, arity, learnt.symbols, counts);
  }

  /**
   * The evidence of compositions that differ in the element at index `position`; the composition itself does not count. Negative if
   * it is evidence against the composition.
   */
  evidenceAt(composition: NumberedComposition, position: number): number {
    const context = this.contexts.find(composition, position);
    return context < 0 ? 0 : this.evidenceFrom(context, composition.elements[position]!);
  }

  /** The evidence of a context for the element of a number. */
  evidenceFrom(context: number, number: number): number {
    const { starts, members, counts } = this.contexts;
    const { columns, data } = this.learnt.weights;
    if (number < 0 || number >= columns) return 0;
    let sum = 0;
    const row = number * columns;
    for (let k = starts[context]!; k < starts[context + 1]!; k++) sum += counts[k]! * data[row + members[k]!]!;
    return sum;
  }

  /** The sum over all elements of a composition. */
  evidenceFor(composition: NumberedComposition): number {
    this.#measure(composition);
    return this.#sum;
  }

  /** The sum of the positive evidence over all elements of a composition. */
  positiveEvidence(composition: NumberedComposition): number {
    this.#measure(composition);
    return this.#positive;
  }

  /** Computes both sums, unless they are those of the composition before: its cells in other oxidation states have the same. */
  #measure(composition: NumberedComposition): void {
    if (this.#isLast(composition)) return;
    const { elements, amounts, count } = composition;
    let sum = 0;
    let positive = 0;
    for (let position = 0; position < count; position++) {
      const evidence = this.evidenceAt(composition, position);
      sum += evidence;
      positive += Math.max(0, evidence);
      this.#lastElements[position] = elements[position]!;
      this.#lastAmounts[position] = amounts[position]!;
    }
    this.#sum = sum;
    this.#positive = positive;
    this.#lastCount = count;
  }

  #isLast({ elements, amounts, count }: NumberedComposition): boolean {
    if (count !== this.#lastCount) return false;
    for (let k = 0; k < count; k++) {
      if (elements[k] !== this.#lastElements[k] || amounts[k] !== this.#lastAmounts[k]) return false;
    }
    return true;
  }
}
