import { message } from '../../src/messages/message.js';
import { describe, expect, it } from 'vitest';
import { guessColumns } from '../../src/ingest/guess-columns.js';
import { cpuMilliseconds } from '../cpu-milliseconds.js';

describe('guessing columns', () => {
  it('prefers the more telling of two usual names', () => {
    const header = ['chemical_formula_sum', 'Formula', 'cod', 'id'];
    expect(guessColumns(header, [['Na1 Cl1', 'NaCl', '1', '2']])).toEqual({
      formula: 1,
      id: 3,
      year: -1,
      hasHeader: true,
    });
  });

  it('trusts a usual name where there is nothing to compare it with', () => {
    expect(guessColumns(['id', 'formula'], [])).toMatchObject({ formula: 1, id: 0 });
    expect(guessColumns(['formula'], [['?'], ['!']])).toMatchObject({ formula: 0, hasHeader: true });
  });

  it('takes no column of single letters for formulas', () => {
    const answer = guessColumns(
      ['stable', 'magnetic'],
      [
        ['Y', 'N'],
        ['N', 'N'],
      ],
    );
    expect(answer).toMatchObject({ id: 'input.no-formulas' });
  });

  it.each(['formula', 'compound number'])('reads few cells of a wide table whose column is "%s"', (name) => {
    const header = [name, ...Array.from({ length: 2000 }, (_, column) => `c${column}`)];
    const rows = Array.from({ length: 200 }, (_, row) => [
      'BaTiO3',
      ...Array.from({ length: 2000 }, (_cell, column) => (name === 'formula' ? `note ${row}` : `${row}.${column}`)),
    ]);
    let places: unknown;
    // Ten seconds, if each cell is tried as a formula.
    expect(cpuMilliseconds(() => (places = guessColumns(header, rows)))).toBeLessThan(1500);
    expect(places).toMatchObject({ formula: 0 });
  });

  it('does not take the formula for the id as well', () => {
    expect(guessColumns(['id'], [['NaCl']], { formula: 'id' })).toMatchObject({ formula: 0, id: -1 });
  });

  it('says which column is missing for every role', () => {
    for (const role of ['formula', 'id', 'year']) {
      expect(guessColumns(['a', 'b'], [], { [role]: 'c' })).toEqual(
        message('input.no-column', { column: 'c', columns: ['a', 'b'] }),
      );
    }
  });

  it('is content with fewer formulas under a name that often has them', () => {
    const rows = [['MgB2'], ['Nb3Sn'], ['Ba0.2La1.8CuO4-Y']];
    expect(guessColumns(['name'], rows)).toMatchObject({ formula: 0 });
    expect(guessColumns(['label'], rows)).toMatchObject({ id: 'input.no-formulas' });
  });
});
