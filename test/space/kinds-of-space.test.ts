import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../src/chemistry/formula/formula.js';
import { reducedFormula } from '../../src/chemistry/formula/spellings.js';
import { chargeUnits } from '../../src/chemistry/ions/charge-units.js';
import { ionLabel, parseIon } from '../../src/chemistry/ions/ion.js';
import { OtherStates } from '../../src/search/other-states.js';
import { CandidateSpace } from '../../src/space/candidate-space.js';
import type { Cell } from '../../src/space/cell.js';
import { kindsOfRoles, roleOfIon, roleOfMember } from '../../src/space/composition-kind.js';
import { defaultSpace } from '../../src/space/default-space.js';
import { placeKnown } from '../../src/space/known-cells.js';
import { findReading } from '../../src/space/reading.js';
import type { SpaceKind } from '../../src/space/space-definition.js';

const CATIONS = ['Li+', 'Bi3+', 'Fe2+', 'Fe3+', 'P5+'];
const spaceOf = (kind: SpaceKind, arity: number, cations: readonly string[], anions: readonly string[]) =>
  new CandidateSpace({ kind, arity, cations: cations.map(parseIon), anions: anions.map(parseIon), maxAmount: 3 });

const SPACES = [
  spaceOf('several-anions', 3, [...CATIONS, 'O2-', 'Cl-', 'S2-'], ['O2-', 'Cl-', 'S2-', 'F-']),
  spaceOf('several-anions', 4, [...CATIONS, 'O2-', 'Cl-', 'S2-'], ['O2-', 'Cl-', 'F-']),
  spaceOf('mixed-valence', 2, [...CATIONS, 'Fe8/3+', 'Fe5/2+'], ['O2-', 'S2-']),
  spaceOf('mixed-valence', 4, [...CATIONS, 'Fe8/3+', 'Fe5/2+'], ['O2-', 'S2-']),
  spaceOf('polyanionic', 3, CATIONS, ['O1/2-', 'S-', 'O-']),
  spaceOf('hydrogen', 4, [...CATIONS, 'H+', 'O2-', 'Cl-'], ['O2-', 'F-', 'H-']),
];

/** The first kind that applies to the ions of a cell. */
function kindOf(space: CandidateSpace, { cations, anion }: Cell): SpaceKind {
  const roles = cations.reduce((union, cation) => union | roleOfMember(space.cations[cation]!), 0);
  return kindsOfRoles(roles | roleOfIon(space.anions[anion]!))[0]!;
}

describe.each(SPACES.map((space) => [`${space.kind} of ${space.arity}`, space] as const))(
  'the space %s',
  (_, space) => {
    const all = Array.from({ length: space.size.cells }, (__, number) => space.cell(number));
    const candidates = all.filter(
      (cell) => !space.isMasked(cell) && cell.cations.every((cation, m) => m === 0 || cell.cations[m - 1]! < cation),
    );

    it('counts exactly the candidates that a full enumeration finds', () => {
      expect(candidates.length).toBeGreaterThan(0);
      expect(space.size.candidates).toBe(candidates.length);
    });

    it('masks everything that is of another kind, has an element twice or does not leave the anion an amount', () => {
      for (const cell of all) {
        const elements = new Set(cell.cations.map((cation) => space.cations[cation]!.element));
        const amounts = space.ratios[cell.ratio]!;
        const units = cell.cations.reduce((sum, c, m) => sum + chargeUnits(space.cations[c]!.charge) * amounts[m]!, 0);
        const combine = cell.cations.every((cation) => space.allowed[cell.anion * space.cations.length + cation] === 1);
        const isCandidate = elements.size === space.order && units > 0 && combine && kindOf(space, cell) === space.kind;
        expect(space.isMasked(cell)).toBe(!isCandidate);
      }
    });

    it('makes every candidate a balanced composition, and finds its cell again', () => {
      fc.assert(
        fc.property(fc.constantFrom(...candidates), (cell) => {
          const composition = space.composition(cell);
          expect(composition.elements).toHaveLength(space.arity);
          const amounts = space.amounts(cell);
          const units = cell.cations.reduce(
            (sum, cation, m) => sum + chargeUnits(space.cations[cation]!.charge) * amounts.cations[m]!,
            chargeUnits(space.anions[cell.anion]!.charge) * amounts.anion,
          );
          expect(units).toBe(0);
          const found = space.cellsOf(composition).map((each) => space.number(each));
          expect(found).toContain(space.number(cell));
        }),
      );
    });

    it('finds exactly the candidates that a full enumeration finds of each composition, and the other ones of each cell', () => {
      const byFormula = new Map<string, Cell[]>();
      for (const cell of candidates) {
        const formula = space.formula(space.number(cell));
        byFormula.set(formula, [...(byFormula.get(formula) ?? []), cell]);
      }
      const states = new OtherStates(space);
      for (const cells of byFormula.values()) {
        const numbers = cells.map((cell) => space.number(cell)).sort(ascending);
        const found = space.cellsOf(space.composition(cells[0]!)).map((each) => space.number(each));
        expect(found.sort(ascending)).toEqual(numbers);
        for (const number of numbers) {
          const others: number[] = [];
          states.visit(number, (other) => others.push(other));
          expect(others.sort(ascending)).toEqual(numbers.filter((each) => each !== number));
        }
      }
    });
  },
);

