import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseFormula } from '../../src/chemistry/formula/formula.js';
import { reducedFormula } from '../../src/chemistry/formula/spellings.js';

const text = readFileSync(new URL('../../data/measured-compounds.csv', import.meta.url), 'utf8');
const rows = text
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));

describe('the starter set', () => {
  test('has the columns formula and material_id, and 2,135 rows', () => {
    expect(text.split('\n')[0]).toBe('formula,material_id');
    expect(rows).toHaveLength(2135);
    expect(rows.every((row) => row.length === 2 && /^(mp-\d+)?$/.test(row[1]!))).toBe(true);
  });

  test('every formula reads, and no compound is there twice', () => {
    const formulas = rows.map(([formula]) => reducedFormula(parseFormula(formula!)));
    expect(new Set(formulas).size).toBe(formulas.length);
  });

  test('has the everyday compounds', () => {
    const formulas = new Set(rows.map(([formula]) => reducedFormula(parseFormula(formula!))));
    for (const known of ['NaCl', 'Al2O3', 'CaTiO3', 'MgAl2O4', 'Fe2O3', 'ZnS', 'CaF2'])
      expect(formulas, known).toContain(reducedFormula(parseFormula(known)));
  });
});
