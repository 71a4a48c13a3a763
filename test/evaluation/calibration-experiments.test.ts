import { describe, expect, it } from 'vitest';
import {
  calibrationExperiments,
  computeCalibration,
  runExperiment,
} from '../../src/evaluation/calibration-experiments.js';
import { chanceAt } from '../../src/calibration/calibration.js';
import type { Model, ModelKind } from '../../src/models/model.js';
import { silentControl } from '../../src/run-control.js';
import { everyCandidate, smallSpace, trainingOf } from '../models/small-spaces.js';

const space = smallSpace(3);
const order = everyCandidate(space).map((cell) => space.number(cell));
/** Likes cells in the order in which they are numbered, for any training data. */
const kind: ModelKind = {
  name: 'fixed',
  reference: '',
  fit: () => model,
  load: () => model,
};
const model: Model = {
  name: 'fixed',
  space,
  parameters: {},
  score: (cell) => 1 / (2 + order.indexOf(space.number(space.canonical(cell)))),
  boundedScorer: () => null,
  save: () => ({ parameters: {}, tensors: {} }),
};

/** One cell a formula: a few compositions of this space balance in two ways. */
const distinct = order.filter((number) => space.cellsOf(space.composition(space.cell(number))).length === 1);
const early = distinct.slice(0, 110);
const late = distinct
  .slice(110)
  .filter((_, k) => k % 4 === 3)
  .slice(0, 110);
const known = trainingOf(space, [...early, ...late]);
const formulasOf = (cells: readonly number[]): ReadonlySet<string> =>
  new Set(trainingOf(space, cells).compounds.map(({ formula }) => formula));

function calibration(ownFormulas: ReadonlyMap<string, ReadonlySet<string>>) {
  const experiments = calibrationExperiments(known.compounds, ownFormulas, 1);
  const options = { count: 1000, compositions: known.compositions, control: silentControl };
  const runs = experiments.map((each) => runExperiment(kind, space, known.compounds, each, options));
  return computeCalibration(experiments, runs, space.size.candidates - known.known.size);
}

describe('calibrating a list', () => {
  const own = new Map([
    ['series', formulasOf(early)],
    ['scattered', formulasOf(late)],
  ]);

  it('hides each source in turn and believes the most cautious experiment', () => {
    const alone = [...own].map((entry) => calibration(new Map([entry])));
    const promises = alone.map((each) => [10, 100, 1000].reduce((sum, rank) => sum + chanceAt(each, rank), 0));
    expect(promises[0]).not.toBeCloseTo(promises[1]!, 3);
    const cautious = alone[promises[0]! < promises[1]! ? 0 : 1];
    expect(calibration(own)).toEqual(cautious);
    expect(calibration(own).runs).toBe(1);
  });

  it('never hides all there is to learn from', () => {
    const all = new Map([['only', formulasOf([...early, ...late])]]);
    expect(calibration(all)).toEqual(calibration(new Map()));
  });

  it('hides parts of the compounds where no source has enough of its own', () => {
    const few = new Map([['few', formulasOf(early.slice(0, 20))]]);
    expect(calibration(few).runs).toBe(3);
    expect(calibration(few)).toEqual(calibration(new Map()));
  });
});
