import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { readFormulaAmounts } from '../../../src/chemistry/formula/formula-reader.js';
import { findPrecursors } from '../../../src/energies/precursors/find-precursors.js';
import { GASES, USUAL_GASES, type GasChoice } from '../../../src/energies/precursors/gases.js';
import { readPrecursor, purchasablePrecursors } from '../../../src/energies/precursors/precursor.js';
import { commonDenominator, solveExactly } from '../../../src/energies/precursors/solve-exactly.js';

const found = (formula: string, shelf = purchasablePrecursors(), gases: GasChoice = USUAL_GASES) =>
  findPrecursors(parseFormula(formula), shelf, gases);
const equations = (formula: string, ...rest: [shelf?: ReturnType<typeof purchasablePrecursors>, gases?: GasChoice]) =>
  found(formula, ...rest).reactions.map(({ equation }) => equation);

/** The atoms of one side of an equation, counted by reading it again. */
function atomsOf(side: string): Record<string, number> {
  const atoms: Record<string, number> = {};
  for (const term of side.split(' + ')) {
    const [, count = '', formula = ''] = /^(?:(\d+) )?(.+)$/.exec(term)!;
    for (const [element, { n, d }] of readFormulaAmounts(formula).amounts)
      atoms[element] = (atoms[element] ?? 0) + (Number(count || 1) * n) / d;
  }
  return Object.fromEntries(Object.entries(atoms).sort());
}

const TARGETS = [
  'BaTiO3',
  'LiFePO4',
  'YBa2Cu3O7',
  'Li7La3Zr2O12',
  'NaMgF3',
  'CuInSe2',
  'Sr2Si5N8',
  'K3Al(PO4)2',
  'BaTaO2N',
  'Li6PS5Cl',
  'CsPbBr3',
  'Ca2Si',
  'KNO3',
  'LaOCl',
  'CaCO3',
];

describe('the table of precursors', () => {
  it('has compounds that can be read, none of them twice', () => {
    const table = purchasablePrecursors();
    expect(table.length).toBeGreaterThan(300);
    expect(new Set(table.map(({ written }) => written)).size).toBe(table.length);
  });
});

describe('reactions', () => {
  it.each([
    ['BaTiO3', 'BaCO3 + TiO2 → BaTiO3 + CO2'],
    ['NaMgF3', 'NaF + MgF2 → NaMgF3'],
    ['CuInSe2', 'Cu + In + 2 Se → CuInSe2'],
    ['Li7La3Zr2O12', '3 La2O3 + 7 Li2CO3 + 4 ZrO2 → 2 Li7La3Zr2O12 + 7 CO2'],
    ['Sr2Si5N8', '5 Si3N4 + 6 Sr + 2 N2 → 3 Sr2Si5N8'],
    ['BaTaO2N', '2 BaCO3 + Ta2O5 + 2 NH3 → 2 BaTaNO2 + 2 CO2 + 3 H2O'],
    ['Li6PS5Cl', '2 LiCl + P2S5 + 5 Li2S → 2 Li6PS5Cl'],
  ])('to %s begin with what a chemist would weigh in', (formula, equation) => {
    expect(equations(formula)[0]).toBe(equation);
  });

  it.each(TARGETS)('to %s balance, atom by atom', (formula) => {
    for (const equation of equations(formula)) {
      const [left, right] = equation.split(' → ') as [string, string];
      expect(atomsOf(left), equation).toEqual(atomsOf(right));
    }
  });

  it('release and take up only the gases that may', () => {
    const none: GasChoice = { release: [], takeUp: [] };
    for (const formula of TARGETS)
      expect(
        found(formula, purchasablePrecursors(), none).reactions.flatMap(({ takenUp, released }) => [
          ...takenUp,
          ...released,
        ]),
      ).toEqual([]);
    expect(equations('BaTiO3', purchasablePrecursors(), none)[0]).toBe('BaO + TiO2 → BaTiO3');
    const inCarbonDioxide: GasChoice = { release: GASES, takeUp: ['CO2'] };
    expect(equations('LiCoO2', purchasablePrecursors(), inCarbonDioxide).some((each) => each.includes('+ O2 →'))).toBe(
      false,
    );
  });

  it('use only what is on the shelf, also what the table does not have', () => {
    const shelf = ['Li3PO4', 'Fe2P2O7', 'Fe', 'FePO4'].map(readPrecursor);
    for (const equation of equations('LiFePO4', shelf)) expect(equation).not.toMatch(/CO3|NH4/);
    expect(found('BaTiO3', [readPrecursor('TiO2')]).missing).toEqual(['Ba']);
    expect(equations('LiCo2O4', ['Li0.5CoO2', 'CoO', 'LiCoO2', 'CoO2'].map(readPrecursor))).toContain(
      'CoO2 + LiCoO2 → LiCo2O4',
    );
  });

  it('leave out what brings in other elements, with the reason', () => {
    const { rejected } = found('BaTiO3');
    expect(rejected.find(({ formula }) => formula === 'BaCl2')).toMatchObject({
      reason: { id: 'precursors.brings', values: { elements: ['Cl'] } },
    });
    expect(found('ZnS').rejected.find(({ formula }) => formula === 'ZnO')).toMatchObject({
      reason: { id: 'precursors.oxygen' },
    });
  });
});

describe('exact solutions', () => {
  it('solve what was made of them, in whole numbers', () => {
    const small = fc.integer({ min: -6, max: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(small, small, small), { minLength: 3, maxLength: 5 }),
        fc.tuple(small, small, small),
        (rows, x) => {
          const solved = solveExactly(rows.map((row) => [...row, row[0] * x[0] + row[1] * x[1] + row[2] * x[2]]));
          if (solved === null) return;
          expect(solved.map(({ n, d }) => Number(n) / Number(d))).toEqual(x.map((value) => value + 0));
          expect(commonDenominator(solved)).toBe(1n);
        },
      ),
    );
  });

  it('are null for none and for many', () => {
    expect(
      solveExactly([
        [1, 1],
        [1, 2],
      ]),
    ).toBeNull();
    expect(solveExactly([[1, 1, 2]])).toBeNull();
    expect(
      solveExactly([
        [2, 1],
        [4, 2],
      ]),
    ).toEqual([{ n: 1n, d: 2n }]);
  });
});
