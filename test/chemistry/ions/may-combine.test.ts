import { describe, expect, it } from 'vitest';
import { ELEMENTS } from '../../../src/chemistry/elements/elements.js';
import { anionElement } from '../../../src/chemistry/ions/anion-element.js';
import { ANIONS } from '../../../src/chemistry/ions/anions.js';
import { assignIons } from '../../../src/chemistry/ions/assign-ions.js';
import { mayBond, mayCombine } from '../../../src/chemistry/ions/may-combine.js';

describe('a cation that may combine with an anion', () => {
  it('is less electronegative', () => {
    expect([mayCombine('Na', 'Cl'), mayCombine('Au', 'Te'), mayCombine('O', 'F'), mayCombine('O', 'Cl')]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('is never the same element, and never what is no element', () => {
    for (const { symbol } of ELEMENTS) expect(mayCombine(symbol, symbol)).toBe(false);
    expect([mayCombine('', 'O'), mayCombine('Na', 'Xx')]).toEqual([false, false]);
  });

  it('is asked of every reading of a formula, but for noble metals', () => {
    for (const { symbol } of ELEMENTS) {
      for (const anion of ANIONS) {
        if (symbol === anion || anionElement([symbol, anion].sort()) !== anion) continue;
        const read = assignIons({ elements: [symbol, anion].sort(), amounts: [1, 1] }, { include: ['noble-gas'] });
        const excluded = read.kind === 'excluded' && read.reason === 'no-anion';
        if (symbol !== 'H') expect(excluded && mayBond(symbol, anion), `${symbol} ${anion}`).toBe(false);
      }
    }
  });
});

describe('the anion of a composition', () => {
  it('is its most electronegative element that can be one', () => {
    expect(anionElement(['Bi', 'Cl', 'O'])).toBe('O');
    expect(anionElement(['Ag', 'P', 'Se'])).toBe('Se');
    expect(anionElement(['Al', 'Ni'])).toBeUndefined();
  });
});
