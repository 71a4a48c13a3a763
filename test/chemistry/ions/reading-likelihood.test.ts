import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { assignIons } from '../../../src/chemistry/ions/assign-ions.js';
import { findForms, findLikeliest } from '../../../src/chemistry/ions/find-forms.js';
import { parseIon } from '../../../src/chemistry/ions/ion.js';
import { ionsOf } from '../../../src/chemistry/ions/ionic-form.js';
import { refusesCharges } from '../../../src/chemistry/ions/reading-likelihood.js';
import { OXIDATION_STATE_FIXTURE } from './oxidation-states.fixture.js';

function refuses(formula: string, ions: string): boolean {
  return refusesCharges(parseFormula(formula), ions.split(' ').map(parseIon));
}

describe('charges that a reader would refuse', () => {
  it.each([
    ['TaON', 'N+ Ta+ O2-'],
    ['KZnSO4Cl', 'Cl3+ K+ S2+ Zn2+ O2-'],
    ['ZnNF3', 'N+ Zn2+ F-'],
    ['NiI4', 'Ni4+ I-'],
    ['CaCuO3', 'Ca2+ Cu4+ O2-'],
    ['EuMnO3', 'Eu2+ Mn4+ O2-'],
    ['Rb2TaO6', 'Rb+ Ta4+ O-'],
    ['KSb2Se4', 'K+ Sb7/2+ Se2-'],
    ['Cr3F14', 'Cr14/3+ F-'],
  ])('%s as %s', (formula, ions) => expect(refuses(formula, ions)).toBe(true));

  it.each([
    ['TaON', 'Ta5+ N3- O2-'],
    ['KMnO4', 'K+ Mn7+ O2-'],
    ['Sr2FeMoO6', 'Sr2+ Fe2+ Mo6+ O2-'],
    ['Sr2FeMoO6', 'Sr2+ Fe3+ Mo5+ O2-'],
    ['KO2', 'K+ O1/2-'],
    ['Fe3O4', 'Fe8/3+ O2-'],
    ['Rb3TaO8', 'Rb+ Ta5+ O-'],
    ['CsAuCl3', 'Cs+ Au2+ Cl-'],
    ['BaBiO3', 'Ba2+ Bi4+ O2-'],
  ])('are not those of %s as %s', (formula, ions) => expect(refuses(formula, ions)).toBe(false));

  it('are never those of the likeliest reading', () => {
    let read = 0;
    for (const line of OXIDATION_STATE_FIXTURE.trim().split('\n')) {
      const composition = parseFormula(line.split(' ')[0]!);
      const assignment = assignIons(composition);
      if (assignment.kind === 'excluded' || assignment.best.mixedValence) continue;
      read += 1;
      const ions = ionsOf(assignment.best).map(({ ion }) => ion);
      expect(refusesCharges(composition, ions), line).toBe(false);
    }
    expect(read).toBeGreaterThan(400);
  });

  it('are judged by the likeliest of all readings, found without making the readings', () => {
    for (const line of OXIDATION_STATE_FIXTURE.trim().split('\n')) {
      const composition = parseFormula(line.split(' ')[0]!);
      expect(findLikeliest(composition), line).toBe(findForms(composition, false).forms[0]?.logLikelihood ?? -Infinity);
    }
  });
});
