import { describe, expect, it } from 'vitest';
import { pairAddress, readPairs, readSystem, systemAddress } from '../../../src/web/maps/map-query.js';

const params = (address: string) => new URL(address, 'http://localhost').searchParams;

describe('the address of a map', () => {
  it('holds all of the question, also the plus signs of ions', () => {
    const system = { anion: 'O', cations: ['Li+', 'Fe3+', 'P'] };
    expect(systemAddress(system)).toBe('/maps?anion=O&cations=Li%2B,Fe3%2B,P');
    expect(readSystem(params(systemAddress(system)))).toEqual(system);
    const pairs = { anion: 'Cl', ratio: [2, 1], charges: [1, 4] } as const;
    expect(readPairs(params(pairAddress(pairs)))).toEqual(pairs);
  });

  it('is read from the fields of the forms, too', () => {
    expect(readSystem(params('/maps?cation=Ba&cation=Ti&cation=&anion=S'))).toEqual({
      anion: 'S',
      cations: ['Ba', 'Ti'],
    });
    expect(readPairs(params('/maps/cations?charges=2&charges=3&ratio=1&ratio=2&anion=O'))).toEqual({
      anion: 'O',
      ratio: [1, 2],
      charges: [2, 3],
    });
  });

  it('shows an example where nothing is asked for', () => {
    expect(readSystem(params('/maps'))).toEqual({ anion: 'O', cations: ['Ba', 'Ti'] });
    expect(readPairs(params('/maps/cations'))).toEqual({ anion: 'O', ratio: [1, 1], charges: [2, 4] });
  });
});
