import { expect, it } from 'vitest';
import { prettyFormula } from '../../../src/chemistry/formula/pretty-formula.js';

it.each([
  ['BaO3Ti', 'BaTiO3'],
  ['CaH2O2', 'Ca(OH)2'],
  ['BiClO', 'BiOCl'],
  ['Ba0.5O3Sr0.5Ti', 'Ba0.5Sr0.5TiO3'],
  ['La1/3O', 'La1/3O'],
])('%s is %s as chemists write it', (formula, pretty) => expect(prettyFormula(formula)).toBe(pretty));
