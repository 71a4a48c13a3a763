import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../src/chemistry/formula/formula.js';
import { formationEnergies } from '../../src/energies/formation-energies.js';
import { hullEnergy, hullFacets } from '../../src/energies/hull-facets.js';
import { hullLine, hullTriangle } from '../../src/energies/hull-picture.js';
import { lowerHull } from '../../src/energies/lower-hull.js';
import { builtInEnergies } from '../../src/service/energies/built-in-energies.js';
import { BUILT_IN_ENERGY_SOURCES } from '../../src/service/energies/built-in-energy-sources.js';

const phasesOf = (elements: readonly string[]) =>
  formationEnergies(elements, builtInEnergies(BUILT_IN_ENERGY_SOURCES[0]!, elements));

function share(formula: string, element: string): number {
  const { elements, amounts } = parseFormula(formula);
  return (amounts[elements.indexOf(element)] ?? 0) / amounts.reduce((sum, amount) => sum + amount);
}

describe('the triangles of a hull', () => {
  it('give the energy that linear programming finds, anywhere', () => {
    for (const elements of [
      ['Ba', 'O', 'Ti'],
      ['Al', 'Cu', 'Zn'],
      ['Fe', 'Li', 'O'],
      ['La', 'Ni', 'Sn'],
    ]) {
      const phases = phasesOf(elements);
      const points = [...phases].sort((a, b) => a.composition.elements.length - b.composition.elements.length);
      const facets = hullFacets(
        points.map(({ formula, energy }) => [share(formula, elements[1]!), share(formula, elements[2]!), energy]),
      );
      for (const [a, b, c] of [
        [1, 1, 1],
        [2, 3, 7],
        [1, 6, 1],
        [5, 1, 2],
        [1, 0, 3],
      ] as const) {
        const formula = [a, b, c].map((amount, index) => (amount > 0 ? elements[index]! + amount : '')).join('');
        const at = [b / (a + b + c), c / (a + b + c)] as const;
        expect(hullEnergy(facets, at), formula).toBeCloseTo(lowerHull(parseFormula(formula), phases).energy, 6);
      }
    }
  });
});

describe('a picture of a hull', () => {
  it('has the line between two end members, with the compounds on it', () => {
    const ends = [parseFormula('BaO'), parseFormula('TiO2')] as const;
    const line = hullLine(parseFormula('BaTiO3'), ends, phasesOf(['Ba', 'O', 'Ti']));
    expect(line.ends).toEqual(['BaO', 'O2Ti']);
    const titanate = line.marks.find(({ formula }) => formula === 'BaO3Ti')!;
    expect(titanate).toMatchObject({ aboveHull: 0, shares: [0.4, 0.6] });
    expect(line.here.energy).toBeCloseTo(titanate.energy, 9);
    expect(line.hull[0]).toEqual({ share: 0, energy: 0 });
    expect(line.hull.at(-1)!.energy).toBeCloseTo(0, 9);
    const { energy } = lowerHull(parseFormula('BaTiO3'), phasesOf(['Ba', 'O', 'Ti']));
    const [baO, tiO2] = ['BaO', 'TiO2'].map((end) => lowerHull(parseFormula(end), phasesOf(['Ba', 'O', 'Ti'])).energy);
    expect(titanate.energy).toBeCloseTo(energy - 0.4 * baO! - 0.6 * tiO2!, 6);
  });

  it('has the line of two elements', () => {
    const line = hullLine(parseFormula('Fe2O3'), [parseFormula('Fe'), parseFormula('O')], phasesOf(['Fe', 'O']));
    expect(line.marks.filter(({ aboveHull }) => aboveHull === 0).map(({ formula }) => formula)).toContain('Fe2O3');
    const { energy } = lowerHull(parseFormula('Fe3O5'), phasesOf(['Fe', 'O']));
    const [left, right] = [
      line.hull.findLast(({ share }) => share <= 0.625)!,
      line.hull.find(({ share }) => share >= 0.625)!,
    ];
    const part = right.share === left.share ? 0 : (0.625 - left.share) / (right.share - left.share);
    expect(left.energy + part * (right.energy - left.energy)).toBeCloseTo(energy, 6);
  });

  it('has the triangle of three elements: edges join phases on the hull', () => {
    const triangle = hullTriangle(parseFormula('BaTiO3'), phasesOf(['Ba', 'O', 'Ti']));
    expect(triangle.corners).toEqual(['Ba', 'O', 'Ti']);
    expect(triangle.here).toEqual([0.2, 0.6, 0.2]);
    for (const end of triangle.edges.flat()) expect(triangle.marks[end]!.aboveHull).toBe(0);
    const onHull = triangle.marks.filter(({ aboveHull }) => aboveHull === 0).length;
    // A triangulation of a triangle: edges = 3 (points - 1) - points on its rim.
    const onRim = triangle.marks.filter(({ aboveHull, shares }) => aboveHull === 0 && shares.includes(0)).length;
    expect(triangle.edges).toHaveLength(3 * (onHull - 1) - onRim);
  });
});
