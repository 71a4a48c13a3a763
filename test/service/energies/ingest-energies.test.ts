import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { say } from '../../../src/messages/say.js';
import { ingestEnergies } from '../../../src/service/energies/ingest-energies.js';
import { stability } from '../../../src/service/energies/stability.js';
import type { EnergyDefaults } from '../../../src/ingest/energies-file.js';
import { ingestEntries } from '../../store/ingest-rows.js';
import { NOW } from '../../store/sample-list.js';
import { temporaryFolder, temporaryWorkspace } from '../../store/temporary-workspace.js';

function ingesting(workspace = temporaryWorkspace()) {
  const folder = temporaryFolder();
  const ingest = (text: string, defaults: Partial<EnergyDefaults> = {}, name = 'lab.csv') => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return ingestEnergies(workspace, file, { defaults, now: NOW });
  };
  return { workspace, ingest };
}

describe('a file of energies', () => {
  it('has energies per atom, per formula as it is written, and per mole of it', async () => {
    const { workspace, ingest } = ingesting();
    await ingest('formula,energy,unit\nMgO,-3,eV/atom\nAl4O6,-34,eV\nNaCl,-411.15,kJ/mol\n');
    const energies = stability(workspace, ['MgO', 'Al2O3', 'NaCl']).map(({ energyPerAtom }) => energyPerAtom);
    expect(energies).toEqual([-3, -3.4, -2.130635]);
  });

  it('is filled in by the options where it does not say', async () => {
    const { workspace, ingest } = ingesting();
    const result = await ingest('formula;energy;functional\nMgO;-6;\nCaO;-6.6;SCAN\n', {
      unit: 'eV',
      functional: 'PBE',
      source: 'group',
    });
    expect(result.sets).toEqual([
      { source: 'group', functional: 'PBE', rows: { formation: 1 } },
      { source: 'group', functional: 'SCAN', rows: { formation: 1 } },
    ]);
    expect(stability(workspace, ['CaO'])).toMatchObject([
      { source: 'group', functional: 'SCAN', energyPerAtom: -3.3, mixed: false },
    ]);
  });

  it('is read by the columns that databases have', async () => {
    const { ingest } = ingesting();
    const result = await ingest(
      'material_id,formula_pretty,formation_energy_per_atom,energy_above_hull\nmp-1,MgO,-3,0\nmp-1,MgO2,-2,0.01\n',
    );
    expect(result).toMatchObject({ accepted: 4, sets: [{ rows: { formation: 2, 'above-hull': 2 } }] });
  });

  it('has its unreadable rows refused with line and reason', async () => {
    const { ingest } = ingesting();
    const result = await ingest('formula,energy\nMgO,-3\nmgo,-3\nNaCl,NaN\n\nKCl,\n');
    expect(result).toMatchObject({ accepted: 1, refused: 3 });
    expect(result.refusals.map(({ line }) => line)).toEqual([3, 4, 6]);
    expect(say(result.refusals[1]!.reason, 'en')).toContain('not a number');
  });

  it.each([
    ['formula,energy,unit\nMgO,-3,Ry\n', 'Line 2 of .* has "Ry" in the column "unit". Use one of: eV/atom, eV, kJ/mol'],
    ['formula,energy,kind\nMgO,-3,free\n', 'Use one of: formation, total, above-hull'],
    ['formula,energy,kind\nMg,-1,total\nMgO,-3,total\n', 'Line 3 .* none of O'],
    ['name,value\nMgO,-3\n', 'needs a header with a column "formula"'],
    ['formula,energy\n', 'no rows'],
    ['formula,energy\nxx,1\n', 'No row .* Line 2, "xx,1"'],
    ['formula,energy,source\nMgO,1,computed\n', 'come with the program'],
    [`formula,energy,source\n${Array.from({ length: 101 }, (_, i) => `MgO,1,s${i}`).join('\n')}\n`, 'more than 100'],
  ])('is refused as a whole: %j', async (text, words) => {
    const { workspace, ingest } = ingesting();
    await expect(ingest(text)).rejects.toThrow(new RegExp(words));
    expect(workspace.energies.sets()).toEqual([]);
  });

  it('replaces what an earlier file said of the same compound, source and functional', async () => {
    const { workspace, ingest } = ingesting();
    await ingest('formula,energy\nMgO,-30\nCaO,-3.3\n');
    await ingest('formula,energy\nMgO,-3\nMgO,-2.9\n');
    expect(stability(workspace, ['MgO', 'CaO']).map(({ energyPerAtom }) => energyPerAtom)).toEqual([-3, -3.3]);
  });
});

describe('the energies that are used', () => {
  it('are those that come with the program until a file is ingested, then its source', async () => {
    const { workspace, ingest } = ingesting();
    expect(stability(workspace, ['MgO'])[0]).toMatchObject({
      source: 'Materials Project (2019)',
      energyPerAtom: -3.0652,
    });
    await ingest('formula,energy\nCaO,-3.3\n');
    expect(stability(workspace, ['MgO'])[0]).toMatchObject({ source: 'lab', energyPerAtom: null });
    expect(stability(workspace, ['MgO'], { sources: ['computed'] })[0]!.energyPerAtom).toBe(-3.0652);
  });

  it('are never of two sources or functionals unless that is asked for, and then say so', async () => {
    const { workspace, ingest } = ingesting();
    await ingest('formula,energy,functional\nMgO,-3,PBE\nAl2O3,-3.4,SCAN\n');
    const [one] = stability(workspace, ['MgAl2O4']);
    expect(one).toMatchObject({ mixed: false, functional: 'PBE' });
    expect(one!.competingPhases.map(({ formula }) => formula)).not.toContain('Al2O3');
    const [both] = stability(workspace, ['MgAl2O4'], { sources: ['lab'], allowMixed: true });
    expect(both).toMatchObject({ mixed: true, source: 'lab', functional: 'PBE + SCAN' });
    expect(both!.competingPhases.map(({ formula, amount }) => [formula, amount])).toEqual([
      ['Al2O3', 1],
      ['MgO', 1],
    ]);
    expect(() => stability(workspace, ['MgO'], { sources: ['lab', 'computed'] })).toThrow('--allow-mixed');
    expect(() => stability(workspace, ['MgO'], { sources: ['nobody'] })).toThrow('no energies of "nobody"');
  });

  it('name known compounds of the system that have none', async () => {
    const { workspace, ingest } = ingesting();
    await ingestEntries(workspace, 'a', ['MgO', 'MgO2', 'Mg', 'CaO']);
    await ingest('formula,energy\nMgO,-3\n');
    expect(stability(workspace, ['MgO3'])[0]!.energyUnknown).toEqual(['MgO2']);
  });
});
