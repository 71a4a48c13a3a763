import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../src/chemistry/formula/formula.js';
import { ionLabel, parseIon } from '../../src/chemistry/ions/ion.js';
import { ionsText } from '../../src/chemistry/ions/ions-text.js';
import { reducedFormula } from '../../src/chemistry/formula/spellings.js';
import { CandidateSpace } from '../../src/space/candidate-space.js';
import type { Cell } from '../../src/space/cell.js';
import { defaultSpace } from '../../src/space/default-space.js';
import { permutations } from '../../src/space/permutations.js';

const IONS = ['Li+', 'Na+', 'Mg2+', 'Fe2+', 'Fe3+', 'Al3+', 'Ti4+', 'P5+', 'S6+', 'Au3+', 'Te4+'].map(parseIon);
const ANIONS = ['N3-', 'Sb3-', 'O2-', 'Te2-', 'F-', 'Cl-'].map(parseIon);
const MAX_AMOUNT: Record<number, number> = { 2: 1, 3: 5, 4: 3, 5: 2 };

const spaces = new Map(
  [2, 3, 4, 5].map((arity) => [
    arity,
    new CandidateSpace({ arity, cations: IONS, anions: ANIONS, maxAmount: MAX_AMOUNT[arity]! }),
  ]),
);

const anyCell = fc.constantFrom(2, 3, 4, 5).chain((arity) => {
  const space = spaces.get(arity)!;
  return fc
    .record({
      cations: fc.array(fc.nat(space.cations.length - 1), { minLength: space.order, maxLength: space.order }),
      anion: fc.nat(space.anions.length - 1),
      ratio: fc.nat(space.ratios.length - 1),
    })
    .map((cell) => ({ space, cell }));
});

/** Every unmasked canonical cell, by trying all. */
function everyCandidate(space: CandidateSpace): Cell[] {
  return Array.from({ length: space.size.cells }, (_, number) => space.cell(number)).filter(
    (cell) => !space.isMasked(cell) && cell.cations.every((cation, m) => m === 0 || cell.cations[m - 1]! < cation),
  );
}

describe('the candidate space', () => {
  it('turns a cell into its number and back', () => {
    fc.assert(
      fc.property(anyCell, ({ space, cell }) => {
        const number = space.number(cell);
        expect(number).toBeLessThan(space.size.cells);
        expect(space.cell(number)).toEqual(cell);
      }),
    );
  });

  it('makes every cell a charge-balanced composition with the ratio of the cell', () => {
    fc.assert(
      fc.property(anyCell, ({ space, cell }) => {
        fc.pre(!space.isMasked(cell));
        const { elements, amounts } = space.composition(cell);
        const amountOf = (element: string): number => amounts[elements.indexOf(element)]!;
        const anion = space.anions[cell.anion]!;
        const charge = cell.cations.reduce(
          (sum, cation) => {
            const { element, charge } = space.cations[cation]!;
            return sum + charge * amountOf(element);
          },
          anion.charge * amountOf(anion.element),
        );
        expect(charge).toBe(0);
        const scale = amountOf(space.cations[cell.cations[0]!]!.element) / space.ratios[cell.ratio]![0]!;
        cell.cations.forEach((cation, m) => {
          expect(amountOf(space.cations[cation]!.element)).toBe(space.ratios[cell.ratio]![m]! * scale);
        });
      }),
    );
  });

  it('finds the canonical cell again among the cells of its composition', () => {
    fc.assert(
      fc.property(anyCell, ({ space, cell }) => {
        fc.pre(!space.isMasked(cell));
        const canonical = space.canonical(cell);
        const numbers = space.cellsOf(space.composition(cell)).map((found) => space.number(found));
        expect(numbers).toContain(space.number(canonical));
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
    );
  });

  it('gives one canonical cell to all orders of the cations', () => {
    fc.assert(
      fc.property(anyCell, ({ space, cell }) => {
        fc.pre(!space.isMasked(cell));
        const amounts = space.ratios[cell.ratio]!;
        const numbers = permutations(space.order).map((order) =>
          space.number(
            space.canonical({
              cations: order.map((p) => cell.cations[p]!),
              anion: cell.anion,
              ratio: space.ratioOf(order.map((p) => amounts[p]!))!,
            }),
          ),
        );
        expect(new Set(numbers).size).toBe(1);
      }),
    );
  });

  it.each([2, 3, 4])('counts exactly the candidates that a full enumeration finds at arity %i', (arity) => {
    const space = spaces.get(arity)!;
    expect(space.size.cells).toBe(space.cations.length ** space.order * space.anions.length * space.ratios.length);
    expect(everyCandidate(space)).toHaveLength(space.size.candidates);
  });

  it('finds a composition under every balanced choice of oxidation states', () => {
    const space = spaces.get(3)!;
    const formulas = (formula: string): string[] =>
      space.cellsOf(parseFormula(formula)).map((cell) => ionsText(space.ions(cell)));
    expect(formulas('LiFeO2')).toEqual(['Fe3+ Li+ O2-']);
    // Fe2+ Ti4+ balances; Fe3+ would need Ti3+, which is not among the ions.
    expect(formulas('FeTiO3')).toEqual(['Fe2+ Ti4+ O2-']);
    expect(formulas('LiFeO3')).toEqual([]);
    expect(formulas('FeO')).toEqual([]);
  });

  it('masks a cation that is at least as electronegative as the anion, and one element twice', () => {
    const space = spaces.get(3)!;
    const cell = (labels: string[], anion: string): Cell => ({
      cations: labels.map((label) =>
        space.cations.findIndex(
          (ion) => ionLabel(space.ions({ cations: [space.cations.indexOf(ion)], anion: 0, ratio: 0 })[0]!) === label,
        ),
      ),
      anion: space.anions.findIndex((ion) => ion.element === anion),
      ratio: 0,
    });
    expect(space.isMasked(cell(['Au3+', 'Li+'], 'Te'))).toBe(true);
    expect(space.isMasked(cell(['Au3+', 'Li+'], 'O'))).toBe(false);
    expect(space.isMasked(cell(['Fe2+', 'Fe3+'], 'O'))).toBe(true);
    expect(space.isMasked(cell(['Te4+', 'Li+'], 'Te'))).toBe(true);
  });

  it('reduces the amounts of the anion as well: Mg2+ and Ti4+ 1:1 with N3- are Mg3Ti3N... reduced', () => {
    const space = spaces.get(3)!;
    const formulas = space.cellsOf(parseFormula('MgTiN2')).map((cell) => reducedFormula(space.composition(cell)));
    expect(formulas).toEqual(['MgN2Ti']);
  });

  it('has the default ions and the documented sizes', () => {
    const space = defaultSpace(3);
    expect(space.anions).toHaveLength(12);
    expect(space.ratios).toHaveLength(91);
    expect(space.cations.length).toBeGreaterThan(200);
    expect(space.size.candidates).toBeGreaterThan(1e7);
    expect(defaultSpace(4).size.candidates).toBeGreaterThan(1e9);
  });

  it('refuses an arity that it cannot hold', () => {
    expect(() => new CandidateSpace({ arity: 6, cations: IONS, anions: ANIONS, maxAmount: 2 })).toThrow(/arity/);
  });
});