function ascending(a: number, b: number): number {
  return a - b;
}

describe('the reading of a composition', () => {
  it.each([
    ['BaTiO3', ['ionic']],
    ['Fe3O4', ['mixed-valence']],
    ['CsAuCl3', ['mixed-valence']],
    ['PtI3', ['mixed-valence']],
    ['TlS', ['mixed-valence']],
    ['AuCl3', ['ionic']],
    ['BiOCl', ['several-anions']],
    ['Li6PS5Cl', ['several-anions']],
    ['FeS2', ['polyanionic']],
    ['KO2', ['polyanionic']],
    ['NaOH', ['hydrogen']],
    ['KH2PO4', ['hydrogen']],
    ['CaHCl', ['hydrogen', 'several-anions']],
    ['MgZn2', ['no-charges']],
    ['Mg2Si', ['no-charges']],
    ['V3S', ['no-charges']],
    // The metal is as electronegative as the anion, so no space with charges has a cell.
    ['PtAs2', ['no-charges']],
    ['CeRu4P12', ['no-charges']],
    ['BaIrP', ['no-charges']],
  ])('of %s has the kinds %j', (formula, kinds) => {
    expect(findReading(parseFormula(formula))?.kinds).toEqual(kinds);
  });

  it.each(['XeF2', 'C6H6', 'Fe'])('leaves out %s', (formula) => {
    expect(findReading(parseFormula(formula))).toBeUndefined();
  });

  it('has one ion per element: two states of one element become their mean', () => {
    const { cations } = findReading(parseFormula('Fe3O4'))!.form;
    expect(cations.map(({ ion, amount }) => `${amount}${ionLabel(ion)}`)).toEqual(['3Fe8/3+']);
  });
});

describe('the spaces of known compounds', () => {
  const known = [
    'Fe3O4',
    'Mn3O4',
    'LiMn2O4',
    'BiOCl',
    'BiOBr',
    'Li6PS5Cl',
    'BaTiO3',
    'SrTiO3',
    'NaOH',
    'KOH',
    'CaHCl',
    // Ga+ and Ga3+, of which the mean is a state as well.
    'GaCl2',
    'PtAs2',
  ].map(parseFormula);
  it.each([
    ['mixed-valence', 2, ['Fe3O4', 'Mn3O4']],
    ['mixed-valence', 3, ['LiMn2O4']],
    ['several-anions', 3, ['BiClO', 'BiBrO']],
    ['several-anions', 4, ['ClLi6PS5']],
    ['ionic', 2, ['Cl2Ga']],
    ['ionic', 3, ['BaO3Ti', 'O3SrTi']],
    ['no-charges', 2, ['As2Pt']],
    ['hydrogen', 3, ['HNaO', 'HKO', 'CaClH']],
  ] as const)('%s of %i elements learns from its own, which are at home there', (kind, arity, formulas) => {
    const space = defaultSpace(arity, kind, known);
    const taught = placeKnown(space, known).filter(({ atHome, training }) => atHome && training !== null);
    expect(taught.map(({ formula }) => formula).sort()).toEqual([...formulas].sort());
    for (const { formula, training } of taught) expect(space.formula(training!)).toBe(formula);
    const again = new CandidateSpace(space.definition());
    expect(again.size.candidates).toBe(space.size.candidates);
  });

  it('close a composition by its most electronegative anion', () => {
    const space = defaultSpace(3, 'several-anions', known);
    const [cell, ...others] = space.cellsOf(parseFormula('BiOCl'));
    expect(space.ions(cell!).map(ionLabel)).toEqual(['Bi3+', 'Cl-', 'O2-']);
    expect(others).toEqual([]);
    expect(reducedFormula(space.composition(cell!))).toBe('BiClO');
  });
});
