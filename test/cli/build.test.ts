import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fewCompoundsFile } from '../fixtures/few-compounds.js';
import { runCli, type CliResult } from './run-cli.js';
import { runHere } from './run-here.js';
import { temporaryFolder } from './temporary-folder.js';

const folder = temporaryFolder();

const BINARY = ['--arity', '2', '--kind', 'ionic', '--top', '50'];

/** Ternary compounds of several anions, of mixed valence and without charges. */
const OTHER_KINDS = [
  'BiOCl BiOBr LaOF LaOCl NdOCl YOF SbOCl Bi2O2Se La2O2S TaON',
  'KFe2F6 LiMn2O4 LiTi2O4 CsW3O9 BaV3O8 NaV2O5 KFe2Se2 RbFe2Se2 RbFe2S2 CsFe2Se2',
  'LaNiSn CeNiSn LaPdIn CePdIn YNiGe LaCuSi CeRhSi UCoGe TiFeSi ZrNiGa',
].join(' ');

/** Runs a command in a workspace of that name. */
const runIn = (workspace: string, ...args: string[]): Promise<CliResult> =>
  runHere([...args, '--workspace', join(folder, workspace)]);

describe('from a database to a list', () => {
  it('takes three commands', async () => {
    const ingest = await runIn('main', 'ingest', fewCompoundsFile(folder), '--source', 'textbook');
    expect(ingest).toMatchObject({ status: 0, signal: null });
    expect(ingest.stdout).toMatch(
      /^few\.csv: 120 rows: 120 known, 0 refused; .*source "textbook", 120 compositions new/,
    );

    const build = await runIn('main', 'build', ...BINARY, '--threads', '1', '--json');
    expect(build.status).toBe(0);
    expect(JSON.parse(build.stdout)).toEqual([
      {
        arity: 2,
        kind: 'ionic',
        cells: expect.any(Number),
        candidates: expect.any(Number),
        known: expect.any(Number),
        // So few compounds are known that published weights teach as well.
        publishedWeights: true,
        fitSeconds: expect.any(Number),
        rankSeconds: expect.any(Number),
        rows: 50,
        list: 'binary-ionic-v1',
        search: expect.any(Array),
      },
    ]);
    // Progress is shown, and not among the data.
    expect(build.stderr).toMatch(/done in \d+\.\d s/);

    const list = await runIn('main', 'export', '--arity', '2');
    expect(list.stdout.trim().split('\n')).toHaveLength(51);
  });

  it('gives the same list for the same seed on any number of threads, as a new version', async () => {
    const before = await runIn('main', 'export', '--list', 'binary-ionic-v1');
    const build = await runIn('main', 'build', ...BINARY, '--threads', '2');
    const after = await runIn('main', 'export', '--arity', '2');
    expect(build.stdout).toContain('binary-ionic-v2');
    expect(after.stdout).toBe(before.stdout);
  });

  it('gives the same lists of the other kinds, and of all, on any number of threads', async () => {
    const file = join(folder, 'kinds.csv');
    writeFileSync(file, `formula\n${OTHER_KINDS.split(' ').join('\n')}\n`);
    const kinds = ['mixed-valence', 'several-anions', 'no-charges', 'all'];
    const built = async (threads: string): Promise<string[]> => {
      const workspace = `threads-${threads}`;
      await runIn(workspace, 'ingest', file);
      const asked = ['--arity', '3', '--kind', kinds.slice(0, -1).join(','), '--top', '40'];
      const build = await runIn(workspace, 'build', ...asked, '--models', 'elements', '--threads', threads);
      expect(build).toMatchObject({ status: 0 });
      const lists = kinds.map((kind) => runIn(workspace, 'export', '--list', `ternary-${kind}-v1`));
      return (await Promise.all(lists)).map(({ stdout }) => stdout);
    };
    const [one, three] = [await built('1'), await built('3')];
    for (const csv of one) expect(csv.trim().split('\n').length).toBeGreaterThan(5);
    expect(three).toEqual(one);
  });

  it('is built to the end though nobody reads what it says any more', async () => {
    await runIn('unread', 'ingest', fewCompoundsFile(folder));
    const quick = [...BINARY, '--models', 'popularity', '--threads', '1'];
    const build = await runCli(['build', ...quick, '--workspace', join(folder, 'unread')], {
      onStart: ({ stdout, stderr }) => [stdout, stderr].forEach((stream) => stream!.destroy()),
    });
    expect(build).toMatchObject({ status: 0, signal: null });
    expect((await runIn('unread', 'export', '--arity', '2')).stdout.trim().split('\n')).toHaveLength(51);
  });

  it('an export whose reader goes away is done', async () => {
    const { status, signal } = await runCli(['export', '--arity', '2', '--workspace', join(folder, 'main')], {
      onStart: ({ stdout }) => stdout!.destroy(),
    });
    expect({ status, signal }).toEqual({ status: 0, signal: null });
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('publishes nothing when %s stops it, and ends with status %i', async (signal, expected) => {
    let asked = false;
    const { status, stderr } = await runCli(
      ['build', '--arity', '2,3', '--kind', 'ionic', '--workspace', join(folder, 'main')],
      {
        onStderr: (_text, child) => {
          if (!asked) child.kill(signal);
          asked = true;
        },
      },
    );
    expect(status).toBe(expected);
    expect(stderr.trim().split('\n').at(-1)).toBe('incognita: The work was stopped before it was finished.');
    const lists = await runIn('main', 'lists', '--json');
    expect((JSON.parse(lists.stdout) as { id: string }[]).map(({ id }) => id)).toEqual([
      'binary-ionic-v2',
      'binary-ionic-v1',
    ]);
  });
});

describe('incognita ingest', () => {
  it('reports the rows that it could not read, on standard error and in a file', async () => {
    const file = join(folder, 'mixed.csv');
    const refused = join(folder, 'refused.csv');
    writeFileSync(file, 'formula,id\nNaCl,1\nQq2O,2\nMgO,3\n');
    const { status, stdout, stderr } = await runIn('mixed', 'ingest', file, '--refused', refused);
    expect(status).toBe(0);
    expect(stdout).toContain('3 rows: 2 known, 1 refused; read as CSV; formula from formula, id from id');
    expect(stderr).toMatch(/line 3: .*Qq/);
    expect(readFileSync(refused, 'utf8')).toMatch(/^file,line,reason,text\nmixed\.csv,3,/);
  });

  it('takes in the other files of several and of folders if one is bad, and says so at the end', async () => {
    const data = join(folder, 'data');
    mkdirSync(join(data, 'inner'), { recursive: true });
    writeFileSync(join(data, 'good.csv'), 'formula\nNaCl\n');
    writeFileSync(join(data, 'bad.csv'), 'name,colour\nrust,red\nchalk,white\n');
    writeFileSync(join(data, 'inner', 'last.csv'), 'formula\nMgO\nQq2O\n');
    writeFileSync(join(data, 'README.txt'), 'nothing');
    const other = join(folder, 'other.csv');
    writeFileSync(other, 'formula\nKCl\n');
    const refused = join(folder, 'several-refused.csv');
    const { status, stdout, stderr } = await runIn('several', 'ingest', data, other, '--refused', refused);
    expect(status).toBe(3);
    expect(stdout).toMatch(
      /^good\.csv: 1 row: 1 known[^\n]*"data"[^]*inner\/last\.csv: 2 rows: 1 known[^\n]*"data"[^]*"other"/,
    );
    expect(stderr).toContain('1 of 4 files could not be ingested; the others were.');
    const lines = readFileSync(refused, 'utf8').trim().split('\n');
    expect(lines.map((line) => line.split(',').slice(0, 2).join())).toEqual([
      'file,line',
      'inner/last.csv,3',
      'bad.csv,',
    ]);
  });

  it('shows with --dry-run how a file would be read, and writes nothing', async () => {
    const file = join(folder, 'dry.csv');
    writeFileSync(file, 'Formel;Jahr\nNaCl;1913\nLi0,5CoO2;1980\nQq;1\nMgO;1,5\nKCl;1\nLiF;1\n');
    const { status, stdout } = await runIn('dry', 'ingest', '--dry-run', file, '--header-row', '1');
    expect(status).toBe(0);
    expect(stdout).toContain(
      'dry.csv: would be read as CSV; formula from Formel, year from Jahr; 4 known, 1 set aside, 1 refused',
    );
    expect(stdout.trim().split('\n')).toHaveLength(7);
    expect(existsSync(join(folder, 'dry'))).toBe(false);
  });

  it('takes the columns that are named', async () => {
    const file = join(folder, 'columns.csv');
    writeFileSync(file, 'a,b,c\nNaCl,MgO,1999\nKCl,CaO,2001\n');
    const { status } = await runIn('columns', 'ingest', file, '--formula-column', 'b', '--year-column', 'c');
    const entries = await runIn('columns', 'entries');
    expect(status).toBe(0);
    const lines = entries.stdout.split('\n').map((line) => line.split(',').slice(0, 7).join());
    expect(lines).toEqual([
      'formula,arity,sources,ids,year,flags,known',
      'CaO,2,columns,,2001,,true',
      'MgO,2,columns,,1999,,true',
      '',
    ]);
  });

  it.each([
    ['a file that is not there', 'missing.csv', null],
    ['an empty file', 'empty.csv', ''],
    ['a file without formulas', 'words.csv', 'name,colour\nrust,red\nchalk,white\n'],
  ])('refuses %s with status 3 and one sentence that names it', async (_what, name, content) => {
    if (content !== null) writeFileSync(join(folder, name), content);
    const { status, stdout, stderr } = await runIn('refusing', 'ingest', join(folder, name));
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toContain(name);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
