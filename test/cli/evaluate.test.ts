import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EvaluationReport } from '../../src/evaluation/types.js';
import { runCli, type CliResult } from './run-cli.js';
import { runHere, type RunHereOptions } from './run-here.js';
import { temporaryFolder } from './temporary-folder.js';

const folder = temporaryFolder();
const textbook = fileURLToPath(new URL('../fixtures/textbook-compounds.csv', import.meta.url));
const file = (name: string) => join(folder, name);

/** Evaluates in the workspace of the textbook compounds. */
const evaluate = (args: readonly string[], options?: RunHereOptions): Promise<CliResult> =>
  runHere(['evaluate', ...args, '--workspace', file('workspace')], options);
const reportOf = ({ stdout }: CliResult) => JSON.parse(stdout) as EvaluationReport;

/** What must not change from run to run. */
const untimed = ({ arities }: EvaluationReport) =>
  arities.map(({ models, ...rest }) => ({
    ...rest,
    models: models.map(({ fitSeconds: _fit, rankSeconds: _rank, ...model }) => model),
  }));

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(file('held-out.csv'), 'formula\nRb2O\nCs2O\nRb2S\nLi2Se\nEuF2\nNaCl\nNot a formula\n');
  writeFileSync(file('more.csv'), 'formula\nEuF2\nRb2Se\n');
  await runHere(['ingest', textbook, '--workspace', file('workspace')]);
});

it('is refused, before anything is fitted, if no test compound is new', async () => {
  const { status, stdout, stderr } = await evaluate(['--holdout', textbook, '--arity', '2']);
  expect({ status, stdout }).toEqual({ status: 4, stdout: '' });
  expect(stderr).toContain('all are known in the workspace');
});

describe('incognita evaluate', () => {
  it('counts what a held-out list finds, as a table and as JSON', async () => {
    const args = ['--holdout', file('held-out.csv'), '--arity', '2', '--models', 'popularity,tucker'];
    const [table, json] = [await evaluate(args), await evaluate([...args, '--json'])];
    expect(table.status).toBe(0);
    expect(table.stdout).toMatch(/MODEL +HITS@100 +ENRICHMENT/);
    expect(table.stdout).toMatch(/\ntucker /);
    expect(table.stdout).toMatch(/\npopularity +\d+ \(\d+-\d+\)/);
    expect(table.stdout).toContain('No rows missed, because the search is exact: popularity, tucker');
    const { protocols, arities } = reportOf(json);
    expect(protocols).toMatchObject([
      { name: 'holdout', files: [{ role: 'held-out', name: 'held-out.csv', compositions: 6, refused: 1 }] },
    ]);
    // NaCl is in every textbook.
    expect(arities).toMatchObject([{ protocol: 'holdout', arity: 2, folds: 1, heldOut: { given: 6, unknown: 5 } }]);
    const [model] = arities[0]!.models;
    expect(model!.hitsAt.map(({ n }) => n)).toEqual([100, 1000, 3000]);
    expect(model!.missedRows).toMatchObject({ missed: 0, high: 0, by: 'search' });
    expect(model!.hitsAt.at(-1)!.hits).toBe(model!.curve.at(-1)!.hits);
  });

  it('takes several files, a second database with neutral compounds, and several protocols in one run', async () => {
    const files = ['--holdout', file('held-out.csv'), '--holdout', file('more.csv')];
    const second = ['--second', file('held-out.csv'), '--neutral', file('more.csv')];
    const hidden = ['--protocol', 'kfold,leave-anion-out', '--folds', '3'];
    const size = ['--arity', '2', '--models', 'popularity', '--top', '200'];
    const result = await evaluate([...files, ...second, ...hidden, ...size, '--json']);
    expect(result.status).toBe(0);
    const { arities, protocols } = reportOf(result);
    expect(protocols[1]!.files.map(({ role, name }) => [role, name])).toEqual([
      ['held-out', 'held-out.csv'],
      ['neutral', 'more.csv'],
    ]);
    expect(arities).toMatchObject([
      { protocol: 'holdout', heldOut: { given: 7, unknown: 6 } },
      { protocol: 'second-database', heldOut: { given: 6, unknown: 4 } },
      { protocol: 'kfold', folds: 3 },
      { protocol: 'leave-anion-out' },
    ]);
    for (const { models } of arities) {
      expect(models.map(({ model }) => model)).toEqual(['popularity']);
      expect(models[0]!.curve.at(-1)?.n ?? 0).toBeLessThanOrEqual(200);
    }
    // One fit for both protocols of files, three folds, one for each anion of the textbook.
    const steps = [...result.stderr.matchAll(/^step (\d+) of (\d+), binary-ionic, /gm)].map((match) =>
      match.slice(1).map(Number),
    );
    const total = 1 + 3 + arities[3]!.folds;
    expect(steps.every(([, of]) => of === total)).toBe(true);
    expect(steps.at(-1)).toEqual([total, total]);
  });

  it('says the same twice, times aside, and writes a report that refers to nothing outside itself', async () => {
    const args = ['--protocol', 'kfold', '--folds', '2', '--arity', '2', '--models', 'popularity,tucker', '--json'];
    const html = file('report.html');
    const [first, second] = [await evaluate([...args, '--html', html]), await evaluate(args)];
    expect(untimed(reportOf(first))).toEqual(untimed(reportOf(second)));
    expect(first.status).toBe(0);
    const text = readFileSync(html, 'utf8');
    expect(text).toMatch(/^<!doctype html>/);
    expect(text).toContain('k-fold cross-validation, binary');
    expect(text).toContain('<svg class="plot"');
    expect([...text.matchAll(/(?:href|src)="([^"]*)"/g)].every((match) => match[1]!.startsWith('#'))).toBe(true);
    expect(text).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|https?:/);
  });

  it.each([
    [[], '--holdout FILE'],
    [['--neutral', 'more.csv'], '--holdout FILE'],
    [['--protocol', 'kfold', '--neutral', 'more.csv'], '--second FILE'],
    [['--protocol', 'twofold'], 'kfold, leave-system-out, leave-one-system-out, leave-anion-out'],
    [['--protocol', 'leave-one-system-out', '--systems', '0'], 'A whole number from 1'],
    [['--protocol', 'kfold', '--folds', '1'], 'A whole number from 2'],
    [['--protocol', 'kfold', '--models', 'oracle'], 'popularity'],
  ])('refuses %j with status 2 and says what would be right', async (args, hint) => {
    const { status, stdout, stderr } = await evaluate(args, { cwd: folder });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(hint);
  });

  it('stops at once on Ctrl-C, without keeping or writing anything', async () => {
    let asked = false;
    const html = file('never.html');
    const { status, stderr } = await runCli(
      ['evaluate', '--protocol', 'kfold', '--arity', '3', '--html', html, '--workspace', file('workspace')],
      {
        onStderr: (_text, child) => {
          if (!asked) child.kill('SIGINT');
          asked = true;
        },
      },
    );
    expect(status).toBe(130);
    expect(stderr.trim().split('\n').at(-1)).toBe('incognita: The work was stopped before it was finished.');
    expect(() => readFileSync(html)).toThrow('ENOENT');
  });
});
