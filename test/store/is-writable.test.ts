import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasAllLists } from '../../src/cli/has-all-lists.js';
import { Workspace } from '../../src/store/workspace.js';
import { runHere } from '../cli/run-here.js';
import { ingestFormulas, textbookWorkspace } from '../fixtures/workspace.js';
import { canMount, makeReadOnly, smallDisk } from './small-disk.js';
import { publishRows, sampleRows } from './sample-list.js';
import { temporaryFolder } from './temporary-workspace.js';

const LIST = 'ternary-ionic-v1';

describe.skipIf(!canMount)('a workspace on a read-only disk (skipped without the right to mount one)', () => {
  it('is refused by every command that writes to it, with what is wrong and the same exit status', async () => {
    const prepared = Workspace.open(temporaryFolder());
    await ingestFormulas(prepared, 'one', ['NaCl', 'KCl']);
    publishRows(prepared, sampleRows(5));
    // So that a release and a start have a list to make.
    prepared.settings.setListsToMake([{ arity: 2, kind: 'ionic' }]);
    const disk = smallDisk('8m');
    const dir = join(disk, 'workspace');
    mkdirSync(dir);
    // Without the log of an open workspace SQLite cannot even open the file.
    prepared.close();
    cpSync(prepared.dir, dir, { recursive: true });
    makeReadOnly(disk);
    const files = temporaryFolder();
    const [energies, values] = [join(files, 'energies.csv'), join(files, 'values.csv')];
    writeFileSync(energies, 'formula,energy_above_hull\nNaCl,0\nKCl,0.01\n');
    writeFileSync(
      values,
      'formula,gap\nNaCl,8.5\nKCl,8.4\nLiF,13.6\nNaF,11.5\nKF,10.9\nLiCl,9.4\nRbCl,8.2\nCsCl,8.3\n',
    );

    for (const command of [
      ['outcomes', 'add', 'NaCl', 'made'],
      ['property', 'fit', 'gap', values, '--column', 'gap'],
      ['columns', 'compute', LIST],
      ['columns', 'remove', LIST, 'novelty'],
      ['ingest-energies', energies],
      ['ingest', 'test/fixtures/textbook-compounds.csv'],
      ['release', '--out', join(files, 'release')],
      ['lists', 'use', LIST, '--yes'],
      ['lists', 'remove', LIST, '--yes'],
      ['sources', 'title', 'one', 'First'],
      ['sources', 'remove', 'one', '--yes'],
      ['build', '--arity', '2'],
      ['evaluate', '--protocol', 'kfold'],
      ['start', '--port', '0'],
    ]) {
      const { status, stderr } = await runHere([...command, '--workspace', dir]);
      expect([command.slice(0, 2).join(' '), status, stderr.trim().split('\n').at(-1)]).toEqual([
        command.slice(0, 2).join(' '),
        3,
        'incognita: The workspace cannot be written to: its disk is full or read-only, or it belongs to another user.',
      ]);
    }
    expect(await runHere(['lists', '--workspace', dir])).toMatchObject({ status: 0 });
  });

  it('is served, and gives a release, if it has all its lists', async () => {
    const fixture = await textbookWorkspace();
    fixture.workspace.close();
    const disk = smallDisk('32m');
    const dir = join(disk, 'workspace');
    cpSync(fixture.dir, dir, { recursive: true });
    fixture.remove();
    makeReadOnly(disk);
    const out = join(temporaryFolder(), 'release');
    expect(await runHere(['release', '--out', out, '--workspace', dir])).toMatchObject({
      status: 0,
      stdout: `Made ${out}: the lists were there\n`,
    });
    expect(readdirSync(out)).toEqual(expect.arrayContaining(['entries.csv', 'ternary-ionic-v1.csv', 'SHA256SUMS']));
    expect(await hasAllLists(dir)).toBe(true);
    expect(await hasAllLists(join(disk, 'elsewhere'))).toBe(false);
  });

  it('is not made there, and that is no fault of a workspace', async () => {
    const disk = smallDisk('1m');
    makeReadOnly(disk);
    expect(await runHere(['outcomes', 'add', 'NaCl', 'made', '--workspace', join(disk, 'new')])).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/^incognita: \S+new: the disk is read-only\.$/m) as string,
    });
  });
});
