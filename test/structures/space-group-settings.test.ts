import { describe, expect, it } from 'vitest';
import { symmetryFinder } from '../../src/ingest/symmetry.js';
import { computeBasis } from '../../src/structures/atoms.js';
import { spaceGroupSettings } from '../../src/structures/space-group-settings.js';

const symmetry = symmetryFinder();
const CUBIC = computeBasis([5, 5, 5, 90, 90, 90]);
const HEXAGONAL = computeBasis([5, 5, 12, 90, 90, 120]);
const RHOMBOHEDRAL = computeBasis([5, 5, 5, 60, 60, 60]);
const MONOCLINIC = computeBasis([5, 6, 7, 90, 100, 90]);
const ORTHORHOMBIC = computeBasis([5, 6, 7, 90, 90, 90]);

/** How many operations each setting has that a name may mean. */
function sizes(symbol: string | null, number: number | null, lattice: readonly (readonly number[])[]): number[] {
  return spaceGroupSettings({ symbol, number }, lattice, symmetry).map(({ length }) => length);
}

describe('the settings that the name of a space group may mean', () => {
  it('are one if the name is clear', () => {
    expect(sizes('F m -3 m', 225, CUBIC)).toEqual([192]);
    expect(sizes('Fm-3m', null, CUBIC)).toEqual([192]);
    expect(sizes('P n m a', 62, ORTHORHOMBIC)).toEqual([8]);
    expect(sizes('P b n m', null, ORTHORHOMBIC)).toEqual([8]);
    expect(sizes('P 21/n', 14, MONOCLINIC)).toEqual([4]);
    expect(sizes('P 1 2_1/c 1', null, MONOCLINIC)).toEqual([4]);
    expect(sizes('P 63/m m c', 194, HEXAGONAL)).toEqual([24]);
    expect(sizes('P 3 1 2', null, HEXAGONAL)).toEqual([6]);
  });

  it('are those whose axes are those of the cell', () => {
    expect(sizes('R -3 m', 166, HEXAGONAL)).toEqual([36]);
    expect(sizes('R -3 m', 166, RHOMBOHEDRAL)).toEqual([12]);
    expect(sizes('P 21/c', 14, MONOCLINIC)).toEqual([4]);
    expect(sizes('F m -3 m', 225, ORTHORHOMBIC)).toEqual([]);
  });

  it('are several if the origin is not given, one if it is', () => {
    expect(sizes('F d -3 m', 227, CUBIC)).toEqual([192, 192]);
    for (const symbol of ['F d -3 m :2', 'Fd-3mZ', 'F d -3 m Z']) expect(sizes(symbol, 227, CUBIC)).toEqual([192]);
    const [first, second] = ['F d -3 m :1', 'F d -3 m :2'].map((symbol) =>
      spaceGroupSettings({ symbol, number: null }, CUBIC, symmetry),
    );
    expect(first).not.toEqual(second);
  });

  it('have the axes of the International Tables if there is a number only', () => {
    expect(sizes(null, 14, MONOCLINIC)).toEqual([4]);
    expect(spaceGroupSettings({ symbol: null, number: 14 }, MONOCLINIC, symmetry)).toEqual(
      spaceGroupSettings({ symbol: 'P 1 21/c 1', number: null }, MONOCLINIC, symmetry),
    );
    expect(sizes(null, 62, ORTHORHOMBIC)).toEqual([8]);
  });

  it('are none for what is no space group', () => {
    for (const symbol of ['Q 42', '', ':', 'F d -3 m :3', 'P'.repeat(100_000)]) {
      expect(sizes(symbol, null, CUBIC)).toEqual([]);
    }
    for (const number of [0, 231, 1.5, NaN, null]) expect(sizes(null, number, CUBIC)).toEqual([]);
    expect(sizes('F m -3 m', 227, CUBIC)).toEqual([]);
  });

  it('contain that of every full symbol in the tables', () => {
    const missing: string[] = [];
    for (let number = 1; number <= 230; number++) {
      for (const { hall_number: value, setting, hm_full } of symmetry.hall_symbol_entries_from_number(number)) {
        const isTrigonal = number >= 143 && number <= 194 && setting !== 'R';
        const found = sizes(
          /^[12HR]$/.test(setting) ? `${hm_full}:${setting}` : hm_full,
          number,
          isTrigonal ? HEXAGONAL : CUBIC,
        );
        const operations = symmetry.operations_from_number(number, { type: 'HallNumber', value }, false);
        if (found.length === 0 || found.some((size) => size !== operations.length))
          missing.push(`${number} ${hm_full}`);
      }
    }
    expect(missing).toEqual([]);
  });
});
