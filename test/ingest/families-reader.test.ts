import { describe, expect, it } from 'vitest';
import { readWhole, writtenFile } from './written-file.js';

const TABLE = `# A table of families.

family, prototype, template, sites, reference
# --- perovskites ---
perovskite,CaTiO3,ABO3,A = Ca Sr; B = Ti Zr,Goldschmidt 1926
rock salt,NaCl,NaCl MgO,,Bragg 1913
`;

describe('reading a table of structure families', () => {
  it('expands every block, with family and reference as the id', async () => {
    const reading = await readWhole(writtenFile('families.csv', TABLE));
    expect(reading.format).toBe('families');
    expect([...reading.entries].sort()).toEqual([
      'CaO3Ti perovskite: Goldschmidt 1926',
      'CaO3Zr perovskite: Goldschmidt 1926',
      'ClNa rock salt: Bragg 1913',
      'MgO rock salt: Bragg 1913',
      'O3SrTi perovskite: Goldschmidt 1926',
      'O3SrZr perovskite: Goldschmidt 1926',
    ]);
    expect(new Set(reading.lines)).toEqual(new Set([5, 6]));
  });

  it('refuses the whole file for a block that is wrong', async () => {
    const wrong = `${TABLE}bad,X,AO,A = Ca; M = Ti,Nobody 1900\n`;
    await expect(readWhole(writtenFile('families.csv', wrong))).rejects.toThrow(
      expect.objectContaining({ code: 'FAMILY_INVALID' }),
    );
  });

  it('leaves other tables to the CSV reader', async () => {
    const reading = await readWhole(writtenFile('families.csv', 'family,formula\nrock salt,NaCl\n'));
    expect(reading.format).toBe('csv');
  });
});
