import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Sqlite } from '../../src/sqlite.js';
import { releaseReadme } from '../../src/cli/release-readme.js';
import { exportParquet } from '../../src/service/rows/export-parquet.js';
import { creditText, listCredits } from '../../src/service/rows/list-credits.js';
import { TERNARY_ROWS, textbookWorkspace, type TestWorkspace } from '../fixtures/workspace.js';
import { runCli } from './run-cli.js';
import { temporaryFolder } from './temporary-folder.js';

const out = join(temporaryFolder(), 'release');
let fixture: TestWorkspace;
const text = (name: string): string => readFileSync(join(out, name), 'utf8');

beforeAll(async () => {
  fixture = await textbookWorkspace();
  const { status, stderr } = await runCli(['release', '--out', out, '--workspace', fixture.dir]);
  expect(stderr).not.toContain('incognita:');
  expect(status).toBe(0);
});
afterAll(() => fixture.remove());

describe('a release', () => {
  it('has each list as CSV and Parquet, what it was learnt from, and what it says about itself', () => {
    expect(readdirSync(out).toSorted()).toEqual([
      'README.md',
      'SHA256SUMS',
      'binary-ionic-v1.csv',
      'binary-ionic-v1.parquet',
      'entries.csv',
      'first-rows.md',
      'lists.json',
      'recommender.sqlite',
      'ternary-ionic-v1.csv',
      'ternary-ionic-v1.parquet',
    ]);
    expect(text('ternary-ionic-v1.csv').trim().split('\n')).toHaveLength(TERNARY_ROWS + 1);
    expect(text('entries.csv').trim().split('\n')).toHaveLength(fixture.workspace.entries.count() + 1);
    const [, list] = JSON.parse(text('lists.json')) as { checksum: string }[];
    expect(list!.checksum).toBe(fixture.workspace.lists.find('ternary-ionic-v1')!.checksum);
  });

  it('prints the checksums of its lists and how to make it again', () => {
    const readme = text('README.md');
    expect(readme).toContain(fixture.workspace.lists.find('ternary-ionic-v1')!.checksum);
    expect(readme).toContain('`npm ci && npm run release`');
    expect(readme).toContain('(textbook)');
  });

  it('prints licence and citation of built-in data, in the files of its lists too', () => {
    const list = {
      ...fixture.workspace.lists.find('ternary-ionic-v1')!,
      sources: [{ name: 'Materials Project', compounds: 42_528, starter: true }],
    };
    expect(releaseReadme([list])).toContain(
      'Materials Project: A. Jain et al., APL Mater. 1, 011002 (2013), doi:10.1063/1.4812323 (CC BY 4.0, https://creativecommons.org/licenses/by/4.0/)',
    );
    const parquet = Buffer.concat([...exportParquet([], list.models, { credits: listCredits(list).map(creditText) })]);
    expect(parquet.includes('Learnt from Materials Project (CC BY 4.0): A. Jain et al.')).toBe(true);
  });

  it('has one list of each number of elements in the layout of the recommender of 2018', () => {
    const db = new Sqlite(join(out, 'recommender.sqlite'), { readonly: true });
    const rows = (table: string): unknown => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    const binary = fixture.workspace.lists.find('binary-ionic-v1')!;
    expect([rows('data2'), rows('data3')]).toEqual([binary.rows, TERNARY_ROWS]);
    db.close();
  });

  it('shows the first 20 rows of each list', () => {
    const rows = text('first-rows.md').match(/^\| \d+ \|.*$/gm)!;
    expect(rows).toHaveLength(20);
    expect(rows[0]).toMatch(/^\| 1 \| [A-Z]/);
  });

  it('has the checksum of every file', () => {
    const sums = text('SHA256SUMS').trim().split('\n');
    expect(sums).toHaveLength(readdirSync(out).length - 1);
    for (const line of sums) {
      const [sum, name] = line.split('  ');
      const bytes = readFileSync(join(out, name!));
      expect(createHash('sha256').update(bytes).digest('hex'), name).toBe(sum);
    }
  });
});
