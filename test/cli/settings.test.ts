import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textbookWorkspace, type TestWorkspace } from '../fixtures/workspace.js';
import type { CliResult } from './run-cli.js';
import { runHere } from './run-here.js';
import { temporaryFolder } from './temporary-folder.js';

const folder = temporaryFolder();
const user = join(folder, 'user.toml');
let fixture: TestWorkspace;

beforeAll(async () => {
  fixture = await textbookWorkspace();
});
afterAll(() => fixture.remove());

/** Writes both files of settings. */
function settings({ workspace = '', own = '' }: { workspace?: string; own?: string }): void {
  writeFileSync(join(fixture.dir, 'incognita.toml'), workspace);
  writeFileSync(user, own);
}

function run(
  line: string,
  env: Readonly<Record<string, string>> = { INCOGNITA_WORKSPACE: fixture.dir },
): Promise<CliResult> {
  return runHere(line.split(' '), { env: { INCOGNITA_CONFIG: user, ...env } });
}

const rowsOf = async (line: string): Promise<number> => (await run(line)).stdout.trim().split('\n').length - 1;

describe('settings', () => {
  it('come from the command line, then the workspace, then the user, then the program', async () => {
    settings({});
    expect(await rowsOf('export --arity 3')).toBe(300);
    settings({ own: '[export]\ntop = 7' });
    expect(await rowsOf('export --arity 3')).toBe(7);
    settings({ own: '[export]\ntop = 7', workspace: '[export]\ntop = 5' });
    expect(await rowsOf('export --arity 3')).toBe(5);
    expect(await rowsOf('export --arity 3 -n 3')).toBe(3);
  });

  it('choose the workspace in the file of the user, unless the environment does', async () => {
    settings({ own: `workspace = ${JSON.stringify(fixture.dir)}\n[export]\narity = 3\ntop = 2` });
    expect((await run('export', {})).stdout.trim().split('\n')).toHaveLength(3);
    expect((await run('export', { INCOGNITA_WORKSPACE: join(folder, 'other') })).status).toBe(4);
  });

  it('hold for every command that has the option, and more strongly for one', async () => {
    settings({ own: 'top = 4\n[export]\ntop = 6' });
    expect(await rowsOf('export --arity 3')).toBe(6);
    settings({ own: 'top = 4' });
    expect(await rowsOf('export --arity 3')).toBe(4);
    expect((await run('lists')).status).toBe(0);
  });

  it('are lists, words, numbers, true and false', async () => {
    settings({
      own: 'quiet = true\n[export]\ncolumns = ["formula", "score"]\nelements = "Li,O"\ninclude-known = false',
    });
    const { stdout } = await run('export --arity 3');
    expect(stdout.split('\n')[0]).toBe('formula,score');
    expect(
      stdout
        .trim()
        .split('\n')
        .slice(1)
        .filter((row) => !row.includes('Li')),
    ).toEqual([]);
  });

  it('make way for what the command line says and they contradict', async () => {
    settings({ own: '[score]\nformat = "csv"' });
    expect((await run('score SrTiO3')).stdout).toMatch(/^query,/);
    expect(JSON.parse((await run('score SrTiO3 --json')).stdout)).toHaveLength(1);
  });

  it.each([
    ['tpo = 3', 'Did you mean top?'],
    ['[exprot]\ntop = 3', 'Did you mean export?'],
    ['[export]\ntpo = 3', 'Did you mean export.top?'],
    ['yes = true', 'no setting "yes"'],
    ['[export]\ntop = "many"', '"export.top" cannot be used. A whole number'],
    ['[export]\ntop = [1, 2]', 'One value is needed'],
    ['[export]\ntop = true', 'not true or false'],
    ['quiet = 1', 'true or false is needed'],
    ['[export]\nformat = "xml"', 'Allowed choices are csv'],
    ['top = 1\ntop', 'line 2, is not TOML'],
    ['top = 1979-05-27', 'needs a text, a number'],
  ])('are refused with the file and what is right: %j', async (own, words) => {
    settings({ own });
    const { status, stdout, stderr } = await run('export --arity 3');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(user);
    expect(stderr).toContain(words);
    expect((await run('help export')).status).toBe(0);
  });

  it('of the workspace do not choose the workspace', async () => {
    settings({ workspace: 'workspace = "other"' });
    expect((await run('lists')).stderr).toContain('cannot choose the workspace');
  });

  it('are looked for where programs have theirs', async () => {
    settings({});
    mkdirSync(join(folder, 'xdg/incognita'), { recursive: true });
    writeFileSync(join(folder, 'xdg/incognita/incognita.toml'), 'tpo = 1');
    const env = { XDG_CONFIG_HOME: join(folder, 'xdg'), INCOGNITA_WORKSPACE: fixture.dir };
    const { stderr } = await runHere(['lists'], { env, unset: ['INCOGNITA_CONFIG'] });
    expect(stderr).toContain('xdg/incognita/incognita.toml');
  });
});

describe('incognita config', () => {
  it('shows what holds and why', async () => {
    settings({ own: 'quiet = true\n[export]\ntop = 7\nformat = "jsonl"', workspace: '[export]\ntop = 5' });
    const { status, stdout } = await run('config --json');
    expect(status).toBe(0);
    const all = JSON.parse(stdout) as {
      command: string;
      option: string;
      value: unknown;
      from: string;
      where: string | null;
    }[];
    const held = (command: string, option: string): unknown =>
      all.find((each) => each.command === command && each.option === option);
    expect(held('export', 'top')).toMatchObject({
      value: '5',
      from: 'workspace file',
      where: join(fixture.dir, 'incognita.toml'),
    });
    expect(held('export', 'format')).toMatchObject({ value: 'jsonl', from: 'user file', where: user });
    expect(held('lists', 'quiet')).toMatchObject({ value: true, from: 'user file' });
    expect(held('lists', 'workspace')).toMatchObject({
      value: fixture.dir,
      from: 'environment',
      where: 'INCOGNITA_WORKSPACE',
    });
    expect(held('serve', 'port')).toMatchObject({ value: 8080, from: 'default' });
    expect((await run('config')).stdout).toMatch(/export +top +5 +workspace file/);
  });
});
