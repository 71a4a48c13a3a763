import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textbookWorkspace, type TestWorkspace } from '../fixtures/workspace.js';
import { cleanEnvironment, PROGRAM, runCli, type CliResult } from './run-cli.js';
import { runHere } from './run-here.js';
import { temporaryFolder } from './temporary-folder.js';
import { startProcess } from '../fixtures/start-process.js';

const folder = temporaryFolder();
let fixture: TestWorkspace;
const run = (...args: string[]): Promise<CliResult> => runHere([...args, '--workspace', fixture.dir]);

beforeAll(async () => {
  fixture = await textbookWorkspace();
});
afterAll(() => fixture.remove());

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { columns: true });

describe('incognita score', () => {
  it('reads one formula per line, without comments', async () => {
    const path = file('plain.txt', '# mine\nSrTiO3\r\n\n LiInS2 \n');
    const { stdout } = await run('score', '--file', path, '--format', 'csv');
    expect(rowsOf(stdout).map(({ query, formula }) => [query, formula])).toEqual([
      ['SrTiO3', 'O3SrTi'],
      ['LiInS2', 'InLiS2'],
    ]);
  });

  it('reads the formulas of a table', async () => {
    const path = file('table.csv', 'id,formula\n1,SrTiO3\n2,LiInS2\n');
    const { stdout } = await run('score', '--file', path, '--format', 'jsonl');
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { query: string });
    expect(lines.map(({ query }) => query)).toEqual(['SrTiO3', 'LiInS2']);
  });

  it('reads standard input', async () => {
    const { status, stdout } = await runCli(['score', '-', '--json', '--workspace', fixture.dir], {
      input: 'SrTiO3\n',
    });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([{ query: 'SrTiO3' }]);
  });

  it('has a row for what cannot be read, and says so', async () => {
    const { status, stdout, stderr } = await run('score', 'NaCl', 'Qq2', '--format', 'csv');
    expect(status).toBe(2);
    expect(rowsOf(stdout).map(({ query, error }) => [query, error !== ''])).toEqual([
      ['NaCl', false],
      ['Qq2', true],
    ]);
    expect(stderr).toContain('Qq');
  });

  it.each([
    [['score', '-', 'NaCl'], 'not both'],
    [['score', 'NaCl', '--file', 'x'], 'not both'],
    [['score'], 'Give formulas'],
    [['score', 'NaCl', '--json', '--format', 'csv'], 'cannot be used with'],
    [['score', '--file', join(folder, 'absent')], 'no such file'],
  ])('refuses %j', async (args, words) => {
    const { status, stdout, stderr } = await run(...args);
    expect(status).toBeGreaterThan(1);
    expect({ stdout, said: stderr.includes(words) }).toEqual({ stdout: '', said: true });
  });
});

describe('incognita ingest', () => {
  it('reads standard input, which needs the name of its source', async () => {
    expect(await run('ingest', '-')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--source') as string,
    });
    const args = ['ingest', '-', '--source', 'piped', '--workspace', join(folder, 'lab')];
    const { status, stdout } = await runCli(args, { input: 'formula,id\nNaCl,1\nKCl,2\n' });
    expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining('2 known') as string });
    const { stdout: entries } = await runHere([
      'entries',
      '--columns',
      'formula,ids,source',
      '--workspace',
      join(folder, 'lab'),
    ]);
    expect(entries).toBe('formula,ids,source\nClK,2,piped\nClNa,1,piped\n');
  });

  it('does not write over the file that is its standard input', async () => {
    const path = file('redirected.csv', 'formula\nNaCl\nXx9\n');
    const args = ['ingest', '-', '--source', 'x', '--refused', path, '--workspace', join(folder, 'lab')];
    const command = `"${process.execPath}" "$@" < "${path}"`;
    const { status, stderr } = spawnSync('sh', ['-c', command, 'sh', PROGRAM, ...args], {
      encoding: 'utf8',
      env: cleanEnvironment(),
    });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('is read by this command') });
    expect(readFileSync(path, 'utf8')).toContain('Xx9');
  });

  it('does not write over a file of a folder that it reads', async () => {
    mkdirSync(join(folder, 'tables', 'inner'), { recursive: true });
    const path = file('tables/inner/a.csv', 'formula\nNaCl\nXx9\n');
    linkSync(path, join(folder, 'linked.csv'));
    for (const refused of [path, join(folder, 'linked.csv')]) {
      const { status, stderr } = await run('ingest', join(folder, 'tables'), '--source', 'x', '--refused', refused);
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('is read by this command') });
    }
    expect(readFileSync(path, 'utf8')).toContain('Xx9');
  });

  it('reads standard input once', async () => {
    const { stderr } = await run('ingest', '-', '-', '--source', 'x');
    expect(stderr).toContain('only once');
  });
});

describe('--columns', () => {
  it('chooses the columns of an export and their order, in every format', async () => {
    const { stdout: csv } = await run('export', '--arity', '3', '-n', '2', '--columns', 'formula,raw_tucker,rank');
    expect(csv.split('\n')[0]).toBe('formula,raw_tucker,rank');
    const { stdout: json } = await run(
      'export',
      '--arity',
      '3',
      '-n',
      '2',
      '--columns',
      'formula,raw_tucker,rank',
      '--format',
      'jsonl',
    );
    const rows = json
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows.map((row) => Object.keys(row))).toEqual([
      ['formula', 'raw_tucker', 'rank'],
      ['formula', 'raw_tucker', 'rank'],
    ]);
    expect(rows.map((row) => Object.values(row).map(String))).toEqual(rowsOf(csv).map((row) => Object.values(row)));
  });

  it('chooses the columns of entries', async () => {
    const { stdout } = await run('entries', '--columns', 'year', '--columns', 'formula', '--format', 'jsonl');
    expect(JSON.parse(stdout.split('\n')[0]!)).toEqual({ year: null, formula: expect.any(String) as string });
  });

  it.each(['export --arity 3', 'entries'])('names the columns that there are: %s', async (command) => {
    const { status, stdout, stderr } = await run(...command.split(' '), '--columns', 'formla');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Did you mean formula?');
  });
});

describe('--out -', () => {
  it('is standard output', async () => {
    const { stdout } = await run('export', '--arity', '3', '-n', '2', '-o', '-');
    expect(rowsOf(stdout)).toHaveLength(2);
  });
});

describe('incognita mcp', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('that %s stops ends with status %i', async (signal, expected) => {
    const child = startProcess(process.execPath, [PROGRAM, 'mcp', '--workspace', fixture.dir], {
      env: cleanEnvironment(),
    });
    const params = { protocolVersion: '2025-03-26', capabilities: {}, clientInfo: { name: 'test', version: '1' } };
    child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params })}\n`);
    child.stdout.once('data', () => child.kill(signal));
    const [status] = (await once(child, 'close')) as [number | null];
    expect(status).toBe(expected);
  });
});
