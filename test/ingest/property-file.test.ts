import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readPropertyFile } from '../../src/ingest/property-file.js';
import { say } from '../../src/messages/say.js';
import { temporaryFolder } from '../cli/temporary-folder.js';

const folder = temporaryFolder();

async function read(lines: readonly string[], unit?: string) {
  const file = join(folder, 'values.csv');
  writeFileSync(file, `${lines.join('\n')}\n`);
  const { rows, refusals, repeats } = await readPropertyFile(file, { column: 'v', log: false, unit });
  return { rows, repeats, refusals: refusals.map(({ line, reason }) => `${line}: ${say(reason, 'en')}`) };
}

describe('the tables that come with the program', () => {
  it.each([
    ['measured-band-gaps.csv', 'band_gap_eV', 4_604],
    ['measured-formation-enthalpies.csv', 'energy', 2_135],
    ['measured-densities.csv', 'density', 50],
  ])('%s are read completely', async (name, column, count) => {
    const path = fileURLToPath(new URL(`../../data/${name}`, import.meta.url));
    const { rows, refused } = await readPropertyFile(path, { column, log: false });
    expect([rows.length, refused]).toEqual([count, 0]);
  });
});

describe('a table of values', () => {
  it('names the lines of a compound with values that differ, however it is written', async () => {
    const { rows, repeats } = await read(['formula,v', 'NaCl,1', 'Na2Cl2,1', 'ClNa,2', 'KCl,3']);
    expect(rows).toHaveLength(4);
    expect(repeats).toEqual([{ line: 4, formula: 'ClNa', value: 2, firstLine: 2, firstValue: 1 }]);
  });

  it('checks temperatures, and takes values at two of them for two values', async () => {
    const { rows, repeats, refusals } = await read([
      'formula,v,Temperature',
      'NaCl,1,300',
      'NaCl,2,600',
      'NaCl,3,300',
      'KCl,1,',
      'KCl,1,warm',
    ]);
    expect(rows).toHaveLength(4);
    expect(repeats.map(({ line, firstLine }) => [line, firstLine])).toEqual([[4, 2]]);
    expect(refusals).toEqual(['6: "warm" is not a temperature: a number, or nothing.']);
  });

  it('never mixes units: one is chosen, or it is an error', async () => {
    const lines = ['formula,v,Unit', 'NaCl,1,eV', 'KCl,2,meV', 'LiCl,3,'];
    await expect(read(lines)).rejects.toMatchObject({
      code: 'INPUT_UNREADABLE',
      message: expect.stringMatching(/eV \(line 2\).*meV \(line \d\)/),
    });
    const { rows, refusals } = await read(lines, 'eV');
    expect(rows.map(({ formula }) => formula)).toEqual(['NaCl', 'LiCl']);
    expect(refusals).toEqual(['3: The unit is meV, not eV. Values are not converted.']);
  });

  it('refuses values and uncertainties that are none, but a missing uncertainty is fine', async () => {
    const { rows, refusals } = await read([
      'formula,v,uncertainty',
      'NaCl,1,0.1',
      'KCl,NaN,0.1',
      'LiCl,2,',
      'RbCl,3,NaN',
      'CsCl,4,-1',
      'LiF,1e400,0',
    ]);
    expect(rows.map(({ formula, uncertainty }) => [formula, uncertainty])).toEqual([
      ['NaCl', 0.1],
      ['LiCl', 0],
      ['RbCl', 0],
    ]);
    expect(refusals).toEqual([
      '3: "NaN" is not a number with a decimal point.',
      '6: "-1" is not an uncertainty: a number of at least 0, or nothing.',
      '7: "1e400" is not a number with a decimal point.',
    ]);
  });
});
