import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../src/chemistry/formula/formula.js';
import { reducedFormula } from '../../src/chemistry/formula/spellings.js';
import { ionLabel, parseIon } from '../../src/chemistry/ions/ion.js';
import { IonEvidence, type TaughtSpace } from '../../src/scoring/ion-evidence.js';
import { CATIONS, smallSpace } from '../models/small-spaces.js';

function taught(arity: number, formulas: readonly string[]): TaughtSpace {
  const space = smallSpace(arity, CATIONS);
  const cells = formulas.map((formula) => space.cellsOf(parseFormula(formula))[0]).filter((cell) => cell !== undefined);
  return { space, cells: Float64Array.from(cells, (cell) => space.number(cell)) };
}

describe('how ions replace each other', () => {
  const evidence = new IonEvidence([
    taught(3, ['LiAlO2', 'NaAlO2', 'KAlO2', 'NaLaO2', 'LiNbO3', 'NaNbO3']),
    taught(4, ['LiNaAl2O4', 'KNaAl2O4']),
  ]);
  const index = (label: string) => evidence.indexOf(parseIon(label))!;

  it('is counted over compounds of all numbers of elements', () => {
    expect(evidence.compounds[index('Nb5+')]).toBe(2);
    for (const label of ['Li+', 'Na+', 'K+', 'Al3+', 'O2-']) {
      const found = [...evidence.compoundsWith(index(label)).values()].flat();
      expect(evidence.compounds[index(label)]).toBe(found.length);
    }
  });

  it('says which ion is most alike, with the pairs of compounds that show it', () => {
    // NaLaO2 and NaNbO3: of the two surroundings of Nb5+ and the one of La3+ they share one.
    const [first] = evidence.nearest(index('Nb5+'), 1);
    expect(first).toMatchObject({ ion: parseIon('La3+'), shared: 1 });
    expect(first!.similarity).toBeCloseTo(1 / Math.sqrt(2), 12);
    const alike = evidence.nearest(index('Li+'), 5);
    expect(alike.map(({ ion }) => ionLabel(ion))).toEqual(expect.arrayContaining(['Na+', 'K+']));
    expect(alike[0]!.shared).toBeGreaterThanOrEqual(alike.at(-1)!.shared);
    for (const { ion, similarity } of alike) {
      expect(similarity).toBeLessThanOrEqual(1);
      expect(evidence.nearest(index(ionLabel(ion)), 9).map((back) => ionLabel(back.ion))).toContain('Li+');
    }
  });

  it('names the compounds, each once', () => {
    const found = evidence.compoundsWith(index('Li+')).get(3)!.map(reducedFormula);
    expect(found).toEqual(['AlLiO2', 'LiNbO3']);
    expect(evidence.indexOf(parseIon('U6+'))).toBeUndefined();
  });
});
