import { describe, expect, it } from 'vitest';
import { anionCharge, ANIONS } from '../../../src/chemistry/ions/anions.js';
import { ELEMENTS } from '../../../src/chemistry/elements/elements.js';
import { oxidationStates } from '../../../src/chemistry/ions/oxidation-states.js';

describe('the table of oxidation states', () => {
  it('has positive counts, charges in rising order, and no zero', () => {
    for (const { symbol } of ELEMENTS) {
      const charges = oxidationStates(symbol).map((state) => state.charge);
      expect(charges, symbol).toEqual([...new Set(charges)].sort((a, b) => a - b));
      expect(charges, symbol).not.toContain(0);
      expect(oxidationStates(symbol).every((state) => Number.isInteger(state.count) && state.count > 0)).toBe(true);
    }
  });

  it('knows a positive state of every metal up to einsteinium', () => {
    const none = ELEMENTS.filter(
      ({ symbol, atomicNumber }) => atomicNumber < 100 && !oxidationStates(symbol).some((state) => state.charge > 0),
    );
    expect(none.map((element) => element.symbol)).toEqual(['He', 'O', 'F', 'Ne', 'Ar', 'At', 'Rn']);
  });

  it('has no state above the number of outer electrons of a main-group element', () => {
    const most: Record<string, number> = { Li: 1, Na: 1, Mg: 2, Al: 3, Ga: 3, In: 3, Tl: 3, C: 4, Si: 4, Ge: 4, Sn: 4 };
    Object.assign(most, {
      Pb: 4,
      N: 5,
      P: 5,
      As: 5,
      Sb: 5,
      Bi: 5,
      S: 6,
      Se: 6,
      Te: 6,
      Cl: 7,
      Br: 7,
      I: 7,
      B: 3,
      Zn: 2,
    });
    for (const [symbol, limit] of Object.entries(most)) {
      expect(oxidationStates(symbol).at(-1)!.charge, symbol).toBe(limit);
    }
  });

  it('leaves out states that only averages have', () => {
    expect(oxidationStates('Sb').map((state) => state.charge)).toEqual([-3, -2, -1, 3, 5]);
    expect(oxidationStates('Sn').map((state) => state.charge)).toEqual([-4, 2, 4]);
  });

  it('has the normal charge of every anion', () => {
    expect(ANIONS).toEqual(['N', 'P', 'As', 'Sb', 'O', 'S', 'Se', 'Te', 'F', 'Cl', 'Br', 'I']);
    for (const element of ANIONS) {
      expect(oxidationStates(element).map((state) => state.charge)).toContain(anionCharge(element));
    }
    expect(anionCharge('C')).toBeUndefined();
    expect(oxidationStates('Qq')).toEqual([]);
  });
});
