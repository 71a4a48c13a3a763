import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  isImputed,
  REPRESENTATIONS,
  representation,
} from '../../../src/chemistry/elements/elemental-representations.js';
import { ELEMENT_VALUES } from '../../../src/chemistry/tables/elements.js';
import type { ElementalQuantity } from '../../../src/chemistry/elements/elemental-quantities.js';

const symbols = Object.keys(ELEMENT_VALUES);

function value(symbol: string, quantity: ElementalQuantity): number {
  const at = REPRESENTATIONS.findIndex(({ name }) => name === quantity);
  return representation(symbol)![at]!;
}

describe('elemental representations', () => {
  test('there are 22 quantities of 94 elements, and no gaps', () => {
    expect(REPRESENTATIONS).toHaveLength(22);
    expect(symbols).toHaveLength(94);
    for (const symbol of symbols) {
      const row = representation(symbol)!;
      expect(row).toHaveLength(22);
      expect([...row].every(Number.isFinite), symbol).toBe(true);
    }
  });

  test('the columns of data/elements.csv are the quantities, in their order', () => {
    const text = readFileSync(new URL('../../../data/elements.csv', import.meta.url), 'utf8');
    const header = text.split('\n').find((line) => !line.startsWith('#'))!;
    expect(header.split(',').slice(1)).toEqual(REPRESENTATIONS.map(({ name }) => name));
  });

  test('elements stand in the order of their atomic numbers', () => {
    expect(symbols.map((symbol) => value(symbol, 'atomic_number'))).toEqual(symbols.map((_, index) => index + 1));
  });

  test.each([
    ['H', 1, 1],
    ['He', 1, 18],
    ['B', 2, 13],
    ['Ca', 4, 2],
    ['Sc', 4, 3],
    ['Zn', 4, 12],
    ['Ce', 6, 3],
    ['Hf', 6, 4],
    ['Pb', 6, 14],
    ['U', 7, 3],
  ])('%s is in period %i and group %i', (symbol, period, group) => {
    expect([value(symbol, 'period'), value(symbol, 'group')]).toEqual([period, group]);
  });

  test.each<[string, ElementalQuantity, number]>([
    ['Fe', 'ionization_energy_1', 7.902],
    ['Cl', 'electron_affinity', 3.613],
    ['F', 'electronegativity_pauling', 3.98],
    ['F', 'electronegativity_allen', 4.193],
    ['Cs', 'radius_covalent', 244],
    ['Si', 'radius_pseudopotential_p', 0.74],
    ['W', 'melting_point', 3695],
    ['Au', 'density', 19.3],
    ['Cu', 'thermal_conductivity', 400],
    ['Br', 'heat_of_fusion', 5.285],
  ])('%s has the %s that is tabulated: %d', (symbol, quantity, expected) => {
    expect(value(symbol, quantity)).toBeCloseTo(expected, 2);
    expect(isImputed(symbol, quantity)).toBe(false);
  });

  test('every element is harder to ionize twice than once', () => {
    for (const symbol of symbols)
      expect(value(symbol, 'ionization_energy_2'), symbol).toBeGreaterThan(value(symbol, 'ionization_energy_1'));
  });

  test('every element boils above its melting point, but for arsenic, which sublimes', () => {
    const wrong = symbols.filter((symbol) => value(symbol, 'boiling_point') <= value(symbol, 'melting_point'));
    expect(wrong).toEqual(['As']);
  });

  test('quantities that cannot be negative are positive', () => {
    for (const { name } of REPRESENTATIONS) {
      if (name === 'electron_affinity') continue;
      for (const symbol of symbols) expect(value(symbol, name), `${symbol} ${name}`).toBeGreaterThan(0);
    }
  });

  test('mass over density and molar volume agree of every metal and every other solid', () => {
    // The density is the liquid's for these, the molar volume the solid's.
    const fluids = new Set('H He N O F Ne Cl Ar Br Kr Xe Rn'.split(' '));
    for (const symbol of symbols.filter((each) => !fluids.has(each))) {
      const ratio = value(symbol, 'atomic_mass') / value(symbol, 'density') / value(symbol, 'molar_volume');
      expect(Math.abs(ratio - 1), `${symbol} ${ratio}`).toBeLessThan(0.11);
    }
  });

  test('imputed values are marked', () => {
    expect(isImputed('Ce', 'electronegativity_allen')).toBe(true);
    expect(isImputed('H', 'ionization_energy_2')).toBe(true);
    expect(isImputed('Ti', 'electronegativity_allen')).toBe(false);
    expect(symbols.some((symbol) => isImputed(symbol, 'atomic_mass'))).toBe(false);
  });

  test('what is no element up to plutonium has no values', () => {
    for (const symbol of ['Am', 'Xx', '', 'fe', 'toString']) expect(representation(symbol)).toBeUndefined();
  });
});
