import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { leaveOneOut, readPrototypeFolder } from '../../scripts/structure-trials.js';

/** Of Debian's libavogadro-data, which .ci/run installs. */
const CRYSTALS = '/usr/share/avogadro2/crystals';
const FOLDERS = ['halides', 'sulfides', 'carbonates', 'nitrides'];

/** A cubic crystal of two elements: of NaCl, or of CsCl. */
function cubic(cation: string, anion: string, type: 'NaCl' | 'CsCl', edge: number): string {
  const points = type === 'CsCl' ? ['0 0 0'] : ['0 0 0', '0 .5 .5', '.5 0 .5', '.5 .5 0'];
  const rows = points.flatMap((point) => {
    const moved = point.split(' ').map((value) => (Number(value) + 0.5) % 1);
    return [`${cation} ${point}`, `${anion} ${moved.join(' ')}`];
  });
  return `data_${cation}${anion}\n_cell_length_a ${edge}\n_cell_length_b ${edge}\n_cell_length_c ${edge}\n_symmetry_space_group_name_H-M 'P 1'
loop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n${rows.join('\n')}\n`;
}

describe('leaving out one compound after the other', () => {
  const dir = mkdtempSync(join(tmpdir(), 'incognita-cif-'));
  afterAll(() => rmSync(dir, { recursive: true }));

  it('counts the labels that each method names first, and among the first three', async () => {
    const salts = [
      ['Na', 'Cl', 'NaCl', 5.64],
      ['K', 'Cl', 'NaCl', 6.29],
      ['Li', 'F', 'NaCl', 4.03],
      ['Cs', 'Br', 'CsCl', 4.29],
    ] as const;
    for (const [cation, anion, type, edge] of salts)
      writeFileSync(join(dir, `${cation}${anion}.cif`), cubic(cation, anion, type, edge));
    const { structures, compounds, possible, hits } = leaveOneOut(await readPrototypeFolder(dir));
    // Nobody else has the type of CsBr.
    expect([structures, compounds, possible]).toEqual([4, 4, 3]);
    expect(hits.frequency).toEqual({ first: 3, three: 3 });
    expect(hits.exchange.three).toBe(3);
    // The library has the type of CsCl.
    expect(hits['exchange with what ships'].three).toBe(4);
  });

  it.skipIf(!existsSync(CRYSTALS))(
    'names more types of real crystals than the most frequent one of the formula type (skipped without libavogadro-data)',
    async () => {
      const prototypes = (await Promise.all(FOLDERS.map((name) => readPrototypeFolder(join(CRYSTALS, name))))).flat();
      const { compounds, hits } = leaveOneOut(prototypes);
      expect(compounds).toBeGreaterThan(25);
      expect(hits['exchange with what ships'].first).toBeGreaterThan(hits.frequency.first);
      expect(hits['exchange with what ships'].three).toBeGreaterThan(hits.frequency.three);
    },
  );
});
