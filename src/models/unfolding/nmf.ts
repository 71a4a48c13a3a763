import { denseOf } from '../artifact.js';
import type { Dense } from '../../numerics/dense.js';
import { nmf as factorize } from '../../numerics/decompositions/nmf.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import { contextModel } from '../exchange/context-model.js';
import { ContextScorer } from '../exchange/context-scorer.js';
import { ContextTable } from '../exchange/context-table.js';
import type { Model, ModelKind } from '../model.js';

export interface NmfModelOptions {
  /** At most the number of ions. Default 10. */
  readonly rank?: number;
}

/** Chosen by cross-validation on known compounds; the table is in docs/measurements.md. */
const DEFAULT_NMF_RANK = 10;

/** Nonnegative matrix factorization with given options; `nmf` is this with the defaults. */
export function nmfWith({ rank = DEFAULT_NMF_RANK }: NmfModelOptions = {}): ModelKind {
  return {
    name: 'nmf',
    reference: 'Cichocki & Phan, IEICE Trans. Fundamentals E92-A, 708 (2009), doi:10.1587/transfun.E92.A.708',
    fit({ space, cells }, { random, control }) {
      const { keys, starts, members } = new ContextTable(space, cells).cations;
      const ions = space.cations.length;
      const values = new Float64Array(members.length).fill(1);
      const { left, right, errors } = factorize(
        { rows: keys.length, columns: ions, starts, indices: members, values },
        { rank: Math.min(rank, ions), random, control },
      );
      const parameters = { rank: right.columns, iterations: errors.length, relativeError: errors.at(-1) ?? 0 };
      return model(space, { cells: Float64Array.from(cells), contexts: left, ions: right }, parameters);
    },
    load(space, { parameters, tensors }) {
      return model(
        space,
        { cells: tensors['cells']!.data, contexts: denseOf(tensors, 'contexts'), ions: denseOf(tensors, 'ions') },
        parameters,
      );
    },
  };
}

export const nmf: ModelKind = nmfWith();

interface NmfFactors {
  readonly cells: Float64Array;
  /** Shape (contexts, rank), the contexts as `ContextTable` orders those of the cells. */
  readonly contexts: Dense;
  /** Shape (cations, rank). */
  readonly ions: Dense;
}

function model(
  space: CandidateSpace,
  { cells, contexts: rows, ions }: NmfFactors,
  parameters: Readonly<Record<string, unknown>>,
): Model {
  const rank = ions.columns;
  const makeScorer = (): ContextScorer =>
    new ContextScorer(new ContextTable(space, cells), (contexts, cations) => {
      let sum = 0;
      for (let position = 0; position < cations.length; position++) {
        if (contexts[position]! < 0) continue;
        const from = contexts[position]! * rank;
        const to = cations[position]! * rank;
        for (let k = 0; k < rank; k++) sum += rows.data[from + k]! * ions.data[to + k]!;
      }
      return sum / cations.length;
    });
  const tensors = {
    cells: { shape: [cells.length], data: cells },
    contexts: { shape: [rows.rows, rank], data: rows.data },
    ions: { shape: [ions.rows, rank], data: ions.data },
  };
  return contextModel({ name: nmf.name, space, parameters, makeScorer, tensors });
}
