import type { Ion } from '../chemistry/ions/ion.js';
import { BalancedStates } from '../space/balanced-states.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import { CellElements } from '../space/cell-elements.js';

/** Finds the other cells of a cell's composition: those in which its elements have other oxidation states. */
export class OtherStates {
  readonly #space: CandidateSpace;
  /** By cation and by anion: whether its element has other states, as cation or as anion. */
  readonly #changes: Uint8Array;
  readonly #anionChanges: Uint8Array;
  readonly #cations: number[];
  readonly #reader: CellElements;
  readonly #balanced: BalancedStates;

  constructor(space: CandidateSpace) {
    const { cations, anions, order } = space;
    const states = new Map<string, number>();
    for (const { element } of [...cations, ...anions]) states.set(element, (states.get(element) ?? 0) + 1);
    this.#space = space;
    const changes = ({ element }: Ion): number => (states.get(element)! > 1 ? 1 : 0);
    this.#changes = Uint8Array.from(cations, changes);
    this.#anionChanges = Uint8Array.from(anions, changes);
    this.#cations = Array.from({ length: order }, () => 0);
    this.#reader = new CellElements(space);
    this.#balanced = new BalancedStates(space, this.#reader.symbols);
  }

  /** False if the charges of a cell's composition balance in no other way. */
  mayHave(number: number): boolean {
    const space = this.#space;
    const changes = this.#changes;
    const cations = this.#cations;
    space.codec.readCations(number, cations);
    // They balance again only if two elements change.
    let changing = this.#anionChanges[space.codec.anion(number)]!;
    for (const cation of cations) changing += changes[cation]!;
    return changing >= 2;
  }

  /** Calls `each` with the numbers of the canonical cells. */
  visit(number: number, each: (other: number) => void): void {
    const space = this.#space;
    const reader = this.#reader;
    if (!this.mayHave(number)) return;
    reader.readNumber(number);
    this.#balanced.visit(reader, (members, anion, ratio) => {
      const other = space.number(space.canonical({ cations: members, anion, ratio }));
      if (other !== number) each(other);
    });
  }
}
