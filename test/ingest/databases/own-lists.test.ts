import { describe, expect, it } from 'vitest';
import { isOwnList } from '../../../src/ingest/databases/own-lists.js';
import { exportColumns } from '../../../src/service/rows/export-columns.js';

const NAMES = exportColumns([{ name: 'tucker' }, { name: 'blend' }]).map(({ name }) => name);

describe('our own lists', () => {
  it('are recognised by any column that export has next to formula and score, and by all of them', () => {
    const besideFormula = NAMES.filter((name) => name !== 'formula').filter(
      (name) => !isOwnList(new Set(['formula', 'score', name])),
    );
    expect(besideFormula).toEqual([]);
    expect(isOwnList(new Set(NAMES))).toBe(true);
    expect(isOwnList(new Set(['formula', 'anonymous_formula']))).toBe(false);
    expect(isOwnList(new Set(['formula', 'flags']))).toBe(false);
  });

  it('are not recognised by a column that they do not have, if only such columns as others use are next to it', () => {
    for (const other of ['Tc', 'year', 'material_id']) {
      expect(isOwnList(new Set(['formula', 'score', other]))).toBe(false);
      expect(isOwnList(new Set(['formula', 'known', other]))).toBe(false);
      expect(isOwnList(new Set(['formula', 'score', 'raw_blend', other]))).toBe(true);
    }
  });
});
