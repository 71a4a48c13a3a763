import { denseOf } from '../artifact.js';
import { multiply, zeros, type Dense } from '../../numerics/dense.js';
import { leadingEigenvectors } from '../../numerics/decompositions/leading-eigenvectors.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import { contextModel } from '../exchange/context-model.js';
import { ContextScorer } from '../exchange/context-scorer.js';
import { ContextTable } from '../exchange/context-table.js';
import { sharedContexts } from '../exchange/ion-similarity.js';
import { ROUNDING } from '../rounding.js';
import type { Model, ModelKind } from '../model.js';

export interface SvdOptions {
  /** Default 10. */
  readonly rank?: number;
}

/** Chosen by cross-validation on known compounds; the table is in docs/measurements.md. */
const DEFAULT_SVD_RANK = 10;

/** Truncated singular value decomposition with given options; `svd` is this with the defaults. */
export function svdWith({ rank = DEFAULT_SVD_RANK }: SvdOptions = {}): ModelKind {
  return {
    name: 'svd',
    reference:
      'Seko, Hayashi, Kashima & Tanaka, Phys. Rev. Materials 2, 013805 (2018), doi:10.1103/PhysRevMaterials.2.013805',
    fit({ space, cells }, { random }) {
      // The left singular vectors of the unfolding are the eigenvectors of its Gram matrix, which is 1000 times smaller.
      const { cations } = new ContextTable(space, cells);
      const gram = sharedContexts(space.cations, cations, 0);
      const { vectors, values } = leadingEigenvectors(gram, Math.min(rank, space.cations.length), { random });
      const nonzero = values.filter((value) => value > ROUNDING).length;
      const kept = values.subarray(0, nonzero).reduce((sum, value) => sum + value, 0);
      const total = cations.members.length;
      const parameters = { rank: nonzero, relativeError: total > 0 ? Math.sqrt(Math.max(0, 1 - kept / total)) : 0 };
      return model(space, Float64Array.from(cells), projector(vectors, nonzero), parameters);
    },
    load(space, { parameters, tensors }) {
      return model(space, tensors['cells']!.data, denseOf(tensors, 'projector'), parameters);
    },
  };
}

export const svd: ModelKind = svdWith();

/** U U^T of the first `rank` columns, shape (rows, rows). */
function projector({ rows, columns, data }: Dense, rank: number): Dense {
  const first = zeros(rows, rank);
  const transposed = zeros(rank, rows);
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < rank; k++) {
      first.data[i * rank + k] = data[i * columns + k]!;
      transposed.data[k * rows + i] = data[i * columns + k]!;
    }
  }
  return multiply(first, transposed);
}

/** With X = U S V^T the truncated unfolding is U U^T X: each known ion of a context counts by how U U^T relates it to the asked one. */
function model(
  space: CandidateSpace,
  cells: Float64Array,
  related: Dense,
  parameters: Readonly<Record<string, unknown>>,
): Model {
  const makeScorer = (): ContextScorer => {
    const table = new ContextTable(space, cells);
    const { starts, members } = table.cations;
    return new ContextScorer(table, (contexts, cations) => {
      let sum = 0;
      for (let position = 0; position < cations.length; position++) {
        const context = contexts[position]!;
        if (context < 0) continue;
        const row = cations[position]! * related.columns;
        for (let p = starts[context]!; p < starts[context + 1]!; p++) sum += related.data[row + members[p]!]!;
      }
      return Math.abs(sum) > ROUNDING ? sum / cations.length : 0;
    });
  };
  const tensors = {
    cells: { shape: [cells.length], data: cells },
    projector: { shape: [related.rows, related.columns], data: related.data },
  };
  return contextModel({ name: svd.name, space, parameters, makeScorer, tensors });
}
