import { expect, it } from 'vitest';
import { parseFormula } from '../../src/chemistry/formula/formula.js';
import { candidatesByAnion, countUnknownByAnion } from '../../src/evaluation/count-unknown-by-anion.js';
import { defaultSpace } from '../../src/space/default-space.js';

it('an element that closes compositions in several states has the candidates of all of them', () => {
  const space = defaultSpace(2, 'polyanionic', ['Na2O2', 'KO2', 'FeS2', 'NaO3'].map(parseFormula));
  expect(space.anions.filter(({ element }) => element === 'O').length).toBeGreaterThan(1);
  const open = countUnknownByAnion(space, candidatesByAnion(space), new Set(), null);
  expect([...open.values()].reduce((sum, own) => sum + own, 0)).toBe(space.size.candidates);
});
