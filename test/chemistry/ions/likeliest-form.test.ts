import { expect, it } from 'vitest';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { assignIons } from '../../../src/chemistry/ions/assign-ions.js';
import type { IonicForm } from '../../../src/chemistry/ions/ionic-form.js';
import { ionsOf } from '../../../src/chemistry/ions/ionic-form.js';
import { likeliestForm } from '../../../src/chemistry/ions/likeliest-form.js';

it('is the best one, with ions that the forms of other compositions share', () => {
  const forms = ['BaTiO3', 'BaZrO3', 'Fe3O4'].map((formula) => {
    const composition = parseFormula(formula);
    const form = likeliestForm(composition);
    expect(form).toEqual((assignIons(composition) as { best: IonicForm }).best);
    return ionsOf(form as IonicForm);
  });
  expect(forms[0]!.filter((ion) => forms[1]!.includes(ion)).map(({ ion }) => ion.element)).toEqual(['Ba', 'O']);
});
