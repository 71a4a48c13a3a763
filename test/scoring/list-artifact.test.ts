import { beforeAll, describe, expect, it } from 'vitest';
import { calibrate } from '../../src/calibration/calibration.js';
import { packArtifact, unpackArtifact } from '../../src/models/artifact.js';
import { blend } from '../../src/models/blend/blend.js';
import { logistic } from '../../src/models/classifier/logistic.js';
import { fitContext } from '../../src/models/fit-context.js';
import { silentControl } from '../../src/run-control.js';
import { KnownEnds } from '../../src/scoring/known-ends.js';
import { makeTailOrder } from '../../src/scoring/tail-order.js';
import { loadListArtifact, saveListModels, withCalibration } from '../../src/scoring/list-artifact.js';
import { patternedCells, smallSpace, trainingOf } from '../models/small-spaces.js';

describe('the saved order behind a list', () => {
  let bytes: Uint8Array;

  beforeAll(() => {
    const space = smallSpace(3);
    const training = trainingOf(space, patternedCells(space, 60, 1));
    const [leading, judge] = [blend, logistic].map((kind) => kind.fit(training, fitContext(1, silentControl)));
    const models = [leading!, judge!, ...leading!.parts!];
    const knots = { ranks: Float64Array.of(1), raws: Float64Array.of(1) };
    const saved = saveListModels({
      space,
      models: models.map((model) => ({ model, knots })),
      behind: makeTailOrder(models, new KnownEnds([])),
      candidates: 1000,
      training: Float64Array.from(training.cells),
      recalibration: null,
    });
    bytes = withCalibration(saved, calibrate([{ hitRanks: [1], listed: 10, heldOut: 2 }], 1000));
  });

  it('has its judges and its limits again, the judges being models of the list', () => {
    const { behind, models } = loadListArtifact(bytes);
    expect(behind).toMatchObject({ least: Number.MIN_VALUE, evidence: 1, between: 2.5 });
    expect(behind!.judges.map(({ name }) => name)).toEqual(['logistic', 'fm']);
    for (const judge of behind!.judges) expect(models.map(({ model }) => model)).toContain(judge);
  });

  it('is that of the factorization machine alone, behind all evidence, in lists of earlier versions', () => {
    const { metadata, tensors } = unpackArtifact(bytes);
    const { behind: _, ...earlier } = metadata as Record<string, unknown>;
    const { behind } = loadListArtifact(packArtifact(earlier, tensors));
    expect(behind).toMatchObject({ least: Number.MIN_VALUE, evidence: 0, between: 0 });
    expect(behind!.judges.map(({ name }) => name)).toEqual(['fm']);
  });
});
