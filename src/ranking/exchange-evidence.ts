import type { Composition } from '../chemistry/composition.js';
import type { Dense } from '../linalg/dense.js';
import { ContextTable, type Contexts } from '../models/context-table.js';
import type { ElementLending } from '../models/element-lending.js';
import { ElementTable } from '../models/element-table.js';
import type { IonLending } from '../models/ion-lending.js';
import type { TemplateTable } from '../models/template-table.js';
import type { Cell, CandidateSpace } from '../space/candidate-space.js';

/** What lends to a cell, and how much. */
export interface Lenders {
  readonly space: CandidateSpace;
  readonly ions: IonLending;
  readonly elements: ElementLending;
  readonly templates: TemplateTable;
}

/** Compounds that lend: canonical cells and compositions, and how much each of them counts (one by default). */
export interface Compounds {
  readonly cells: ArrayLike<number> & Iterable<number>;
  readonly compositions: readonly Composition[];
  readonly counts?: { readonly cells: Float64Array; readonly compositions: Float64Array };
}

/** What counts for each cation of a cell beside its learnt sum: a share of the sum by the cosine, and a floor. */
const COSINE_SHARE = 0.2;
const FLOOR = 0.05;

/**
 * Everything that compounds say about a cell from which they differ by one exchange: of a cation, of the anion and ratio, of
 * an element whatever its charge. All sums leave out what the cell's own compound would lend.
 */
export class ExchangeEvidence {
  private readonly lenders: Lenders;
  private readonly table: ContextTable;
  private readonly elements: ElementTable;

  constructor(lenders: Lenders, { cells, compositions, counts }: Compounds) {
    this.lenders = lenders;
    this.table = new ContextTable(lenders.space, cells, counts?.cells);
    this.elements = new ElementTable(compositions, lenders.elements, counts?.compositions);
  }

  /** The sum of all that is lent to a canonical cell; negative where more speaks against it than for it. */
  sum(cell: Cell): number {
    const { ions, space, templates } = this.lenders;
    let sum = templates.lentTo(cell) + this.elements.lentTo(space.composition(cell));
    cell.cations.forEach((_, place) => (sum += this.lent(ions.learnt, cell, place)));
    return sum;
  }

  /** The product over the cations of a canonical cell: it is high only where each of them can be exchanged. Positive. */
  product(cell: Cell): number {
    const { ions } = this.lenders;
    return cell.cations.reduce((product, _, place) => {
      const learnt = Math.max(0, this.lent(ions.learnt, cell, place));
      return product * (learnt + COSINE_SHARE * this.lent(ions.cosine, cell, place) + FLOOR);
    }, 1);
  }

  private lent(weights: Dense, { cations, anion, ratio }: Cell, place: number): number {
    const context = this.table.findCation(cations, anion, ratio, place);
    return context < 0 ? 0 : weigh(this.table.cations, context, weights, cations[place]!);
  }
}

function weigh({ starts, members, counts }: Contexts, context: number, { data, columns }: Dense, ion: number): number {
  let sum = 0;
  for (let k = starts[context]!; k < starts[context + 1]!; k++) sum += counts[k]! * data[ion * columns + members[k]!]!;
  return sum;
}
