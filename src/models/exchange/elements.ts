import { denseOf } from '../artifact.js';
import { readReducedFormula } from '../../chemistry/formula/read-reduced-formula.js';
import { reducedFormula } from '../../chemistry/formula/spellings.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import { fitElementWeights } from './element-weights.js';
import { ElementScorer } from './element-scorer.js';
import { ElementTable } from './element-table.js';
import { MemoKey, type Memo } from '../../memo.js';
import type { Model, ModelKind, TrainingSet } from '../model.js';
import { NumberedCells } from './numbered-cells.js';

/** Chosen by cross-validation on known compounds; the table is in docs/measurements.md. */
const ELEMENT_RIDGE = 10;

const TABLE = new MemoKey<TrainingSet, ElementTable>();

/** Learns the exchanges of elements of a training set, with the compositions that are evidence; once per run. */
export function learnElements(training: TrainingSet, memo: Memo): ElementTable {
  return memo.getOrCompute(TABLE, training, () => {
    const { space, compositions, elementEvidence } = training;
    return new ElementTable(space.arity, elementEvidence, fitElementWeights(compositions, ELEMENT_RIDGE));
  });
}

/**
 * Element substitution: like ion substitution, but without oxidation states, so that compounds of mixed valence and those
 * that do not balance speak as well.
 */
export const elements: ModelKind = {
  name: 'elements',
  reference: 'Weights: Steck, WWW 2019, doi:10.1145/3308558.3313710',
  leavesOneOut: true,
  fit: (training, { memo }) => {
    const { space, elementEvidence } = training;
    return makeElementModel(space, () => elementEvidence.map(reducedFormula), learnElements(training, memo));
  },
  load: (space, { parameters, tensors }) => {
    const { formulas, symbols } = parameters as { formulas: string; symbols: string };
    const weights = denseOf(tensors, 'weights');
    const compositions = words(formulas).map(readReducedFormula);
    const table = new ElementTable(space.arity, compositions, { symbols: words(symbols), weights });
    return makeElementModel(space, () => words(formulas), table);
  },
};

function words(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}

/**
 * Element substitution by a table that was made before.
 *
 * @param formulas of the compositions of the table, for saving: tens of thousands, so they are made when they are wanted
 */
export function makeElementModel(space: CandidateSpace, formulas: () => readonly string[], table: ElementTable): Model {
  const { learnt } = table;
  const cells = new NumberedCells(space, table.contexts);
  const scorer = new ElementScorer(space, table);
  const parameters = { ridge: ELEMENT_RIDGE, compositions: table.compositions };
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
        formulas: formulas().join(' '),
        symbols: learnt.symbols.join(' '),
      },
      tensors: { weights: { shape: [rows, columns], data } },
    }),
  };
}
