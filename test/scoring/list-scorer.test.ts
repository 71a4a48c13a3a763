import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calibrate } from '../../src/calibration/calibration.js';
import { flagKnowledge } from '../../src/calibration/flags/flag-evidence.js';
import { makeComposition } from '../../src/chemistry/composition.js';
import { parseFormula } from '../../src/chemistry/formula/formula.js';
import { conventionalFormula, reducedFormula } from '../../src/chemistry/formula/spellings.js';
import { message, type Message } from '../../src/messages/message.js';
import { packArtifact, unpackArtifact } from '../../src/models/artifact.js';
import { blend } from '../../src/models/blend/blend.js';
import { logistic } from '../../src/models/classifier/logistic.js';
import { fitContext } from '../../src/models/fit-context.js';
import { seededRandom } from '../../src/numerics/random.js';
import { silentControl } from '../../src/run-control.js';
import { KnownEnds } from '../../src/scoring/known-ends.js';
import { loadListArtifact, saveListModels, withCalibration } from '../../src/scoring/list-artifact.js';
import { rankKnots } from '../../src/scoring/rank-estimate.js';
import { sampleCells } from '../../src/scoring/sample-cells.js';
import { judgeCell, makeTailOrder, rankingScore } from '../../src/scoring/tail-order.js';
import { ListScorer } from '../../src/scoring/list-scorer.js';
import type { ScoreList } from '../../src/store/score-list.js';
import { everyCandidate, patternedCells, smallSpace, trainingOf } from '../models/small-spaces.js';
import { textbookWorkspace, type TestWorkspace } from '../fixtures/workspace.js';

let test: TestWorkspace;
let list: ScoreList;
let scorer: ListScorer;
let bytes: Uint8Array;

beforeAll(async () => {
  test = await textbookWorkspace();
  list = test.workspace.lists.open('ternary');
  const [model] = list.meta.artifacts;
  bytes = readFileSync(join(test.dir, model!.file));
  scorer = ListScorer.load(bytes);
});
afterAll(() => test.remove());

describe('the scorer of a list', () => {
  it('gives each row of the list the raw scores, the score and the ions that the list has, and about its rank', () => {
    for (const row of list.page({}, { afterRank: 0, limit: 60 })) {
      const scored = scorer.score({ elements: row.elements, amounts: row.amounts });
      expect(scored).toMatchObject({ ok: true, raw: row.raw, ions: row.ions });
      expect(scorer.scored({ elements: row.elements, amounts: row.amounts })).toEqual(scored);
      if (!scored.ok) continue;
      // Equal raw scores share a rank in the estimate, and follow each other in the list.
      expect(Math.abs(scored.estimatedRank - row.rank)).toBeLessThan(20);
      expect(scored.score).toBeCloseTo(row.score, 1);
    }
  });

  it.each([
    ['NaCl', 'arity-not-listed', 'unscored.arity-of-list'],
    ['CuZnAl', 'not-ionic', undefined],
    ['CaTiSe3', 'unknown-ion', 'unscored.unknown-ion'],
    ['Na5AlO4', 'amounts-too-large', 'unscored.amounts'],
  ])('has no score for %s and says why: %s', (formula, reason, id) => {
    const scored = scorer.score(parseFormula(formula));
    expect(scored).toMatchObject({ ok: false, reason });
    expect(scorer.scored(parseFormula(formula))).toBeUndefined();
    if (id !== undefined) expect(scored).toMatchObject({ detail: { id } });
  });

  it('says what each model says, in the order of the list, with the share of candidates below', () => {
    const [row] = list.page({}, { afterRank: 0, limit: 1 });
    const said = scorer.contributions({ elements: row!.elements, amounts: row!.amounts });
    expect(said.map(({ model, raw }) => [model, raw])).toEqual(Object.entries(row!.raw));
    for (const { percentile, text } of said) {
      expect(percentile).toBeGreaterThan(0);
      expect(percentile).toBeLessThanOrEqual(100);
      expect(text.length).toBeGreaterThan(0);
    }
    expect(scorer.contributions(parseFormula('NaCl'))).toEqual([]);
  });

  it('names as neighbours only known compounds that differ by one ion, no more than asked for', () => {
    const known = new Set([...test.workspace.entries.all({ arity: 3 })].map(({ formula }) => formula));
    const neighbours = scorer.neighbours(parseFormula('SrZrO3'), 5);
    expect(neighbours.length).toBeGreaterThan(0);
    expect(neighbours.length).toBeLessThanOrEqual(5);
    for (const { formula, exchanged, similarity } of neighbours) {
      expect(known).toContain(formula);
      expect(exchanged.from).not.toEqual(exchanged.to);
      expect(similarity).toBeGreaterThan(0);
      expect(similarity).toBeLessThanOrEqual(1);
    }
    expect(scorer.neighbours(parseFormula('NaCl'), 5)).toEqual([]);
  });
});

