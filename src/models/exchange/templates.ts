import { MemoKey, type Memo } from '../../memo.js';
import { denseOf } from '../artifact.js';
import type { Dense } from '../../numerics/dense.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import type { Model, ModelKind, TrainingSet } from '../model.js';
import type { EnumerateOptions, Visit } from '../../search/searchable.js';
import { TemplateTable } from './template-table.js';

/** Chosen by cross-validation on known compounds; the table is in docs/measurements.md. */
const RIDGE = 10;

const TABLE = new MemoKey<TrainingSet, TemplateTable>();

/** Learns the templates of a training set, once per run: it is the slowest step of a fit. */
export function learnTemplates(training: TrainingSet, memo: Memo): TemplateTable {
  return memo.getOrCompute(TABLE, training, () => new TemplateTable(training.space, training.cells, RIDGE));
}

/** The templates of cells with the weights that an earlier table of the same cells learnt. */
export function savedTemplateTable(space: CandidateSpace, cells: Float64Array, weights: Dense): TemplateTable {
  return new TemplateTable(space, cells, RIDGE, weights);
}

/**
 * Exchange of the anion or the ratio: known compounds of the same cations with another anion, another ratio or both. An
 * anion with a ratio is a template; which templates occur with the same cations is learnt.
 */
export const templates: ModelKind = {
  name: 'templates',
  reference: 'Weights: Steck, WWW 2019, doi:10.1145/3308558.3313710',
  leavesOneOut: true,
  fit: (training, { memo }) =>
    makeTemplateModel(training.space, Float64Array.from(training.cells), learnTemplates(training, memo)),
  load(space, { tensors }) {
    const cells = tensors['cells']!.data;
    return makeTemplateModel(space, cells, savedTemplateTable(space, cells, denseOf(tensors, 'weights')));
  },
};

/** The model by a table of these cells that was made before. */
export function makeTemplateModel(space: CandidateSpace, cells: Float64Array, table: TemplateTable): Model {
  const parameters = { ridge: RIDGE, templates: table.templates.length };
  return {
    name: templates.name,
    space,
    parameters,
    score: (cell) => Math.max(0, table.evidenceFor(space.canonical(cell))),
    boundedScorer: () => null,
    enumerate: (visit, options) => enumerate(space, table, visit, options),
    save: () => {
      const { rows, columns, data } = table.weights;
      return {
        parameters: { ...parameters },
        tensors: { cells: { shape: [cells.length], data: cells }, weights: { shape: [rows, columns], data } },
      };
    },
  };
}

/** How often an enumeration looks whether it was cancelled, in sets of cations. */
const CHECK_EVERY = 512;

function enumerate(
  space: CandidateSpace,
  table: TemplateTable,
  visit: Visit,
  { control, slice, minCompetitiveScore }: EnumerateOptions,
): number {
  let evaluated = 0;
  const stage = 'exchanging anions and ratios of known compounds';
  const count = table.templates.length;
  const evidence = new Float64Array(count);
  let done = 0;
  for (const { cations, members } of table.sets.values()) {
    if (done++ % slice.of !== slice.index) continue;
    if (done % CHECK_EVERY === 1) {
      control.throwIfCancelled();
      control.progress(stage, done, table.sets.size);
    }
    table.writeEvidence(members, evidence);
    evaluated += count;
    let masked: boolean | undefined;
    let anionBefore = -1;
    for (let template = 0; template < count; template++) {
      const score = evidence[template]!;
      if (score <= 0 || score < minCompetitiveScore()) continue;
      const { anion, ratio } = table.templates[template]!;
      // Templates are ordered by anion.
      if (anion !== anionBefore) masked = space.isMaskedSet(cations, anion);
      anionBefore = anion;
      if (!masked && space.isPositive(cations, ratio)) visit(space.number({ cations, anion, ratio }), score);
    }
  }
  control.progress(stage, table.sets.size, table.sets.size);
  return evaluated;
}
