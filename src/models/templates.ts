import { zeros, type Dense } from '../linalg/dense.js';
import type { RunControl } from '../run-control.js';
import type { Cell, CandidateSpace } from '../space/candidate-space.js';
import { easeWeights } from './ease-weights.js';
import type { Model, ModelKind } from './model.js';

/** Chosen by cross-validation on known compounds; the table is in docs/models.md. */
const RIDGE = 10;

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
    for (const number of cells) {
      const cell = space.cell(number);
      const template = this.templateOf(cell);
      let index = this.numberOf.get(template);
      if (index === undefined) {
        this.numberOf.set(template, (index = this.cellOf.length));
        this.cellOf.push({ anion: cell.anion, ratio: cell.ratio });
      }
      const key = this.setOf(cell);
      const set = this.sets.get(key);
      if (set) set.members.push(index);
      else this.sets.set(key, { cations: cell.cations, members: [index] });
    }
    const n = this.cellOf.length;
    const shared = zeros(n, n);
    for (const { members } of this.sets.values()) {
      for (const a of members) for (const b of members) shared.data[a * n + b]! += 1;
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

  private templateOf({ anion, ratio }: Cell): number {
    return anion * this.space.ratios.length + ratio;
  }

  private setOf({ cations }: Cell): number {
    return cations.reduce((key, cation) => key * this.space.cations.length + cation, 0);
  }
}
