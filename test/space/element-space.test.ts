import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../src/chemistry/formula/formula.js';
import { reducedFormula } from '../../src/chemistry/formula/spellings.js';
import { CandidateSpace } from '../../src/space/candidate-space.js';
import { defaultSpace } from '../../src/space/default-space.js';
import { elementSpace } from '../../src/space/element-space.js';
import { placeKnown } from '../../src/space/known-cells.js';

const space = elementSpace(3, ['Mg', 'Zn', 'Cu', 'Al', 'B'], 4);

describe('a space of compositions without an anion', () => {
  it('turns every composition into a cell and back', () => {
    const elements = space.cations.map(({ element }) => element);
    fc.assert(
      fc.property(fc.shuffledSubarray(elements, { minLength: 3, maxLength: 3 }), fc.nat(), (chosen, pick) => {
        const amounts = space.ratios[pick % space.ratios.length]!;
        const composition = parseFormula(chosen.map((element, place) => element + amounts[place]!).join(''));
        const [cell, ...others] = space.cellsOf(composition);
        expect(others).toEqual([]);
        expect(reducedFormula(space.composition(cell!))).toBe(reducedFormula(composition));
        expect(space.canonical(cell!)).toEqual(cell);
        expect(space.isMasked(cell!)).toBe(false);
      }),
    );
  });

  it('counts one candidate for each choice of elements and amounts', () => {
    expect(space.size.candidates).toBe(10 * space.ratios.length);
    expect(space.size.anions).toBe(0);
  });

  it('learns from what has no anion or does not balance, and from nothing else', () => {
    const binaries = defaultSpace(2, 'no-charges');
    const placed = placeKnown(binaries, ['MgZn2', 'LaB6', 'NaCl', 'Nb12O29Cl', 'V3S', 'Mg2Cu3Al'].map(parseFormula));
    const taught = placed.filter(({ training }) => training !== null);
    expect(taught.map(({ formula }) => formula)).toEqual(['MgZn2', 'B6La', 'SV3']);
    expect(taught.every(({ training, cells }) => cells.length === 1 && cells[0] === training)).toBe(true);
    // What is read as ions is no candidate here either, but the list of this space does not answer for it.
    const salt = placed.find(({ formula }) => formula === 'ClNa')!;
    expect(salt.cells).toHaveLength(1);
    expect(salt.atHome).toBe(false);
  });

  it('has the large amounts of the compounds that teach it, in every order', () => {
    const known = ['Zr77Pd23', 'Mg51Zn20', 'Na31Cl'].map(parseFormula);
    const usual = defaultSpace(2, 'no-charges');
    const wider = defaultSpace(2, 'no-charges', known);
    expect(wider.ratios.length - usual.ratios.length).toBe(6);
    for (const amounts of [
      [77, 23],
      [23, 77],
      [51, 20],
      [1, 31],
    ])
      expect(wider.ratioOf(amounts)).toBeDefined();
    expect(placeKnown(wider, known).every(({ training }) => training !== null)).toBe(true);
    expect(new CandidateSpace(wider.definition()).ratios).toEqual(wider.ratios);
  });

  it('is made again from its definition', () => {
    const again = new CandidateSpace(space.definition());
    expect(again.definition()).toEqual(space.definition());
    expect(again.composition(again.cell(7))).toEqual(space.composition(space.cell(7)));
  });
});
