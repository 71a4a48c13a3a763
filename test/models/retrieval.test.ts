import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../src/chemistry/formula/formula.js';
import { packArtifact, unpackArtifact } from '../../src/models/artifact.js';
import { logistic } from '../../src/models/classifier/logistic.js';
import type { Model } from '../../src/models/model.js';
import { silentControl } from '../../src/run-control.js';
import { defaultSpace } from '../../src/space/default-space.js';
import { trainingOf } from './small-spaces.js';
import { fitContext } from '../../src/models/fit-context.js';

describe('a model that another one retrieves for', () => {
  // Too large to try every cell.
  const space = defaultSpace(3);
  const known = ['SrTiO3', 'BaTiO3', 'CaTiO3', 'SrZrO3', 'BaZrO3', 'MgAl2O4', 'ZnAl2O4', 'MgCr2O4'].map((formula) =>
    space.number(space.cellsOf(parseFormula(formula))[0]!),
  );
  const fit = (): Model => logistic.fit(trainingOf(space, known), fitContext(1, silentControl));
  const loaded = (model: Model): Model => {
    const { parameters, tensors } = model.save();
    const read = unpackArtifact(packArtifact({ parameters }, tensors));
    const saved = { ...(read.metadata as { parameters: Record<string, unknown> }), tensors: read.tensors };
    return logistic.load(space, saved);
  };

  it('is saved with it once it has been asked to rank', () => {
    const model = fit();
    const [retriever] = model.components!;
    const [again] = loaded(model).components!;
    expect(again!.name).toBe('tucker');
    for (const number of known) expect(again!.score(space.cell(number))).toBe(retriever!.score(space.cell(number)));
  });

  it('costs a model nothing that only scores, which then scores the same but cannot rank when it is read back', () => {
    const model = fit();
    expect(Object.keys(model.save().tensors).some((name) => name.startsWith('retriever'))).toBe(false);
    const read = loaded(model);
    for (const number of known) expect(read.score(space.cell(number))).toBe(model.score(space.cell(number)));
    expect(() => read.components).toThrow('saved to score');
  });
});
