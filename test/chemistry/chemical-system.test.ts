import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chemicalSystem, MAX_SYSTEM_ARITY, parseChemicalSystem } from '../../src/chemistry/chemical-system.js';
import { parseFormula } from '../../src/chemistry/formula/formula.js';
import { IncognitaError } from '../../src/errors.js';
import { arbitraryComposition } from './arbitrary-composition.js';

describe('chemical systems', () => {
  it('are the elements in alphabetical order', () => {
    expect(chemicalSystem(parseFormula('LiFePO4'))).toBe('Fe-Li-O-P');
  });

  it('are read in any order, with wildcards', () => {
    expect(parseChemicalSystem('O-*-Li')).toEqual({ elements: ['Li', 'O'], wildcards: 1, arity: 3 });
    expect(parseChemicalSystem(' Ba - Ti - O ')).toEqual({ elements: ['Ba', 'O', 'Ti'], wildcards: 0, arity: 3 });
    expect(parseChemicalSystem('*')).toEqual({ elements: [], wildcards: 1, arity: 1 });
  });

  it('of any composition are read back, also with each element replaced by a wildcard', () => {
    fc.assert(
      fc.property(arbitraryComposition, fc.nat(), (composition, index) => {
        const { elements } = composition;
        const arity = elements.length;
        expect(parseChemicalSystem(chemicalSystem(composition))).toEqual({ elements, wildcards: 0, arity });
        const open = elements.with(index % arity, '*');
        const given = elements.toSpliced(index % arity, 1);
        expect(parseChemicalSystem(open.join('-'))).toEqual({ elements: given, wildcards: 1, arity });
      }),
    );
  });

  it.each([
    ['', 0, undefined],
    ['li-O', 0, 'Li-O'],
    ['Li-fe-o', 3, 'Li-Fe-O'],
    ['LI - *-O', 0, 'Li-*-O'],
    ['Li-O-', 5, 'Li-O'],
    ['Li--O', 3, 'Li-O'],
    ['Li-O-Li', 5, 'Li-O'],
    ['Li-*-*-Li', 7, 'Li-*-*'],
    ['LiFeO', 0, undefined],
    ['Li-Qq-O', 3, undefined],
    ['Li- Qq', 4, undefined],
    [Array.from({ length: MAX_SYSTEM_ARITY + 1 }, () => '*').join('-'), 0, undefined],
  ])('refuse "%s" at position %i', (text, position, suggestion) => {
    let error: unknown;
    try {
      parseChemicalSystem(text);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(IncognitaError);
    const { code, details, message } = error as IncognitaError;
    expect(code).toBe('CHEMICAL_SYSTEM_INVALID');
    expect(details).toEqual(suggestion === undefined ? { text, position } : { text, position, suggestion });
    expect(message.includes('Did you mean')).toBe(suggestion !== undefined);
  });
});
