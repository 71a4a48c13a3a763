import { descendingOrder } from '../numerics/descending-order.js';
import { integerPower } from '../numerics/elementary/integer-power.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import type { Cell } from '../space/cell.js';
import { compositionTensor } from '../space/composition-tensor.js';
import type { Model, ModelKind } from './model.js';
import { addBoundSlack } from '../search/bound-slack.js';
import type { BoundedScorer } from '../search/searchable.js';

/** Share of the known cells in which each cation, each anion and each ratio is found. */
interface Marginals {
  readonly cations: Float64Array;
  readonly anions: Float64Array;
  readonly ratios: Float64Array;
}

/** The product of the marginals: how often its ions and its ratio occur, and nothing of how they go together. */
export const popularity: ModelKind = {
  name: 'popularity',
  reference: 'Baseline: product of marginals',
  fit({ space, cells }) {
    const tensor = compositionTensor(space, cells);
    const entries = Math.max(1, tensor.values.length);
    const share = (modes: readonly number[], size: number): Float64Array => {
      const counts = new Float64Array(size);
      for (const mode of modes) for (const index of tensor.indices[mode]!) counts[index]! += 1;
      return counts.map((count) => count / (entries * modes.length));
    };
    // The tensor is symmetric in the cations, so the first cation mode stands for all.
    return model(space, {
      cations: share([0], space.cations.length),
      anions: share([space.order], space.anions.length),
      ratios: share([space.order + 1], space.ratios.length),
    });
  },
  load(space, { tensors }) {
    return model(space, {
      cations: tensors['cations']!.data,
      anions: tensors['anions']!.data,
      ratios: tensors['ratios']!.data,
    });
  },
};

function model(space: CandidateSpace, marginals: Marginals): Model {
  return {
    name: popularity.name,
    space,
    parameters: {},
    score({ cations, anion, ratio }: Cell) {
      return (
        cations.reduce((product, i) => product * marginals.cations[i]!, marginals.anions[anion]!) *
        marginals.ratios[ratio]!
      );
    },
    boundedScorer: () => new PopularityScorer(space, marginals),
    save: () => ({
      parameters: {},
      tensors: Object.fromEntries(
        Object.entries(marginals).map(([name, data]) => [name, { shape: [data.length], data }]),
      ),
    }),
  };
}

class PopularityScorer implements BoundedScorer {
  readonly roundingFloor = 0;
  readonly ratioOrder: Int32Array;
  readonly cationOrder: Int32Array;
  readonly #marginals: Marginals;
  readonly #order: number;
  /** product[d] is the anion's share times those of the first d cations. */
  readonly #product: Float64Array;

  constructor(space: CandidateSpace, marginals: Marginals) {
    this.#marginals = marginals;
    this.#order = space.order;
    this.#product = new Float64Array(space.order + 1);
    this.ratioOrder = Int32Array.from(descendingOrder(marginals.ratios));
    this.cationOrder = Int32Array.from(descendingOrder(marginals.cations));
  }

  enterAnion(anion: number): number {
    this.#product[0] = this.#marginals.anions[anion]!;
    const best = this.#marginals.cations[this.cationOrder[0]!] ?? 0;
    return addBoundSlack(
      this.#product[0] * integerPower(best, this.#order) * (this.#marginals.ratios[this.ratioOrder[0]!] ?? 0),
    );
  }

  enterCation(depth: number, cation: number): number {
    const share = this.#marginals.cations[cation]!;
    this.#product[depth + 1] = this.#product[depth]! * share;
    // Cations are tried from the most frequent to the rarest, so those still to come are no more frequent than this one.
    const rest = integerPower(share, this.#order - 1 - depth);
    return addBoundSlack(this.#product[depth + 1]! * rest * this.#marginals.ratios[this.ratioOrder[0]!]!);
  }

  scoreRatios(minCompetitiveScore: number, out: Float64Array): number {
    const product = this.#product[this.#order]!;
    let n = 0;
    for (; n < this.ratioOrder.length; n++) {
      const score = product * this.#marginals.ratios[this.ratioOrder[n]!]!;
      if (addBoundSlack(score) < minCompetitiveScore) break;
      out[n] = score;
    }
    return n;
  }
}
