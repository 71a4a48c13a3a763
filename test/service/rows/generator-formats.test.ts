import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeComposition } from '../../../src/chemistry/composition.js';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { GENERATOR_FORMATS, GENERATORS, type Generator } from '../../../src/service/rows/generator-formats.js';

const some = [
  makeComposition([
    ['Na', 1],
    ['Cl', 1],
  ]),
  makeComposition([
    ['Li', 2],
    ['O', 2],
  ]),
  makeComposition([
    ['Li', 2],
    ['O', 1],
  ]),
];

const textOf = (program: Generator, compositions = some): string =>
  [...GENERATOR_FORMATS[program](compositions)].join('');

const composition = fc
  .uniqueArray(fc.tuple(fc.constantFrom('Li', 'Ba', 'Fe', 'O', 'Cl', 'P'), fc.integer({ min: 1, max: 12 })), {
    minLength: 2,
    selector: ([element]) => element,
  })
  .map(makeComposition);

const read = (formulas: readonly string[]) => formulas.map((formula) => parseFormula(formula));

describe('inputs of programs that generate structures', () => {
  it('are those that their documents show', () => {
    expect(Object.fromEntries(GENERATORS.map((program) => [program, textOf(program)]))).toEqual({
      mattergen: "{'chemical_system': 'Cl-Na'}\n{'chemical_system': 'Li-O'}\n",
      'mattergen-csp': '[{"Cl": 1, "Na": 1}, {"Li": 1, "O": 1}, {"Li": 2, "O": 1}]\n',
      chemeleon: 'ClNa,LiO,Li2O\n',
      crystallm: 'Cl1Na1\nLi1O1\nLi2O1\n',
    });
  });

  it('are empty inputs if there are no rows', () => {
    expect(GENERATORS.map((program) => textOf(program, []))).toEqual(['', '[]\n', '', '']);
  });

  it('name every composition again', () => {
    fc.assert(
      fc.property(fc.array(composition, { minLength: 1, maxLength: 5 }), (compositions) => {
        const objects = JSON.parse(textOf('mattergen-csp', compositions)) as Record<string, number>[];
        expect(objects.map((each) => makeComposition(Object.entries(each)))).toEqual(compositions);
        expect(read(textOf('chemeleon', compositions).trimEnd().split(','))).toEqual(compositions);
        expect(read(textOf('crystallm', compositions).trimEnd().split('\n'))).toEqual(compositions);
        const systems = textOf('mattergen', compositions).match(/(?<=: ')[^']+/g)!;
        expect(new Set(systems)).toEqual(new Set(compositions.map(({ elements }) => elements.join('-'))));
        expect(systems).toHaveLength(new Set(systems).size);
      }),
    );
  });
});
