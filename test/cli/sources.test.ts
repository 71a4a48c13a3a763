import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { publishSmallList } from '../fixtures/small-list.js';
import { NOW, textbookWorkspace, type TestWorkspace } from '../fixtures/workspace.js';
import type { CliResult } from './run-cli.js';
import { runHere } from './run-here.js';
import { temporaryFolder } from './temporary-folder.js';

const folder = temporaryFolder();
let dir: string;
let fixture: TestWorkspace;

beforeEach(async () => {
  fixture = await textbookWorkspace();
  dir = fixture.dir;
  onTestFinished(fixture.remove);
});

const run = (...args: string[]): Promise<CliResult> => runHere([...args, '--workspace', dir]);

describe('incognita sources', () => {
  it('shows the sources', async () => {
    const { stdout } = await run('sources');
    expect(stdout).toMatch(/^SOURCE +ENTRIES +KNOWN +FILES +OWN +YEARS +NO YEAR +COUNTS AS KNOWN\ntextbook +\d/);
    expect(JSON.parse((await run('sources', '--json')).stdout)).toMatchObject([
      { name: 'textbook', files: 1, built_in: false, years: null, shared: {}, flags: {} },
    ]);
  });

  it('shows what sources share, their years and their flags', async () => {
    const file = join(folder, 'dated.csv');
    writeFileSync(
      file,
      'formula,year,theoretical\nNaCl,1913,no\nNaCl,1950,no\nKI3,2001,yes\nRb7Cs5Au,2010,no\nRb9Cs5Au,,no\n',
    );
    await run('ingest', file, '--source', 'dated');
    const { stdout } = await run('sources');
    expect(stdout).toMatch(/\ndated +\d+ +3 +1 +2 +1913-2010 +1 /);
    expect(stdout).toContain('dated: flags experimental');
    expect(stdout).toContain('known compounds shared with textbook 1');
    const [dated, textbook] = JSON.parse((await run('sources', '--json')).stdout) as Record<string, unknown>[];
    expect(dated).toMatchObject({
      own: 2,
      shared: { textbook: 1 },
      years: [1913, 2010],
      undated: 1,
      flags: { theoretical: 1 },
    });
    expect(textbook).toMatchObject({ shared: { dated: 1 } });
  });

  it('have titles, which are shown in place of their names', async () => {
    const file = join(folder, 'titled.csv');
    writeFileSync(file, 'formula,id\nRb9Cs5Au,7\n');
    await run('ingest', file, '--source', 'lab', '--title', ' Laboratory of Smith ');
    expect((await run('explain', 'Rb9Cs5Au')).stdout).toContain('Reported by Laboratory of Smith (7).');
    expect((await run('sources')).stdout).toMatch(/^SOURCE.* TITLE\nlab .* Laboratory of Smith\ntextbook /);
    // Also if the file is there already, and after another name.
    await run('ingest', file, '--source', 'lab', '--title', 'Smith');
    await run('sources', 'rename', 'lab', 'bench', '--yes');
    const title = async (): Promise<unknown> =>
      (JSON.parse((await run('sources', '--json')).stdout) as Record<string, unknown>[])[0]!['title'];
    expect(await title()).toBe('Smith');
    expect((await run('sources', 'title', 'bench')).stdout).toBe('bench has no title any more.\n');
    expect(await title()).toBe('bench');
    expect((await run('sources', 'title', 'bench', 'Jones')).stdout).toBe('bench is called Jones.\n');
    expect((await run('log')).stdout).toContain('source "bench" is called "Jones" now');
    expect((await run('verify')).status).toBe(0);
  });

  it.each([
    [['ingest', 'titled.csv', '--title', ' '], /cannot be the title/],
    [['sources', 'title', 'textbook', 'x'.repeat(101)], /cannot be the title/],
    [['sources', 'title', 'nobody', 'x'], /nobody/],
    [['sources', 'title'], /sources title NAME TITLE/],
  ])('refuses %j', async (args, reason) => {
    const { status, stderr } = await run(...args);
    expect(status).not.toBe(0);
    expect(stderr).toMatch(reason);
  });

  it('says before a build by years how many compounds are known and how many entries have no year', async () => {
    const { status, stderr } = await run('build', '--arity', '2', '--known', 'year <= 1500');
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/By "year <= 1500" 0 compounds are known\. \d+ entries have no year/);
  });

  it.each([
    ['remove', 'textbook'],
    ['rename', 'textbook', 'mine'],
  ])('says what %s will do, and does not do it where nobody can be asked', async (...args) => {
    const { status, stdout, stderr } = await run('sources', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('"textbook"');
    expect(stderr).toContain('Nothing was changed');
    expect((await run('sources')).stdout).toContain('textbook');
  });

  it('removes a source; lists stay and say that their data has changed', async () => {
    publishSmallList(fixture.workspace, { arity: 3, top: 5, now: NOW, ofTheseCompounds: true });
    expect((await run('lists')).stdout).not.toContain('changed');
    expect(await run('sources', 'remove', 'textbook', '--yes')).toMatchObject({
      status: 0,
      stdout: 'Removed textbook: 0 known compounds are left.\n',
    });
    const lists = await run('lists');
    expect(lists.stdout).toMatch(/ternary-ionic-v2 \*.*changed/);
    expect(lists.stderr).toContain('incognita build makes a new version');
    expect(JSON.parse((await run('score', 'NaCl', '--json')).stdout)).toMatchObject([{ known: false }]);
    expect((await run('log')).stdout).toContain('source "textbook" was removed');
  });

  it('renames a source, not to a name that there is', async () => {
    const file = join(folder, 'other.csv');
    writeFileSync(file, 'formula\nKBr\n');
    await run('ingest', file);
    expect((await run('sources', 'rename', 'other', 'textbook', '--yes')).stderr).toContain('already');
    expect((await run('sources', 'rename', 'other', 'a;b', '--yes')).stderr).toContain('semicolons');
    expect((await run('sources', 'rename', 'nothing', 'x', '--yes')).status).toBe(4);
    expect(await run('sources', 'rename', 'other', 'mine', '--yes', '--quiet')).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect((await run('entries', '--source', 'mine')).stdout).toContain('BrK');
  });

  it.each(['sources remove', 'sources rename a', 'lists remove'])('says how it is used: %s', async (line) => {
    const { status, stderr } = await run(...line.split(' '));
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Use `incognita') as string,
    });
  });
});

describe('a file that is ingested as a second source', () => {
  it('is no independent evidence, and this is said', async () => {
    const file = join(folder, 'twice.csv');
    writeFileSync(file, 'formula\nKI\n');
    await run('ingest', file, '--source', 'one');
    expect((await run('ingest', file, '--source', 'two')).stderr).toContain('The same file is in source "one" already');
  });
});

describe('incognita lists', () => {
  it('uses and removes a list', async () => {
    expect(await run('lists', 'use', 'ternary-ionic-v1', '--yes')).toMatchObject({
      status: 0,
      stdout: 'ternary-ionic-v1 is the current ternary-ionic list.\n',
    });
    expect((await run('lists', 'remove', 'ternary-ionic-v1')).stderr).toContain('There will be no ternary-ionic list');
    expect(await run('lists', 'remove', 'ternary-ionic-v1', '--yes')).toMatchObject({
      status: 0,
      stdout: 'Removed ternary-ionic-v1.\n',
    });
    expect((await run('export', '--arity', '3')).status).toBe(4);
    expect((await run('log')).stdout.trim().split('\n').slice(-2)).toEqual([
      expect.stringContaining('ternary-ionic-v1 was made the current list'),
      expect.stringContaining('ternary-ionic-v1 was removed'),
    ]);
  });
});
