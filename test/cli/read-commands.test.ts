import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TERNARY_ROWS, textbookWorkspace, type TestWorkspace } from '../fixtures/workspace.js';
import { Service } from '../../src/service/service.js';
import { runCli, type CliResult } from './run-cli.js';
import { runHere } from './run-here.js';
import { temporaryFolder } from './temporary-folder.js';

let fixture: TestWorkspace;
const folder = temporaryFolder();
const run = (...args: string[]): Promise<CliResult> => runHere([...args, '--workspace', fixture.dir]);

beforeAll(async () => {
  fixture = await textbookWorkspace();
});
afterAll(() => fixture.remove());

function rowsOf(csv: string): Record<string, string>[] {
  return parse(csv, { columns: true });
}

describe('incognita export', () => {
  it('begins with a header, ranks from 1, and leaves known compounds out', async () => {
    const { status, stdout, stderr } = await run('export', '--arity', '3');
    const rows = rowsOf(stdout);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n')[0]).toMatch(/^rank,formula,score,elements,arity,/);
    expect(rows.map((row) => Number(row['rank']))).toEqual(Array.from({ length: TERNARY_ROWS }, (_, i) => i + 1));
    expect(rows.filter((row) => row['known'] !== 'false')).toEqual([]);
    expect(rows.filter((row) => fixture.workspace.entries.get(row['formula']!))).toEqual([]);
  });

  it('writes the input of a program that generates structures', async () => {
    const { status, stdout } = await run('export', '--arity', '3', '-n', '2', '--for', 'mattergen-csp');
    const formulas = rowsOf((await run('export', '--arity', '3', '-n', '2')).stdout).map((row) => row['formula']);
    const written = (JSON.parse(stdout) as Record<string, number>[]).map((each) =>
      Object.entries(each)
        .map(([element, amount]) => element + (amount === 1 ? '' : amount))
        .join(''),
    );
    expect({ status, written }).toEqual({ status: 0, written: formulas });
  });

  it.each([
    ['--for', 'nope'],
    ['--for', '__proto__'],
    ['--for', 'constructor'],
    ['--for', 'chemeleon', '--format', 'csv'],
    ['--for', 'chemeleon', '--columns', 'formula'],
    ['--for', 'chemeleon', '--metadata', 'inside'],
    ['--for', 'chemeleon', '--top', '0'],
    ['--for', 'chemeleon', '--elements', "Li','x"],
    ['--for', 'chemeleon', '--elements', '\u001b[2J'],
    ['--for', 'chemeleon', '--exclude', '__proto__'],
  ])('refuses %s %s %s %s with one line, and writes nothing', async (...args) => {
    const { status, stdout, stderr } = await run('export', '--arity', '3', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^incognita: \P{Cc}+\n$/u);
  });

  it('writes negative numbers as numbers', async () => {
    const { stdout } = await run('export', '--arity', '3');
    const raw = rowsOf(stdout).map((row) => row['raw_tucker']!);
    expect(raw.filter((text) => !Number.isFinite(Number(text)))).toEqual([]);
  });

  it('stops after the first N candidates that match', async () => {
    const { stdout } = await run('export', '--arity', '3', '--elements', 'Li,O', '--exclude', 'Al', '--top', '4');
    const rows = rowsOf(stdout);
    expect(rows).toHaveLength(4);
    for (const row of rows) {
      expect(row['elements']!.split(' ')).toEqual(expect.arrayContaining(['Li', 'O']));
      expect(row['elements']).not.toContain('Al');
    }
  });

  it('keeps the formulas of a pattern', async () => {
    const rows = rowsOf((await run('export', '--arity', '3', '--formula', 'Li*O2')).stdout);
    const { total } = new Service(fixture.workspace).browse('ternary', { formula: 'Li*O2' });
    expect(rows).toHaveLength(total);
    expect(total).toBeGreaterThan(0);
    for (const row of rows) expect(row['formula']).toMatch(/^(?=.*Li(?!\d))(?=.*O2(?!\d))([A-Z][a-z]?2?){3}$/);
  });

  it('counts candidates for --top, and leaves out the known compounds behind the last of them', async () => {
    const all = rowsOf((await run('export', '--arity', '3', '--include-known')).stdout);
    const known = all.findIndex((row) => row['known'] === 'true');
    const candidates = all.slice(0, known).length + 3;
    const { stdout } = await run('export', '--arity', '3', '--include-known', '--top', String(candidates));
    const rows = rowsOf(stdout);
    expect(rows.filter((row) => row['known'] === 'false')).toHaveLength(candidates);
    expect(rows).toEqual(all.slice(0, rows.length));
    expect(rows.at(-1)!['known']).toBe('false');
  });

  it('writes the header also where nothing matches', async () => {
    const { status, stdout, stderr } = await run('export', '--arity', '3', '--elements', 'Li,Na,K,Rb');
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('No row of ternary-ionic-v1');
  });

  it('includes known compounds where asked to', async () => {
    const { stdout } = await run('export', '--arity', '3', '--include-known', '--anion', 'O');
    expect(rowsOf(stdout).some((row) => row['formula'] === 'CaO3Ti' && row['known'] === 'true')).toBe(true);
  });

  it('says the same in JSON lines as in CSV', async () => {
    const [csv, jsonl] = await Promise.all([
      run('export', '--arity', '3', '--top', '20'),
      run('export', '--arity', '3', '--top', '20', '--format', 'jsonl'),
    ]);
    const objects = jsonl.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { rank: number; formula: string; score: number; elements: string[] });
    expect(
      objects.map(({ rank, formula, score, elements }) => [rank, formula, score, elements.join(' ')].map(String)),
    ).toEqual(rowsOf(csv.stdout).map((row) => [row['rank'], row['formula'], row['score'], row['elements']]));
  });

  it('writes a Parquet file with every row', async () => {
    const file = join(folder, 'ternary.parquet');
    const { status, stdout } = await run('export', '--arity', '3', '--format', 'parquet', '--out', file);
    const bytes = readFileSync(file);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect([bytes.subarray(0, 4).toString(), bytes.subarray(-4).toString()]).toEqual(['PAR1', 'PAR1']);
  });

  it.each([
    [['export'], 2, 'Choose a list'],
    [['export', '--arity', '4'], 4, 'There is no list'],
    [['export', '--list', 'ternary-ionic-v9'], 4, 'ternary-ionic-v9'],
    [['export', '--arity', '3', '--format', 'xlsx'], 2, 'xlsx'],
    [['export', '--arity', '3', '--top', '0'], 2, '--top'],
    [['export', '--arity', '3', '--for', 'vasp'], 2, 'mattergen'],
    [['export', '--arity', '3', '--for', 'mattergen', '--format', 'csv'], 2, '--format'],
    [['export', '--arity', '3', '--for', 'mattergen', '--metadata', 'inside'], 2, 'sidecar'],
    [['export', '--arity', '3', '--elements', 'Qq'], 2, 'Qq'],
    [['export', '--arity', '3', '--out', '/nonexistent/file.csv'], 3, '/nonexistent/file.csv'],
  ])('refuses %j with status %i and a sentence', async (args, expected, words) => {
    const { status, stdout, stderr } = await run(...args);
    expect({ status, stdout }).toEqual({ status: expected, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('says nothing where the reader has gone away', async () => {
    const result = await runCli(['export', '--arity', '3', '--workspace', fixture.dir], {
      onStart: (child) => child.stdout!.destroy(),
    });
    expect(result).toEqual({ status: 0, signal: null, stdout: '', stderr: '' });
  });
});

describe('incognita entries', () => {
  it('lists every entry with its source, ids, flags and whether it is known', async () => {
    const { status, stdout } = await run('entries', '--format', 'csv');
    const rows = rowsOf(stdout);
    expect(status).toBe(0);
    expect(rows).toHaveLength(fixture.workspace.entries.count());
    expect(rows).toContainEqual(
      expect.objectContaining({ formula: 'CaO3Ti', arity: '3', sources: 'textbook', flags: '', known: 'true' }),
    );
  });

  it('says which sources there are where one is not', async () => {
    const { status, stderr } = await run('entries', '--source', 'text');
    expect(status).toBe(4);
    expect(stderr).toContain('textbook');
  });
});

describe('incognita score', () => {
  it('answers in the order of the questions', async () => {
    const { status, stdout } = await run('score', '--json', 'SrTiO3', 'Ca(VO3)2', 'NaCl');
    const results = JSON.parse(stdout) as { query: string; formula: string; known: boolean; score: number | null }[];
    expect(status).toBe(0);
    expect(results.map(({ query, formula, known }) => [query, formula, known])).toEqual([
      ['SrTiO3', 'O3SrTi', true],
      ['Ca(VO3)2', 'CaO6V2', false],
      ['NaCl', 'ClNa', true],
    ]);
  });

  it('scores what it can read and fails for what it cannot', async () => {
    const { status, stdout, stderr } = await run('score', 'SrTiO3', 'co2o3');
    expect(status).toBe(2);
    expect(stdout).toContain('SrTiO3');
    expect(stderr).toContain('co2o3');
  });

  it('gives a listed candidate the rank of the list', async () => {
    const { formula, rank } = [...fixture.workspace.lists.open('ternary').page({}, { afterRank: 6, limit: 1 })][0]!;
    const { stdout } = await run('score', formula, '--json');
    expect(JSON.parse(stdout)).toMatchObject([{ formula, rank, list: 'ternary-ionic-v1' }]);
  });
});

describe('incognita explain', () => {
  it('names oxidation states, models and neighbours', async () => {
    const { status, stdout } = await run('explain', 'SrTiO3');
    expect(status).toBe(0);
    expect(stdout).toMatch(/Oxidation states\n.*Sr2\+.*Ti4\+.*O2-/);
    expect(stdout).toContain('Nearest known compounds');
  });
});

describe('incognita lists', () => {
  it('prints a table, or all that is known as JSON', async () => {
    const [table, json] = await Promise.all([run('lists'), run('lists', '--json')]);
    expect(table.stdout).toMatch(/^LIST .*\nbinary-ionic-v1 .*\nternary-ionic-v1 /);
    expect(JSON.parse(json.stdout)).toMatchObject([
      { id: 'binary-ionic-v1' },
      { id: 'ternary-ionic-v1', rows: TERNARY_ROWS },
    ]);
  });

  it('takes the workspace from the environment', async () => {
    const { stdout } = await runHere(['lists'], { env: { INCOGNITA_WORKSPACE: fixture.dir } });
    expect(stdout).toContain('ternary-ionic-v1');
  });
});

describe('a command without a workspace', () => {
  it.each([['lists'], ['serve --port 0'], ['build']])(
    '%s says how to make one, and makes none itself',
    async (command) => {
      const dir = join(folder, 'missing');
      const { status, stderr } = await runHere([...command.split(' '), '--workspace', dir]);
      expect(status).toBe(4);
      expect(stderr).toContain('incognita ingest');
      expect(existsSync(dir)).toBe(false);
    },
  );
});
