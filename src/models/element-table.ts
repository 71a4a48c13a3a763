import type { Composition } from '../chemistry/composition.js';
import { zeros, type Dense } from '../linalg/dense.js';
import { easeWeights } from './ease-weights.js';

/** What is left of a composition when one element is taken out: the others with their amounts, and the missing one's amount. */
export interface ElementContext {
  readonly others: readonly string[];
  readonly amounts: readonly number[];
  /** Amount of the element that is missing. */
  readonly amount: number;
  /** Numbers of the elements that known compositions hold in its place. */
  readonly members: number[];
}

/**
 * Known compositions by what is left when one element is taken out, whatever the oxidation states, and how elements stand in
 * for each other in them: ridge regression of each element's contexts on those of all others (EASE; Steck, WWW 2019,
 * doi:10.1145/3308558.3313710).
 */
export class ElementTable {
  readonly contexts = new Map<string, ElementContext>();
  /** Symbols by number. */
  readonly elements: readonly string[];
  /** Row i holds what each other element lends to element i; shape (elements, elements). */
  readonly weights: Dense;
  private readonly numberOf = new Map<string, number>();

  /** @param compositions distinct, all of the same number of elements */
  constructor(compositions: readonly Composition[], ridge: number) {
    for (const composition of compositions) {
      composition.elements.forEach((element, place) => {
        let number = this.numberOf.get(element);
        if (number === undefined) this.numberOf.set(element, (number = this.numberOf.size));
        const key = contextKey(composition, place);
        const found = this.contexts.get(key);
        if (found) found.members.push(number);
        else {
          const { elements, amounts } = composition;
          const others = elements.toSpliced(place, 1);
          const rest = amounts.toSpliced(place, 1);
          this.contexts.set(key, { others, amounts: rest, amount: amounts[place]!, members: [number] });
        }
      });
    }
    this.elements = [...this.numberOf.keys()];
    const n = this.elements.length;
    const shared = zeros(n, n);
    for (const { members } of this.contexts.values()) {
      for (const a of members) for (const b of members) shared.data[a * n + b]! += 1;
    }
    this.weights = easeWeights(shared, ridge);
  }

  /** What known compositions that differ in the element at `place` lend to a composition; never negative. */
  lentAt(composition: Composition, place: number): number {
    const context = this.contexts.get(contextKey(composition, place));
    const number = this.numberOf.get(composition.elements[place]!);
    return context === undefined || number === undefined ? 0 : this.lentBy(context, number);
  }

  /** What a context lends to the element of a number; never negative. The element's own compound does not count. */
  lentBy({ members }: ElementContext, number: number): number {
    let sum = 0;
    const start = number * this.weights.columns;
    for (const member of members) sum += this.weights.data[start + member]!;
    return sum > 0 ? sum : 0;
  }
}

function contextKey({ elements, amounts }: Composition, place: number): string {
  let key = `${amounts[place]!}`;
  for (let k = 0; k < elements.length; k++) if (k !== place) key += ` ${elements[k]!}${amounts[k]!}`;
  return key;
}
