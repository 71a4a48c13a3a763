import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { REPRESENTATIONS, representation } from '../../../src/chemistry/elements/elemental-representations.js';
import { ELEMENTS, elementBySymbol } from '../../../src/chemistry/elements/elements.js';
import { sharedFile } from '../shared-file.js';

describe('the elements', () => {
  it('are 118, in the order of their atomic numbers, with different symbols and names', () => {
    expect(ELEMENTS.map((element) => element.atomicNumber)).toEqual(Array.from({ length: 118 }, (_, z) => z + 1));
    expect(new Set(ELEMENTS.map((element) => element.symbol)).size).toBe(118);
    expect(new Set(ELEMENTS.map((element) => element.name)).size).toBe(118);
    expect(ELEMENTS.every((element) => /^[A-Z][a-z]?$/.test(element.symbol))).toBe(true);
  });

  it('are found by the symbol as IUPAC writes it and by nothing else', () => {
    expect(elementBySymbol('Fe')).toMatchObject({ name: 'iron', atomicNumber: 26, electronegativity: 1.83 });
    expect(elementBySymbol('U')?.atomicNumber).toBe(92);
    expect(elementBySymbol('Og')?.atomicNumber).toBe(118);
    for (const text of ['fe', 'FE', 'Xx', '', 'D', 'constructor']) expect(elementBySymbol(text)).toBeUndefined();
  });

  it('all have a finite ordering value, which is the electronegativity wherever there is one', () => {
    for (const { electronegativity, orderingElectronegativity } of ELEMENTS) {
      expect(orderingElectronegativity).toBeGreaterThan(0);
      if (electronegativity !== null) expect(orderingElectronegativity).toBe(electronegativity);
    }
    const without = ELEMENTS.filter((element) => element.electronegativity === null).map((element) => element.symbol);
    expect(without.slice(0, 3)).toEqual(['He', 'Ne', 'Ar']);
    expect(without).toHaveLength(3 + 15);
  });

  it('have the electronegativity that descriptors use as well, as far as both have one', () => {
    const pauling = REPRESENTATIONS.findIndex(({ name }) => name === 'electronegativity_pauling');
    const compared = ELEMENTS.filter(
      ({ symbol, electronegativity }) => representation(symbol) && electronegativity !== null,
    );
    expect(compared).toHaveLength(94 - 3);
    for (const { symbol, electronegativity } of compared) {
      expect(representation(symbol)![pauling], symbol).toBe(electronegativity);
    }
    // Of the usual state: 2.33 would be Pb4+.
    expect(elementBySymbol('Pb')?.electronegativity).toBe(1.8);
  });

  const file = sharedFile('elements-check.csv');
  it.skipIf(!existsSync(file))('agree with public tables (where the shared data folder is present)', () => {
    const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true });
    const wrong = rows.filter((row) => {
      const element = elementBySymbol(row['symbol']!);
      if (element?.atomicNumber !== Number(row['Z'])) return true;
      return row['EN_pauling'] !== '' && element.electronegativity !== Number(row['EN_pauling']);
    });
    expect(wrong.map((row) => row['symbol'])).toEqual([]);
    expect(rows.length).toBeGreaterThan(100);
  });
});
