import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ELEMENTS } from '../../src/chemistry/elements/elements.js';
import { parseFormula } from '../../src/chemistry/formula/formula.js';
import { reducedFormula } from '../../src/chemistry/formula/spellings.js';
import { assessStability } from '../../src/energies/assess-stability.js';
import type { EnergyRow } from '../../src/energies/energy-row.js';
import { formationEnergies, type Phase } from '../../src/energies/formation-energies.js';
import { lowerHull, type HullPoint } from '../../src/energies/lower-hull.js';
import { builtInEnergies } from '../../src/service/energies/built-in-energies.js';
import { BUILT_IN_ENERGY_SOURCES } from '../../src/service/energies/built-in-energy-sources.js';
import { cpuMilliseconds } from '../cpu-milliseconds.js';

const [computed, measured] = BUILT_IN_ENERGY_SOURCES as [
  (typeof BUILT_IN_ENERGY_SOURCES)[0],
  (typeof BUILT_IN_ENERGY_SOURCES)[0],
];

const row = (formula: string, energy: number, kind: EnergyRow['kind'] = 'formation', source = 's'): EnergyRow => ({
  formula: reducedFormula(parseFormula(formula)),
  energy,
  kind,
  source,
  functional: null,
});

/** The hull of a binary system at a share x of the second element: the lowest chord over x, of all pairs of phases. */
function lowestChord(points: readonly (readonly [x: number, energy: number])[], x: number): number {
  let least = Infinity;
  for (const [x1, e1] of points) {
    for (const [x2, e2] of points) {
      if (x1 > x || x2 < x) continue;
      least = Math.min(least, x1 === x2 ? Math.min(e1, e2) : e1 + ((e2 - e1) * (x - x1)) / (x2 - x1));
    }
  }
  return least;
}

