import { describe, expect, it } from 'vitest';
import type { Flag } from '../../../src/calibration/flags/flag.js';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import type { ListRow } from '../../../src/rows/list-row.js';
import { seriesGroups } from '../../../src/web/explore/series-groups.js';

function row(rank: number, formula: string, flag?: Flag): ListRow {
  return { ...parseFormula(formula), rank, formula, score: 1 / rank, flags: flag ? [flag] : [] } as unknown as ListRow;
}

describe('rows by series', () => {
  it('are together if they differ in one cation of one charge only, the series of the best row first', () => {
    const groups = seriesGroups([
      row(1, 'FePO4'),
      row(2, 'NdFeO3', { name: 'inside-series', about: ['Nd3+', '9', 'Lu3+', 'La3+'] }),
      row(3, 'RbYS2', { name: 'beyond-series', about: ['Rb+', '3', 'larger', 'K+'] }),
      row(4, 'AcFeO3', { name: 'beyond-series', about: ['Ac3+', '9', 'larger', 'La3+'] }),
      row(5, 'LiYS2', { name: 'beyond-series', about: ['Li+', '3', 'smaller', 'Na+'] }),
      // The same elements besides the cation, in another ratio.
      row(6, 'Nd3Fe5O12', { name: 'inside-series', about: ['Nd3+', '8', 'Lu3+', 'Sm3+'] }),
    ]);
    expect(
      groups.map(({ template, charge, count, smallest, largest }) => [template, charge, count, smallest, largest]),
    ).toEqual([
      ['MFeO3', 3, 9, 'Lu3+', 'La3+'],
      ['MYS2', 1, 3, 'Na+', 'K+'],
      ['M3Fe5O12', 3, 8, 'Lu3+', 'Sm3+'],
    ]);
    expect(groups[0]!.members.map(({ conventional, position }) => [conventional, position])).toEqual([
      ['NdFeO3', 'inside'],
      ['AcFeO3', 'larger'],
    ]);
    expect(groups[1]!.members.map(({ position }) => position)).toEqual(['larger', 'smaller']);
  });

  it('are none without flags', () => {
    expect(seriesGroups([row(1, 'FePO4'), { ...row(2, 'KCl'), flags: undefined }])).toEqual([]);
  });
});
