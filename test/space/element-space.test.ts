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

  it('learns from what has no anion, and from nothing else', () => {
    const binaries = defaultSpace(2, 'intermetallic');
    const placed = placeKnown(binaries, ['MgZn2', 'LaB6', 'NaCl', 'Mg2NiO4', 'Mg2Cu3Al'].map(parseFormula));
    const taught = placed.filter(({ training }) => training !== null);
    expect(taught.map(({ formula }) => formula)).toEqual(['MgZn2', 'B6La']);
    expect(taught.every(({ training, cells }) => cells.length === 1 && cells[0] === training)).toBe(true);
  });

  it('is made again from its definition', () => {
    const again = new CandidateSpace(space.definition());
    expect(again.definition()).toEqual(space.definition());
    expect(again.composition(again.cell(7))).toEqual(space.composition(space.cell(7)));
  });
});