const binary = fc
  .uniqueArray(
    fc.tuple(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 6 }),
      fc.double({ min: -4, max: 1, noNaN: true }),
    ),
    {
      selector: ([a, b]) => a / b,
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((phases) => phases.map(([a, b, energy]) => ({ a, b, energy })));

describe('the lower hull', () => {
  it('is the lowest chord of a binary system', () => {
    fc.assert(
      fc.property(binary, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (phases, a, b) => {
        const rows = phases.map((phase) => row(`Na${phase.a}Cl${phase.b}`, phase.energy));
        const at = parseFormula(`Na${a}Cl${b}`);
        const hull = lowerHull(at, formationEnergies(['Cl', 'Na'], rows));
        const points = [
          [0, 0],
          [1, 0],
          ...phases.map((phase) => [phase.b / (phase.a + phase.b), phase.energy]),
        ] as const;
        expect(hull.energy).toBeCloseTo(lowestChord(points as never, b / (a + b)), 6);
      }),
      { numRuns: 60 },
    );
  });

  it('balances: the phases make up the composition', () => {
    for (const formula of ['Li2Mn3O8', 'K3Al(PO4)2', 'LiNiCoMnO8', 'La2CuO4', 'CaZrTi2O7']) {
      const composition = parseFormula(formula);
      const rows = builtInEnergies(computed, composition.elements);
      const { phases } = lowerHull(composition, formationEnergies(composition.elements, rows));
      for (const [index, element] of composition.elements.entries()) {
        const sum = phases.reduce((total, { phase, amount }) => total + amount * amountIn(phase, element), 0);
        expect(sum, `${element} in ${formula}`).toBeCloseTo(composition.amounts[index]!, 5);
      }
    }
  });

  it('is that of pymatgen for 200 chemical systems', () => {
    const lines = readFileSync(new URL('../fixtures/hull-oracle.csv', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    expect(lines).toHaveLength(200);
    for (const line of lines) {
      const [formula, above, beat] = line.split(',') as [string, string, string];
      const composition = parseFormula(formula);
      const found = assessStability(composition, builtInEnergies(computed, composition.elements));
      expect(found.energyAboveHull, formula).toBeCloseTo(Number(above), 5);
      expect(found.energyToBeat, formula).toBeCloseTo(Number(beat), 5);
    }
  });

  it('is found within seconds for all elements at once', () => {
    const elements = ELEMENTS.map(({ symbol }) => symbol).filter(
      (symbol) => builtInEnergies(computed, [symbol]).length > 0,
    );
    expect(elements.length).toBeGreaterThan(60);
    const composition = parseFormula(elements.map((element, index) => element + (1 + ((index * 7 + 3) % 11))).join(''));
    const phases = formationEnergies(composition.elements, builtInEnergies(computed, composition.elements));
    const hulls: HullPoint[] = [];
    expect(cpuMilliseconds(() => hulls.push(lowerHull(composition, phases)))).toBeLessThan(6_000);
    for (const [index, element] of composition.elements.entries()) {
      const sum = hulls[0]!.phases.reduce((total, { phase, amount }) => total + amount * amountIn(phase, element), 0);
      expect(sum, element).toBeCloseTo(composition.amounts[index]!, 5);
    }
  });

  it('has 92 % of the measured binaries and 67 % of the others on the hull of their own enthalpies', () => {
    const shares = { binary: [0, 0, 0], more: [0, 0, 0] };
    for (const formula of measuredFormulas()) {
      const composition = parseFormula(formula);
      if (composition.elements.length === 1) continue;
      const rows = builtInEnergies(measured, composition.elements);
      const { energyAboveHull } = assessStability(composition, rows);
      const counts = shares[composition.elements.length === 2 ? 'binary' : 'more'];
      counts[0]!++;
      if (energyAboveHull! < 1e-6) counts[1]!++;
      if (energyAboveHull! <= 0.05) counts[2]!++;
    }
    expect(percent(shares.binary)).toEqual([92, 98]);
    expect(percent(shares.more)).toEqual([67, 86]);
  });
});

describe('the stability of a composition', () => {
  it('takes the lower of two entries of one formula, in any order', () => {
    const rows = [row('MgO', -3), row('MgO', -3.1), row('Mg2O2', -2.9)];
    for (const order of [rows, rows.toReversed()])
      expect(assessStability(parseFormula('MgO'), order)).toMatchObject({
        energyPerAtom: -3.1,
        energyAboveHull: 0,
        energyToBeat: 0,
      });
  });

  it('takes elements without an energy of formation as zero, also one that no row has', () => {
    const found = assessStability(parseFormula('LiFeO2'), [row('Fe2O3', -1.7)]);
    expect(found.energyPerAtom).toBeNull();
    expect(found.competing.map(({ phase }) => phase.formula).sort()).toEqual(['Fe2O3', 'Li', 'O']);
    expect(found.energyToBeat).toBeCloseTo((-1.7 * 2.5) / 4, 6);
  });

  it('makes formation energies of total energies, with those of the elements of the same source', () => {
    const totals = [
      row('Mg', -1.5, 'total'),
      row('O2', -5, 'total'),
      row('MgO', -6, 'total'),
      row('O', -9, 'total', 'other'),
    ];
    expect(assessStability(parseFormula('MgO'), totals).energyPerAtom).toBeCloseTo(-6 + (1.5 + 5) / 2, 9);
  });

  it('says nothing of a total energy whose elements are missing', () => {
    expect(assessStability(parseFormula('MgO'), [row('MgO', -6, 'total')])).toMatchObject({ energyPerAtom: null });
  });

  it('shows an energy above a hull, and makes no hull of it', () => {
    const found = assessStability(parseFormula('MgO'), [
      row('MgO', 0.02, 'above-hull'),
      row('MgO', 0.01, 'above-hull'),
    ]);
    expect(found).toEqual({
      energyPerAtom: null,
      energyAboveHull: 0.01,
      reportedAboveHull: true,
      energyToBeat: null,
      competing: [],
    });
  });

  it('takes an element for stable', () => {
    expect(assessStability(parseFormula('Fe'), [])).toMatchObject({
      energyPerAtom: 0,
      energyAboveHull: 0,
      energyToBeat: null,
    });
  });

  it('has a distance that is never negative, and no lower one when a phase is added', () => {
    fc.assert(
      fc.property(binary, (phases) => {
        const rows = phases.map((phase) => row(`Na${phase.a}Cl${phase.b}`, phase.energy));
        const at = parseFormula(`Na${phases[0]!.a}Cl${phases[0]!.b}`);
        const few = assessStability(at, rows.slice(0, 2)).energyAboveHull!;
        const all = assessStability(at, rows).energyAboveHull!;
        expect(few).toBeGreaterThanOrEqual(0);
        expect(all).toBeGreaterThanOrEqual(few - 1e-7);
      }),
      { numRuns: 60 },
    );
  });
});

function percent([all, on, near]: number[]): number[] {
  return [on!, near!].map((count) => Math.round((100 * count) / all!));
}

function amountIn({ composition }: Phase, element: string): number {
  return composition.amounts[composition.elements.indexOf(element)] ?? 0;
}

function measuredFormulas(): string[] {
  const file = new URL('../../data/measured-formation-enthalpies.csv', import.meta.url);
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0]!);
}
