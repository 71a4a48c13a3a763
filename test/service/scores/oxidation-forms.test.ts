import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { parseIon } from '../../../src/chemistry/ions/ion.js';
import { ionsText } from '../../../src/chemistry/ions/ions-text.js';
import { say } from '../../../src/messages/say.js';
import { likelierForm } from '../../../src/service/scores/likelier-form.js';
import { oxidationForms } from '../../../src/service/scores/oxidation-forms.js';

const forms = (formula: string, scored: string | null) =>
  oxidationForms(parseFormula(formula), scored === null ? null : scored.split(' ').map(parseIon));
const texts = (formula: string, scored: string | null) =>
  forms(formula, scored).map((form) => `${ionsText(form.ions)}, ${form.kind}${form.scored ? ', scored' : ''}`);
const said = (formula: string, scored: string | null) => {
  const likelier = likelierForm(forms(formula, scored));
  return likelier && say(likelier, 'en');
};

describe('the readings of a composition with those that were scored', () => {
  it('begin with what was scored, with two states of an element if a list has their mean', () => {
    expect(texts('Fe3O4', 'Fe8/3+ O2-')[0]).toBe('Fe2+ Fe3+ O2-, mixed-valence, scored');
    expect(texts('CsAuCl3', 'Au2+ Cs+ Cl-')[0]).toBe('Au+ Au3+ Cs+ Cl-, mixed-valence, scored');
    expect(texts('Sr2FeMoO6', 'Fe2+ Mo6+ Sr2+ O2-').slice(0, 2)).toEqual([
      'Fe2+ Mo6+ Sr2+ O2-, ionic, scored',
      'Fe3+ Mo5+ Sr2+ O2-, ionic',
    ]);
  });

  it('begin with what was scored also if a reader of formulas has it among none of its readings', () => {
    const [own, ...others] = forms('YbCo2P2', 'Co3/2+ Yb3+ P3-');
    expect(own).toMatchObject({ scored: true, kind: 'mixed-valence', amounts: [2, 1, 2] });
    expect(others[0]).toMatchObject({ scored: false, kind: 'ionic' });
    expect(others[0]!.likelihood).toBeGreaterThan(own!.likelihood);
    expect([own!, ...others].reduce((sum, { likelihood }) => sum + likelihood, 0)).toBeCloseTo(1);
  });

  it('are none that was scored if the score knows no charges', () => {
    expect(forms('Mg2Si', null).some(({ scored }) => scored)).toBe(false);
    const uncharged = ['Mg', 'Si'].map((element) => ({ element, charge: 0 }));
    expect(oxidationForms(parseFormula('Mg2Si'), uncharged).some(({ scored }) => scored)).toBe(false);
  });

  it('say if others are likelier, and what it is by these if that is another kind', () => {
    expect(said('YbCo2P2', 'Co3/2+ Yb3+ P3-')).toBe(
      'Other oxidation states are likelier than those that were scored; by these its kind is ionic.',
    );
    expect(said('Sr2FeMoO6', 'Fe2+ Mo6+ Sr2+ O2-')).toBe(
      'Other oxidation states are likelier than those that were scored.',
    );
    expect(said('Sr2FeMoO6', 'Fe3+ Mo5+ Sr2+ O2-')).toBeUndefined();
    expect(said('Fe3O4', 'Fe8/3+ O2-')).toBeUndefined();
    expect(said('Sr2FeMoO6', null)).toBeUndefined();
  });
});
