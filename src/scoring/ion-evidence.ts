import type { Composition } from '../chemistry/composition.js';
import { reducedFormula } from '../chemistry/formula/spellings.js';
import { compareIons, ionLabel, type Ion } from '../chemistry/ions/ion.js';
import { ContextTable, type Contexts } from '../models/exchange/context-table.js';
import { ionSimilarity, sharedContexts } from '../models/exchange/ion-similarity.js';
import { zeros, type Dense } from '../numerics/dense.js';
import type { CandidateSpace } from '../space/candidate-space.js';

/** The known compounds that teach a space. */
export interface TaughtSpace {
  readonly space: CandidateSpace;
  /** Numbers of distinct canonical cells. */
  readonly cells: Float64Array;
}

/** An ion that stands in for another one in known compounds. */
export interface AlikeIon {
  readonly ion: Ion;
  /** Cosine of the two ions' contexts, 0 to 1. */
  readonly similarity: number;
  /** Contexts that both have: pairs of known compounds that differ by the exchange of the two. */
  readonly shared: number;
}

/** How the ions of known compounds substitute for each other, counted over compounds of all numbers of elements together. */
export class IonEvidence {
  /** The ions of the spaces, by element and charge. */
  readonly ions: readonly Ion[];
  /** Known compounds that have each ion. */
  readonly compounds: Int32Array;
  /** Cosine of the contexts of each two ions, shape (ions, ions), zero on the diagonal. */
  readonly similarity: Dense;
  readonly #shared: Dense;
  readonly #taught: readonly TaughtSpace[];
  readonly #indices: ReadonlyMap<string, number>;

  constructor(taught: readonly TaughtSpace[]) {
    this.#taught = taught;
    const all = new Map(
      taught.flatMap(({ space }) => [...space.cations, ...space.anions]).map((ion) => [ionLabel(ion), ion] as const),
    );
    this.ions = [...all.values()].sort(compareIons);
    this.#indices = new Map(this.ions.map((ion, index) => [ionLabel(ion), index]));
    this.compounds = new Int32Array(this.ions.length);
    this.#shared = zeros(this.ions.length, this.ions.length);
    for (const { space, cells } of taught) {
      const table = new ContextTable(space, cells);
      this.#addShared(space.cations, table.cations);
      this.#addShared(space.anions, table.anions);
      for (const number of cells)
        for (const ion of space.ions(space.cell(number))) this.compounds[this.indexOf(ion)!]!++;
    }
    this.similarity = ionSimilarity(this.#shared);
  }

  /** The index of an ion, or undefined if no space has it. */
  indexOf(ion: Ion): number | undefined {
    return this.#indices.get(ionLabel(ion));
  }

  /** The ions most alike an ion, best first; those that share no context with it are none. */
  nearest(index: number, limit: number): AlikeIon[] {
    const n = this.ions.length;
    return this.ions
      .map((ion, other) => ({
        ion,
        similarity: this.similarity.data[index * n + other]!,
        shared: this.#shared.data[index * n + other]!,
      }))
      .filter(({ similarity }) => similarity > 0)
      .sort((a, b) => b.similarity - a.similarity || b.shared - a.shared || compareIons(a.ion, b.ion))
      .slice(0, limit);
  }

  /** The known compounds that have an ion, by number of elements, each once and in the order of their reduced formulas. */
  compoundsWith(index: number): ReadonlyMap<number, readonly Composition[]> {
    const label = ionLabel(this.ions[index]!);
    return new Map(
      this.#taught.map(({ space, cells }) => {
        const found = Array.from(cells, (number) => space.cell(number))
          .filter((cell) => space.ions(cell).some((ion) => ionLabel(ion) === label))
          .map((cell) => space.composition(cell))
          .map((composition) => [reducedFormula(composition), composition] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1));
        return [space.arity, [...new Map(found).values()]];
      }),
    );
  }

  #addShared(ions: readonly Ion[], contexts: Contexts): void {
    const n = this.ions.length;
    const own = sharedContexts(ions, contexts, 0);
    const indices = ions.map((ion) => this.indexOf(ion)!);
    for (let a = 0; a < ions.length; a++) {
      for (let b = 0; b < ions.length; b++) {
        this.#shared.data[indices[a]! * n + indices[b]!]! += own.data[a * ions.length + b]!;
      }
    }
  }
}
