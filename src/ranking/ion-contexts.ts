import { ionLabel, type Ion } from '../chemistry/ion.js';
import { reducedFormula } from '../chemistry/spellings.js';
import type { Cell, CandidateSpace } from '../space/candidate-space.js';

/** A known compound that holds another ion in the place of one of the asked ions, with the same amounts. */
export interface ExchangeNeighbour {
  readonly formula: string;
  readonly exchanged: { readonly from: string; readonly to: string };
  readonly similarity: number;
}

/**
 * Which ions stand in for which among the known compounds. Two ions are as similar as the cosine of their rows in the
 * composition tensor: shared contexts (the rest of a compound: other ions and ratio) over the geometric mean of both counts.
 */
export class IonContexts {
  private readonly space: CandidateSpace;
  private readonly known: ReadonlySet<number>;
  /** Contexts of each ion; cations first, then anions. */
  private readonly contexts: readonly Set<string>[];

  constructor(space: CandidateSpace, knownCells: Iterable<number>) {
    this.space = space;
    this.known = new Set(knownCells);
    this.contexts = [...space.cations, ...space.anions].map(() => new Set<string>());
    for (const number of this.known) {
      const cell = space.cell(number);
      const amounts = space.ratios[cell.ratio]!;
      cell.cations.forEach((cation, place) => {
        const others = cell.cations.map((other, p) => (p === place ? '*' : other) + ':' + amounts[p]!).sort();
        this.contexts[cation]!.add(`${others.join(' ')} ${cell.anion}`);
      });
      const cations = cell.cations.map((cation, p) => `${cation}:${amounts[p]!}`).join(' ');
      this.contexts[space.cations.length + cell.anion]!.add(cations);
    }
  }

  /** Cosine similarity of two ions by their place in `cations` followed by `anions`, 0 to 1. */
  similarity(a: number, b: number): number {
    const [few, many] = [this.contexts[a]!, this.contexts[b]!].sort((x, y) => x.size - y.size) as [
      Set<string>,
      Set<string>,
    ];
    if (few.size === 0) return 0;
    let shared = 0;
    for (const context of few) if (many.has(context)) shared++;
    return shared / Math.sqrt(few.size * many.size);
  }

  /** Known compounds that differ from a cell by one ion of the same charge, the most similar exchange first. */
  neighbours(cell: Cell, limit: number): ExchangeNeighbour[] {
    const { space } = this;
    const found = new Map<string, ExchangeNeighbour>();
    const consider = (candidate: Cell, from: number, to: number): void => {
      if (!this.known.has(space.number(space.canonical(candidate)))) return;
      const formula = reducedFormula(space.composition(candidate));
      const similarity = this.similarity(from, to);
      if ((found.get(formula)?.similarity ?? -1) >= similarity) return;
      found.set(formula, { formula, exchanged: { from: this.label(from), to: this.label(to) }, similarity });
    };
    cell.cations.forEach((to, place) => {
      space.cations.forEach((ion, from) => {
        if (from === to || ion.charge !== space.cations[to]!.charge || cell.cations.includes(from)) return;
        consider({ ...cell, cations: cell.cations.with(place, from) }, from, to);
      });
    });
    space.anions.forEach((ion, anion) => {
      if (anion === cell.anion || ion.charge !== space.anions[cell.anion]!.charge) return;
      consider({ ...cell, anion }, space.cations.length + anion, space.cations.length + cell.anion);
    });
    return [...found.values()]
      .sort((a, b) => b.similarity - a.similarity || (a.formula < b.formula ? -1 : 1))
      .slice(0, limit);
  }

  private label(ion: number): string {
    const { cations, anions } = this.space;
    return ionLabel((ion < cations.length ? cations[ion] : anions[ion - cations.length]) as Ion);
  }
}
