import type { Composition } from '../chemistry/composition.js';
import { oxidationStates } from '../chemistry/oxidation-states.js';
import type { RunControl } from '../run-control.js';
import type { Cell, CandidateSpace } from '../space/candidate-space.js';
import type { ElementContext, ElementTable } from './element-table.js';

/** How often an enumeration looks whether it was cancelled, in contexts. */
const CHECK_EVERY = 512;

/** Sums over the elements of a composition what known compositions lend that differ in that element. */
export class ElementScorer {
  private readonly space: CandidateSpace;
  private readonly table: ElementTable;
  /** For each element the charges that it has in the space; as an anion negative. */
  private readonly charges = new Map<string, readonly number[]>();
  /** Logarithm of how often each cation's element has its charge in crystals. */
  private readonly likelihoods: Float64Array;

  constructor(space: CandidateSpace, table: ElementTable) {
    this.space = space;
    this.table = table;
    for (const { element, charge } of [...space.cations, ...space.anions]) {
      this.charges.set(element, [...(this.charges.get(element) ?? []), charge]);
    }
    this.likelihoods = Float64Array.from(space.cations, ({ element, charge }) => {
      const state = oxidationStates(element).find((each) => each.charge === charge);
      return Math.log(state?.count ?? 1);
    });
  }

  private likeliest(composition: Composition): Cell | undefined {
    let best: Cell | undefined;
    let bestLikelihood = -Infinity;
    for (const cell of this.space.cellsOf(composition)) {
      let likelihood = 0;
      for (const cation of cell.cations) likelihood += this.likelihoods[cation]!;
      if (likelihood > bestLikelihood) [best, bestLikelihood] = [cell, likelihood];
    }
    return best;
  }

  score(composition: Composition): number {
    let sum = 0;
    for (let place = 0; place < composition.elements.length; place++) {
      sum += Math.max(0, this.table.lentAt(composition, place));
    }
    return sum;
  }

  /**
   * Calls `visit` once for every composition that scores above zero, with its score and the number of the unmasked
   * canonical cell with the likeliest oxidation states; all others of the composition score the same.
   */
  enumerate(visit: (number: number, score: number) => void, control: RunControl): void {
    const { space, table } = this;
    const { symbols } = table.lending;
    let done = 0;
    for (const context of table.contexts.values()) {
      if (done++ % CHECK_EVERY === 0) {
        control.throwIfCancelled();
        control.progress('exchanging elements of known compounds', done, table.contexts.size);
      }
      const needed = this.chargesThatBalance(context);
      if (needed.size === 0) continue;
      for (let number = 0; number < symbols.length; number++) {
        const element = symbols[number]!;
        if (!(this.charges.get(element) ?? []).some((charge) => needed.has(charge))) continue;
        if (context.others.includes(element) || table.lentBy(context, number) <= 0) continue;
        const { composition, place } = insert(context, element);
        // Met once from each element that lends: taken from the first one.
        let first = 0;
        while (first < place && table.lentAt(composition, first) <= 0) first++;
        if (first < place) continue;
        const cell = this.likeliest(composition);
        if (cell) visit(space.number(cell), this.score(composition));
      }
    }
    control.progress('exchanging elements of known compounds', table.contexts.size, table.contexts.size);
  }

  /** Charges of the missing element with which the others can balance, one of all being the anion. */
  private chargesThatBalance({ others, amounts, amount }: ElementContext): Set<number> {
    const needed = new Set<number>();
    if (this.space.kind === 'intermetallic') return needed.add(0);
    const add = (k: number, total: number, anions: number): void => {
      if (anions > 1) return;
      if (k === others.length) {
        const charge = -total / amount;
        if (Number.isInteger(charge) && (anions === 1 ? charge > 0 : charge < 0)) needed.add(charge);
        return;
      }
      for (const charge of this.charges.get(others[k]!) ?? []) {
        add(k + 1, total + charge * amounts[k]!, anions + (charge < 0 ? 1 : 0));
      }
    };
    add(0, 0, 0);
    return needed;
  }
}

/** The composition with an element in the place of the missing one; elements and amounts stay ordered and coprime. */
function insert(
  { others, amounts, amount }: ElementContext,
  element: string,
): { composition: Composition; place: number } {
  let place = 0;
  while (place < others.length && others[place]! < element) place++;
  const composition = {
    elements: others.toSpliced(place, 0, element),
    amounts: amounts.toSpliced(place, 0, amount),
  };
  return { composition, place };
}
