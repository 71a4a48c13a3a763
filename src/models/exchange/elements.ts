import { denseOf } from '../artifact.js';
import type { Composition } from '../../chemistry/composition.js';
import { readReducedFormula } from '../../chemistry/formula/read-reduced-formula.js';
import { reducedFormula } from '../../chemistry/formula/spellings.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import { fitElementWeights, type ElementWeights } from './element-weights.js';
import { ElementScorer } from './element-scorer.js';
import { ElementTable } from './element-table.js';
import type { Model, ModelKind } from '../model.js';
import { NumberedCells } from './numbered-cells.js';

/** Chosen by cross-validation on known compounds; the table is in docs/measurements.md. */
export const ELEMENT_RIDGE = 10;

/**
 * Element substitution: like ion substitution, but without oxidation states, so that compounds of mixed valence and those
 * that do not balance speak as well.
 */
export const elements: ModelKind = {
  name: 'elements',
  reference: 'Weights: Steck, WWW 2019, doi:10.1145/3308558.3313710',
  leavesOneOut: true,
  fit: ({ space, compositions, elementEvidence }) =>
    model(space, elementEvidence, fitElementWeights(compositions, ELEMENT_RIDGE)),
  load: (space, { parameters, tensors }) => {
    const { formulas, symbols } = parameters as { formulas: string; symbols: string };
    const weights = denseOf(tensors, 'weights');
    return model(space, words(formulas).map(readReducedFormula), { symbols: words(symbols), weights });
  },
};

function words(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}

function model(space: CandidateSpace, compositions: readonly Composition[], learnt: ElementWeights): Model {
  const table = new ElementTable(space.arity, compositions, learnt);
  const cells = new NumberedCells(space, table.contexts);
  const scorer = new ElementScorer(space, table);
  const parameters = { ridge: ELEMENT_RIDGE, compositions: compositions.length };
  const { rows, columns, data } = learnt.weights;
  return {
    name: elements.name,
    space,
    parameters,
    score: (cell) => table.positiveEvidence(cells.read(cell)),
    scoreComposition: (composition) => table.positiveEvidence(table.contexts.numbered(composition)),
    boundedScorer: () => null,
    enumerate: (visit, options) => scorer.enumerate(visit, options),
    save: () => ({
      parameters: {
        ...parameters,
        formulas: compositions.map(reducedFormula).join(' '),
        symbols: learnt.symbols.join(' '),
      },
      tensors: { weights: { shape: [rows, columns], data } },
    }),
  };
}
