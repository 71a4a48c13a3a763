import type { Ion } from '../chemistry/ions/ion.js';
import { reducedFormula } from '../chemistry/formula/spellings.js';
import type { Dense } from '../numerics/dense.js';
import { ContextTable, membersOf } from '../models/exchange/context-table.js';
import { ionSimilarity, sharedContexts } from '../models/exchange/ion-similarity.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import type { Cell } from '../space/cell.js';

/** A known compound that holds another ion instead of one of the given ions, with the same amounts. */
export interface ExchangeNeighbour {
  readonly formula: string;
  readonly exchanged: { readonly from: Ion; readonly to: Ion };
  /** Cosine of the two ions' contexts, 0 to 1. */
  readonly similarity: number;
}

/** Which known compounds differ from a cell by the exchange of one ion, and how alike the two ions are. */
export class IonContexts {
  readonly #space: CandidateSpace;
  readonly #table: ContextTable;
  readonly #cations: Dense;
  readonly #anions: Dense;

  /** @param knownCells numbers of distinct canonical cells */
  constructor(space: CandidateSpace, knownCells: Iterable<number>) {
    this.#space = space;
    this.#table = new ContextTable(space, knownCells);
    this.#cations = ionSimilarity(sharedContexts(space.cations, this.#table.cations, 0));
    this.#anions = ionSimilarity(sharedContexts(space.anions, this.#table.anions, 0));
  }

  /** Known compounds that differ from a canonical cell by one ion of the same charge, the most similar exchange first. */
  neighbours(cell: Cell, limit: number): ExchangeNeighbour[] {
    const space = this.#space;
    const table = this.#table;
    const found = new Map<string, ExchangeNeighbour>();
    const add = (neighbour: Cell, from: Ion, to: Ion, similarity: number): void => {
      const formula = reducedFormula(space.composition(neighbour));
      if ((found.get(formula)?.similarity ?? -1) >= similarity) return;
      found.set(formula, { formula, exchanged: { from, to }, similarity });
    };
    cell.cations.forEach((to, mode) => {
      const context = table.findCation(cell.cations, cell.anion, cell.ratio, mode);
      for (const from of membersOf(table.cations, context)) {
        if (space.cations[from]!.charge !== space.cations[to]!.charge || cell.cations.includes(from)) continue;
        const neighbour = { ...cell, cations: cell.cations.with(mode, from) };
        add(neighbour, space.cations[from]!, space.cations[to]!, at(this.#cations, from, to));
      }
    });
    for (const from of membersOf(table.anions, table.findAnion(cell.cations, cell.ratio))) {
      const to = cell.anion;
      if (from === to || space.anions[from]!.charge !== space.anions[to]!.charge) continue;
      add({ ...cell, anion: from }, space.anions[from]!, space.anions[to]!, at(this.#anions, from, to));
    }
    return [...found.values()]
      .sort((a, b) => b.similarity - a.similarity || (a.formula < b.formula ? -1 : 1))
      .slice(0, limit);
  }
}

function at({ columns, data }: Dense, row: number, column: number): number {
  return data[row * columns + column]!;
}
