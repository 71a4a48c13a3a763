import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { templates } from '../../../src/models/exchange/templates.js';
import { trainingSet } from '../../../src/models/training-set.js';
import { silentControl } from '../../../src/run-control.js';
import { defaultSpace } from '../../../src/space/default-space.js';
import { placeKnown } from '../../../src/space/known-cells.js';
import { fitContext } from '../../../src/models/fit-context.js';

const space = defaultSpace(2);
const modelOf = (formulas: string) => {
  const known = formulas.split(' ').map(parseFormula);
  return templates.fit(trainingSet(space, placeKnown(space, known), known), fitContext(1, silentControl));
};
const scoreOf = (formulas: string, formula: string): number =>
  modelOf(formulas).score(space.cellsOf(parseFormula(formula))[0]!);

describe('anion and ratio substitution', () => {
  it('gives the evidence that ridge regression says, computed by hand for two templates', () => {
    // Two cations with both anions, one with the first alone: G = [[3, 2], [2, 2]], ridge 10, so P ~ [[12, -2], [-2, 13]]
    // over the determinant, and the weight of the chloride for the bromide is -P(Cl, Br) / P(Br, Br) = 2 / 13.
    expect(scoreOf('NaCl NaBr KCl KBr RbCl', 'RbBr')).toBeCloseTo(2 / 13, 12);
  });

  it('says nothing where no compound of the same cations is known', () => {
    expect(scoreOf('NaCl NaBr KCl KBr', 'RbBr')).toBe(0);
  });

  it('says nothing for an anion that no known compound has', () => {
    expect(scoreOf('NaCl NaBr KCl KBr', 'NaI')).toBe(0);
  });
});
