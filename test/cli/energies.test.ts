import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from './run-here.js';
import { temporaryFolder } from './temporary-folder.js';

const folder = temporaryFolder();

describe('incognita ingest-energies and stability', () => {
  it.each(['stability', 'precursors'])(
    'answer about the other formulas if one is wrong, and name it: %s',
    async (command) => {
      const { status, stdout, stderr } = await runHere([command, 'MgAl2O4', 'Qq2O', 'BaTiO3', 'co2o3']);
      expect(status).toBe(2);
      for (const answered of ['MgAl2O4', 'BaTiO3']) expect(stdout).toContain(answered);
      for (const wrong of ['Qq2O', 'co2o3']) expect(stderr).toContain(wrong);
      const json = await runHere([command, 'MgAl2O4', 'Qq2O', '--json']);
      const { data } = JSON.parse(json.stdout) as { data: unknown[] };
      expect(data).toMatchObject([{ formula: 'Al2MgO4' }, { query: 'Qq2O', error: { code: 'FORMULA_INVALID' } }]);
    },
  );

  it('take energies in and answer in the shape that scripts rely on', async () => {
    const workspace = join(folder, 'workspace');
    const file = join(folder, 'energies.csv');
    writeFileSync(file, 'formula,energy\nMgO,-6\nAl2O3,-17\nMgAl2O4,-23.5\nbad,1\n');
    const ingest = await runHere([
      'ingest-energies',
      file,
      '--unit',
      'eV',
      '--functional',
      'PBE',
      '--workspace',
      workspace,
    ]);
    expect(ingest).toMatchObject({
      status: 0,
      stdout: 'energies.csv: 3 energies read, 1 refused; source "energies", PBE: 3 formation\n',
    });
    expect(ingest.stderr).toContain('line 5: ');
    const { status, stdout } = await runHere(['stability', 'MgAl2O4', 'Mg2Al2O5', '--json', '--workspace', workspace]);
    expect(status).toBe(0);
    const [spinel, other] = (JSON.parse(stdout) as { data: unknown[] }).data;
    expect(spinel).toMatchObject({
      formula: 'Al2MgO4',
      source: 'energies',
      functional: 'PBE',
      mixed: false,
      energy_per_atom: -3.357143,
      energy_above_hull: 0,
      energy_to_beat: -3.285714,
      competing_phases: [
        { formula: 'Al2O3', amount: 1, energy_per_atom: -3.4 },
        { formula: 'MgO', amount: 1, energy_per_atom: -3 },
      ],
    });
    expect(other).toMatchObject({ energy_per_atom: null, energy_above_hull: null, energy_to_beat: -3.277778 });
  });

  it('answers without a workspace by what comes with the program, and says so', async () => {
    const workspace = join(folder, 'none');
    const { status, stdout, stderr } = await runHere(['stability', 'Li2Mn3O8', '--workspace', workspace]);
    expect(status).toBe(0);
    expect(stderr).toContain('only what comes with Incognita is used');
    expect(stdout).toContain('it must be below -1.873 eV/atom to be stable');
    expect(stdout).toContain('competes with: 1/2 Li4Mn5O12 + 1/2 MnO2 + O');
  });
});

describe('incognita precursors', () => {
  it('answers in the shape that scripts rely on, from a shelf', async () => {
    const shelf = join(folder, 'shelf.txt');
    writeFileSync(shelf, 'BaCO3\nTiO2\n');
    const workspace = join(folder, 'none');
    const { status, stdout } = await runHere([
      'precursors',
      'BaTiO3',
      '--shelf',
      shelf,
      '--json',
      '--workspace',
      workspace,
    ]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      data: [
        {
          formula: 'BaO3Ti',
          reactions: [
            { equation: 'BaCO3 + TiO2 → BaTiO3 + CO2', precursors: ['BaCO3', 'TiO2'], taken_up: [], released: ['CO2'] },
          ],
        },
      ],
    });
  });
});

describe('incognita structures', () => {
  it('answers in the shape that scripts rely on, and writes CIF files', async () => {
    const cif = join(folder, 'guesses');
    const { status, stdout } = await runHere(['structures', 'SrHfO3', '--cif', cif, '--json']);
    expect(status).toBe(0);
    const { data } = JSON.parse(stdout) as { data: Record<string, unknown>[] };
    expect(data[0]).toMatchObject({
      prototype: 'Orthorhombic Perovskite',
      space_group: 'Pnma',
      example: 'SrHfO3',
      formula: 'HfO3Sr',
    });
    expect(data.filter(({ file }) => file !== null)).toHaveLength(readdirSync(cif).length);
    expect(readFileSync(String(data[0]!['file']), 'utf8')).toContain("_space_group_name_H-M_alt 'P n m a'");
  });
});
