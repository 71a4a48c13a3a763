import { zeros, type Dense } from '../linalg/dense.js';
import type { RunControl } from '../run-control.js';
import type { Cell, CandidateSpace } from '../space/candidate-space.js';
import { permutations } from '../space/permutations.js';
import { easeWeights } from './ease-weights.js';
import type { Model, ModelKind } from './model.js';

/** Chosen by cross-validation on known compounds; the table is in docs/models.md. */
const RIDGE = 10;

/** Templates with fewer compounds than this, in either order of the cations, teach too little for what they cost. */
const LEAST_COMPOUNDS = 2;

/**
 * Exchange of the anion or the ratio: known compounds of the same cations with another anion, another ratio or both. An
 * anion with a ratio is a template; which templates occur with the same cations is learnt.
 */
export const templates: ModelKind = {
  name: 'templates',
  title: 'Anion and ratio substitution',
  description:
    'Looks at the known compounds of the same cations with other anions or ratios. Which combinations of anion and ratio occur together is learnt from the known compounds.',
  reference: 'Weights: Steck, WWW 2019, doi:10.1145/3308558.3313710',
  leavesOneOut: true,
  fit: ({ space, cells }) => model(space, cells),
  load: (space, { tensors }) => model(space, [...tensors['cells']!.data]),
};

function model(space: CandidateSpace, cells: readonly number[]): Model {
  const scorer = new TemplateScorer(space, cells);
  const parameters = { ridge: RIDGE, templates: scorer.templates };
  return {
    name: templates.name,
    space,
    parameters,
    score: (cell) => scorer.score(space.canonical(cell)),
    prefixScorer: () => null,
    enumerate: (visit, control) => scorer.enumerate(visit, control),
    save: () => ({
      parameters: { ...parameters },
      tensors: { cells: { shape: [cells.length], data: Float64Array.from(cells) } },
    }),
  };
}

/** How often an enumeration looks whether it was cancelled, in sets of cations. */
const CHECK_EVERY = 512;

class TemplateScorer {
  private readonly space: CandidateSpace;
  private readonly cellOf: Pick<Cell, 'anion' | 'ratio'>[] = [];
  private readonly numberOf = new Map<number, number>();
  private readonly sets = new Map<number, { cations: readonly number[]; members: number[] }>();
  private readonly weights: Dense;

  constructor(space: CandidateSpace, cells: readonly number[]) {
    this.space = space;
    const orders = permutations(space.order);
    const permuted = orders.map((order) =>
      space.ratios.map((amounts) => space.ratioOf(order.map((place) => amounts[place]!))!),
    );
    const known = [...cells].map((number) => space.cell(number));
    const counts = new Map<number, number>();
    for (const { anion, ratio } of known) {
      for (const ratios of permuted) {
        const template = this.templateOf({ anion, ratio: ratios[ratio]! });
        counts.set(template, (counts.get(template) ?? 0) + 1);
      }
    }
    for (const [template, count] of [...counts].sort((a, b) => a[0] - b[0])) {
      if (count < LEAST_COMPOUNDS) continue;
      this.numberOf.set(template, this.cellOf.length);
      this.cellOf.push({ anion: Math.floor(template / space.ratios.length), ratio: template % space.ratios.length });
    }
    for (const cell of known) {
      const index = this.numberOf.get(this.templateOf(cell));
      if (index === undefined) continue;
      const key = this.setOf(cell);
      const set = this.sets.get(key);
      if (set) set.members.push(index);
      else this.sets.set(key, { cations: cell.cations, members: [index] });
    }
    const n = this.cellOf.length;
    const shared = zeros(n, n);
    for (const { members } of this.sets.values()) {
      const templates = members.map((member) => this.cellOf[member]!);
      for (const ratios of permuted) {
        const same = templates.map(({ anion, ratio }) =>
          this.numberOf.get(this.templateOf({ anion, ratio: ratios[ratio]! })),
        );
        for (const a of same) for (const b of same) shared.data[a! * n + b!]! += 1;
      }
    }
    this.weights = easeWeights(shared, RIDGE);
  }

  get templates(): number {
    return this.cellOf.length;
  }

  /** The score of a canonical cell. */
  score(cell: Cell): number {
    const index = this.numberOf.get(this.templateOf(cell));
    const set = this.sets.get(this.setOf(cell));
    return index === undefined || set === undefined ? 0 : this.lent(index, set.members);
  }

  /** Calls `visit` once for every unmasked canonical cell that scores above zero, with its number and score. */
  enumerate(visit: (number: number, score: number) => void, control: RunControl): void {
    const { space } = this;
    let done = 0;
    for (const { cations, members } of this.sets.values()) {
      if (done++ % CHECK_EVERY === 0) {
        control.throwIfCancelled();
        control.progress('exchanging anions and ratios of known compounds', done, this.sets.size);
      }
      this.cellOf.forEach(({ anion, ratio }, index) => {
        const score = this.lent(index, members);
        const cell = { cations, anion, ratio };
        if (score > 0 && !space.isMasked(cell)) visit(space.number(cell), score);
      });
    }
    control.progress('exchanging anions and ratios of known compounds', this.sets.size, this.sets.size);
  }

  private lent(index: number, members: readonly number[]): number {
    let sum = 0;
    for (const member of members) sum += this.weights.data[index * this.weights.columns + member]!;
    return sum > 0 ? sum : 0;
  }

  private templateOf({ anion, ratio }: Pick<Cell, 'anion' | 'ratio'>): number {
    return anion * this.space.ratios.length + ratio;
  }

  private setOf({ cations }: Cell): number {
    return cations.reduce((key, cation) => key * this.space.cations.length + cation, 0);
  }
}
