import type { Composition } from '../chemistry/composition.js';
import { ionLabel, type Ion } from '../chemistry/ions/ion.js';
import type { Cell } from '../space/cell.js';
import { IonContexts, type ExchangeNeighbour } from './ion-contexts.js';
import type { TaughtSpace } from './ion-evidence.js';

/** The known compounds next to rows of a list, whose ions are given: that needs none of the models, which take most of the memory. */
export class KnownNeighbours {
  readonly #space: TaughtSpace['space'];
  readonly #contexts: IonContexts;

  constructor({ space, cells }: TaughtSpace) {
    this.#space = space;
    this.#contexts = new IonContexts(space, cells);
  }

  /** Known compounds that differ by the exchange of one ion, the most similar exchange first. None if the ions are no cell of the space. */
  of(composition: Composition, ions: readonly Ion[], limit: number): ExchangeNeighbour[] {
    const wanted = labels(ions);
    const cell = this.#space.cellsOf(composition).find((each: Cell) => labels(this.#space.ions(each)) === wanted);
    return cell ? this.#contexts.neighbours(cell, limit) : [];
  }
}

function labels(ions: readonly Ion[]): string {
  return ions.map(ionLabel).sort().join(' ');
}