describe('the models of a list in one file', () => {
  it('cannot be read once a byte of its head has changed', () => {
    const damaged = bytes.slice();
    damaged[12]! ^= 255;
    expect(() => loadListArtifact(damaged)).toThrow(expect.objectContaining({ code: 'WORKSPACE_INVALID' }));
    expect(() => loadListArtifact(bytes.slice(0, bytes.length - 8))).toThrow(
      expect.objectContaining({ code: 'WORKSPACE_INVALID' }),
    );
  });
});

describe('a composition behind all that the leading model ranks', () => {
  const space = smallSpace(4);
  const training = trainingOf(space, patternedCells(space, 6, 1));
  const models = [blend, logistic].map((kind) => kind.fit(training, fitContext(1, silentControl)));
  const unsupported = everyCandidate(space).find((cell) => models[0]!.score(cell) === 0)!;
  const composition = space.composition(unsupported);
  /** Two that have the first two elements in its proportion, and one of the other two each. */
  const ends = [2, 3].map((own) =>
    makeComposition([0, 1, own].map((k) => [composition.elements[k]!, composition.amounts[k]! * (k === own ? 2 : 1)])),
  );
  const scorerOf = (fewer: readonly string[], earlier = false): ListScorer => {
    const { cells, weights } = sampleCells(training, seededRandom(1));
    const behind = makeTailOrder(models, new KnownEnds(fewer))!;
    const scores = Float64Array.from(cells, (cell) =>
      rankingScore(models[0]!.score(cell), behind, () => judgeCell(behind, space, cell)),
    );
    const knots = rankKnots([], space.size.candidates, { scores, weights });
    const saved = saveListModels({
      space,
      models: models.map((model) => ({ model, knots })),
      behind,
      candidates: space.size.candidates,
      training: Float64Array.from(training.cells),
      recalibration: {
        flags: { ...flagKnowledge(training), fewer },
        moved: { ranks: Float64Array.of(1), keys: Float64Array.of(1) },
      },
    });
    const whole = withCalibration(saved, calibrate([{ hitRanks: [1], listed: 10, heldOut: 2 }], space.size.candidates));
    if (!earlier) return ListScorer.load(whole);
    const { metadata, tensors } = unpackArtifact(whole);
    const { behind: order, ...rest } = metadata as { behind: Record<string, unknown> };
    const { between: _, ...old } = order;
    return ListScorer.load(packArtifact({ ...rest, behind: old }, tensors));
  };

  const rankBy = (by: ListScorer): number => by.scored(composition)!.estimatedRank;
  const said = (by: ListScorer): readonly Message[] => by.contributions(composition)[0]!.text;

  it('ranks higher if it lies between two known compounds, which are named', () => {
    const known = ends.map(reducedFormula);
    const [alone, between, earlier] = [scorerOf([]), scorerOf(known), scorerOf(known, true)];
    expect(rankBy(between)).toBeLessThan(rankBy(alone));
    const [first, second] = ends.map((end) => conventionalFormula(end));
    const none = message('statement.no-evidence');
    expect([
      message('statement.between', { first: first!, second: second! }),
      message('statement.between', { first: second!, second: first! }),
    ]).toContainEqual(said(between)[1]);
    expect([said(between)[0], said(alone), said(earlier)]).toEqual([none, [none], [none]]);
  });
});
