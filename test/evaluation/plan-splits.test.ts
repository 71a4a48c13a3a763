import { describe, expect, it } from 'vitest';
import { chemicalSystem } from '../../src/chemistry/chemical-system.js';
import { parseFormula } from '../../src/chemistry/formula/formula.js';
import { planSplits, type Protocol } from '../../src/evaluation/plan-splits.js';
import { smallSpace } from '../models/small-spaces.js';

const space = smallSpace(3);
const compounds = (text: string) => text.split(' ').map(parseFormula);
const KNOWN = compounds('CaTiO3 LiNbO3 NaNbO3 KNbO3 MgAl2O4 CaAl2O4 Li3AlF6 Na3AlF6 CaAl4O7 Ca2TiO4 NaCl LiFeO2');
const plan = (...protocols: Protocol[]) =>
  planSplits(space, { known: KNOWN, protocols, folds: 3, systems: 4, seed: 1 });
const formulas = (split: { compounds: readonly { formula: string }[] }) =>
  split.compounds.map(({ formula }) => formula);

describe('the plan of an evaluation', () => {
  it('fits all protocols of files to one and the same training set', () => {
    const splits = plan(
      { name: 'holdout', heldOut: compounds('MgTiO3 CaTiO3 LiCl Na4TiO4'), neutral: [] },
      { name: 'second-database', heldOut: compounds('MgTiO3 LaAlO3'), neutral: compounds('MgTiO3 NaCl') },
    );
    expect(splits).toHaveLength(1);
    const [holdout, second] = splits[0]!.questions;
    // CaTiO3 is known, LiCl is binary, and amounts in this space go up to 3.
    expect(holdout).toMatchObject({ given: 3, unknown: 2 });
    expect([...holdout!.heldOut.keys()]).toEqual(['MgO3Ti']);
    expect(second).toMatchObject({ given: 2, unknown: 1, neutral: new Set(['MgO3Ti']) });
    expect([...second!.heldOut.keys()]).toEqual(['AlLaO3']);
    expect(formulas(splits[0]!)).toHaveLength(11);
  });

  it('hides every known compound once in k-fold, and never learns from what it hides', () => {
    const splits = plan({ name: 'kfold' });
    expect(splits.map(({ name }) => name)).toEqual([1, 2, 3].map((fold) => `kfold, fold ${fold} of 3`));
    const hidden = splits.flatMap(({ questions }) => [...questions[0]!.heldOut.keys()]);
    expect(new Set(hidden).size).toBe(hidden.length);
    for (const split of splits) {
      const learnt = new Set(formulas(split));
      for (const formula of split.questions[0]!.heldOut.keys()) expect(learnt.has(formula)).toBe(false);
      expect(learnt.size + split.questions[0]!.given).toBe(11);
    }
  });

  it('hides whole chemical systems together', () => {
    for (const split of plan({ name: 'leave-system-out' })) {
      const learnt = formulas(split);
      expect(learnt.includes('Al2CaO4')).toBe(learnt.includes('Al4CaO7'));
      expect(learnt.includes('CaO3Ti')).toBe(learnt.includes('Ca2O4Ti'));
    }
  });

  it('leaves out single chemical systems of a sample, whole and with everything else known', () => {
    const splits = plan({ name: 'leave-one-system-out' });
    expect(splits).toHaveLength(4);
    const systems = splits.map(({ compounds: learnt, questions: [question] }) => {
      const hidden = [...question!.heldOut.values()].map(({ system }) => system);
      expect(new Set(hidden).size).toBe(1);
      const others = learnt.map(({ formula }) => chemicalSystem(parseFormula(formula)));
      expect(others).not.toContain(hidden[0]);
      expect(others.length + question!.given).toBe(11);
      return hidden[0];
    });
    expect(new Set(systems).size).toBe(4);
    expect(plan({ name: 'leave-one-system-out' })).toEqual(splits);
  });

  it('hides all compounds of an anion and ranks that anion alone', () => {
    const splits = plan({ name: 'leave-anion-out' });
    // Nothing is known of antimonides, so nothing can be found.
    expect(splits.map(({ name }) => name)).toEqual(['without O', 'without F']);
    const fluorine = splits[1]!;
    expect(space.anions[fluorine.anion!]!.element).toBe('F');
    expect([...fluorine.questions[0]!.heldOut.keys()].sort()).toEqual(['AlF6Li3', 'AlF6Na3']);
    expect(formulas(fluorine).some((formula) => formula.includes('F6'))).toBe(false);
    expect(formulas(fluorine)).toHaveLength(9);
  });
});
