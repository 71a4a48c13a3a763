import { describe, expect, it } from 'vitest';
import { withFormulasOfIds } from '../../../src/rows/search/formulas-of-ids.js';

const entries: Readonly<Record<string, string>> = { 'mp-149': 'Si', 'mp-5020': 'BaO3Ti' };
const resolved = (typed: string) => withFormulasOfIds(typed, (id) => entries[id] ?? null);

describe('ids in a search', () => {
  it('are the formulas of their entries', () => {
    expect(resolved('mp-5020')).toBe('BaTiO3');
    expect(resolved('mp-5020 or (LiFePO4 and not mp-149)')).toBe('BaTiO3 or LiFePO4 and not Si');
  });

  it('leave a search that has none, or cannot be read, as it is typed', () => {
    for (const typed of ['lithium oxide', 'Li ((', '']) expect(resolved(typed)).toBe(typed);
    expect(withFormulasOfIds(undefined, () => null)).toBeUndefined();
  });

  it('are refused if no entry has them', () => {
    expect(() => resolved('Li mp-1')).toThrow(/No entry of this workspace has the id mp-1\./);
  });
});
