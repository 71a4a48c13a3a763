import type { Composition } from '../../chemistry/composition.js';
import { ContextTable } from '../exchange/context-table.js';
import type { ElementWeights } from '../exchange/element-weights.js';
import { ElementTable } from '../exchange/element-table.js';
import type { IonWeights } from '../exchange/ion-weights.js';
import { NumberedCells } from '../exchange/numbered-cells.js';
import { sumEvidence } from '../exchange/sum-evidence.js';
import type { TemplateTable } from '../exchange/template-table.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import type { Cell } from '../../space/cell.js';

/** The weights of all exchanges that can support a cell. */
export interface ExchangeWeights {
  readonly space: CandidateSpace;
  readonly ions: IonWeights;
  readonly elements: ElementWeights;
  readonly templates: TemplateTable;
}

/** Compounds that are evidence: canonical cells and compositions, and how much each of them counts (one by default). */
export interface Compounds {
  readonly cells: ArrayLike<number> & Iterable<number>;
  readonly compositions: readonly Composition[];
  /** How much each counts, in the order of the two above. */
  readonly counts?: { readonly cells: Float64Array; readonly compositions: Float64Array };
}

/** Tables of compounds that several steps of a fit use. */
export interface ExchangeTables {
  readonly contexts: ContextTable;
  readonly elements: ElementTable;
}

/** What counts for each cation of a cell together with its learnt sum: the sum by the cosine, times this, and a floor. */
const COSINE_SHARE = 1;
const FLOOR = 0.05;

/** The evidence for a cell. */
export interface Evidence {
  /** The sum of all evidence; negative if there is more against the cell than for it. */
  readonly sum: number;
  /** The product over the cations: it is high only if each of them can be exchanged. Positive. */
  readonly product: number;
}

/**
 * Everything that compounds say about a cell from which they differ by one exchange: of a cation, of the anion and ratio, of
 * an element of any charge. All sums leave out the cell's own compound.
 */
export class ExchangeEvidence {
  readonly exchanges: ExchangeWeights;
  /** The surroundings of the compounds' cations. */
  readonly table: ContextTable;
  readonly #elements: ElementTable;
  readonly #numbered: NumberedCells;

  /** @param tables of the same compounds, if they were made before */
  constructor(exchanges: ExchangeWeights, { cells, compositions, counts }: Compounds, tables?: ExchangeTables) {
    const { space } = exchanges;
    this.exchanges = exchanges;
    this.table = tables?.contexts ?? new ContextTable(space, cells, counts?.cells);
    this.#elements =
      tables?.elements ?? new ElementTable(space.arity, compositions, exchanges.elements, counts?.compositions);
    this.#numbered = new NumberedCells(space, this.#elements.contexts);
  }

  /**
   * The evidence for a canonical cell, which must not be masked.
   *
   * @param ofTemplates that of the exchange of anion and ratio, the same for any compounds that count besides the known ones
   */
  of(cell: Cell, ofTemplates = this.exchanges.templates.evidenceFor(cell)): Evidence {
    const { learnt, cosine } = this.exchanges.ions;
    const { cations, anion, ratio } = cell;
    const { starts, members, counts } = this.table.cations;
    let sum = ofTemplates + this.#elements.evidenceFor(this.#numbered.read(cell));
    let product = 1;
    for (let position = 0; position < cations.length; position++) {
      const context = this.table.findCation(cations, anion, ratio, position);
      // `sumEvidence` by both weights at once, since most of its time is to fetch the members.
      let byLearnt = 0;
      let byCosine = 0;
      if (context >= 0) {
        const row = cations[position]! * learnt.columns;
        for (let k = starts[context]!; k < starts[context + 1]!; k++) {
          const at = row + members[k]!;
          byLearnt += counts[k]! * learnt.data[at]!;
          byCosine += counts[k]! * cosine.data[at]!;
        }
      }
      sum += byLearnt;
      product *= Math.max(0, byLearnt) + COSINE_SHARE * byCosine + FLOOR;
    }
    return { sum, product };
  }

  /** The same sum alone. */
  sumOf(cell: Cell, ofTemplates = this.exchanges.templates.evidenceFor(cell)): number {
    const { learnt } = this.exchanges.ions;
    const { cations, anion, ratio } = cell;
    let sum = ofTemplates + this.#elements.evidenceFor(this.#numbered.read(cell));
    for (let position = 0; position < cations.length; position++) {
      const context = this.table.findCation(cations, anion, ratio, position);
      sum += sumEvidence(this.table.cations, context, learnt, cations[position]!);
    }
    return sum;
  }
}
