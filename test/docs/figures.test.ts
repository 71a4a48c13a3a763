import { expect, it } from 'vitest';
import { listTable, modelTables, scoreTables } from '../../scripts/figures/evaluation-figures.js';
import { withPart } from '../../scripts/figures/page-part.js';
import { propertyTable } from '../../scripts/figures/property-figures.js';
import type { ArityEvaluation, EvaluationReport, HitsAt, ModelEvaluation } from '../../src/evaluation/types.js';
import { page } from './code-blocks.js';

/** The parts of a page that are repeated, by name. */
const partsOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(/<!-- figures: ([\w-]+) -->\n([^]*?)<!-- end of figures -->/g)].map((match) => [
      match[1]!,
      match[2]!.trim(),
    ]),
  );

const hitsAt = (...hits: (number | null)[]): HitsAt[] =>
  hits.map((found, index) => ({
    n: [100, 1000, 3000][index]!,
    hits: found,
    rate: null,
    enrichment: null,
    recall: null,
    interval: found === null ? null : { low: found - 1, high: found + 1.4 },
  }));

const model = (name: string, ...hits: (number | null)[]): ModelEvaluation => ({
  model: name,
  arity: 3,
  hitsAt: hitsAt(...hits),
  curve: [],
  anions: [],
  calibration: null,
  fitSeconds: 0,
  rankSeconds: 0,
});

const space = (protocol: ArityEvaluation['protocol'], observed: number): ArityEvaluation => ({
  protocol,
  arity: 3,
  kind: 'ionic',
  folds: 1,
  candidates: 30_498_513,
  known: 20_721,
  heldOut: { given: 2290, unknown: 2290, inSpace: 1980 },
  baseRate: 0.1,
  models: [
    model('popularity', 2, 62, 1137),
    model('ternary-ionic-v3', 15, null, 267),
    model('ternary-ionic-v3 rank_blend', 1, 2, 3),
  ],
  published: {
    list: 'ternary-ionic-v3',
    rows: 300,
    hits: 20,
    expectedHits: 25,
    brier: 0.1,
    brierOfMean: 0.1,
    skill: 0,
    bins: [
      {
        low: 0.01,
        high: 0.1,
        rows: 1200,
        hits: 1,
        predicted: 0.0312,
        observed,
        interval: { low: 0.001, high: 0.0249 },
      },
      { low: 0.1, high: 0.5, rows: 0, hits: 0, predicted: 0, observed: 0, interval: { low: 0, high: 1 } },
      { low: 0.5, high: 1, rows: 24, hits: 2, predicted: 0.6, observed: 0.083, interval: { low: 0.02, high: 0.26 } },
    ],
  },
  nearHull: {
    list: 'ternary-ionic-v3',
    counts: [
      { n: 100, withEnergy: 58, withinFiftyMev: 49 },
      { n: 1000, withEnergy: 460, withinFiftyMev: 360 },
    ],
  },
});

const report: EvaluationReport = {
  form: 2,
  protocols: [
    { name: 'holdout', description: '', files: [] },
    { name: 'second-database', description: '', files: [] },
  ],
  sources: [],
  seed: 1,
  codeVersion: '0.1.0',
  evaluatedAt: '2026-01-01T00:00:00Z',
  arities: [space('holdout', 0.0123), space('second-database', 0.005)],
};

it('are tables of the hits of each model, without the published lists', () => {
  expect(modelTables(report)).toBe(`| Later reports | 3 elements, 1,980 of 30,498,513 |
| --- | --- |
| \`popularity\` | 2 / 62 / 1,137 |

| Second database | 3 elements, 1,980 of 30,498,513 |
| --- | --- |
| \`popularity\` | 2 / 62 / 1,137 |`);
});

it('are the hits of published lists with intervals, and energies near the hull', () => {
  expect(listTable(report)).toBe(`| list | known | Later reports | Second database | near the hull |
| --- | --- | --- | --- | --- |
| \`ternary-ionic\` | 20,721 | 15 (14 to 16) / - / 267 (266 to 268), of 1,980 | 15 (14 to 16) / - / 267 (266 to 268), of 1,980 | 49 of 58 / 360 of 460 |`);
});

it('are what scores say next to what each database reports, the highest scores first', () => {
  expect(scoreTables(report, [3])).toBe(`| score, 3 elements | rows | mean score | later reports | second database |
| --- | --- | --- | --- | --- |
| 0.5 to 1 | 24 | 0.6 | 0.083 (0.02 to 0.26) | 0.083 (0.02 to 0.26) |
| 0.01 to 0.1 | 1,200 | 0.031 | 0.012 (0.001 to 0.025) | 0.005 (0.001 to 0.025) |`);
});

it('are errors of properties', () => {
  const checks = {
    random: { mean_absolute_error: 0.08671, coverage_90: 0.901 },
    systems: { mean_absolute_error: 0.1027, coverage_90: 0.899 },
  };
  expect(
    propertyTable([{ table: 'data/x.csv', unit: 'eV', fit: { name: 'x', rows: 2135, cross_validation: checks } }]),
  ).toContain('| `data/x.csv` | 2,135 | 0.0867 eV | 0.103 eV | 90 %, 90 % |');
});

it('replace the part of a page between their marks, and nothing else', () => {
  for (const [name, parts] of [
    ['evaluation', ['collection-scores', 'built-in-lists', 'built-in-scores']],
    ['models', ['models', 'published-lists']],
    ['properties', ['properties']],
    ['performance', ['builds', 'growth', 'first-start', 'lists', 'answers', 'property-costs', 'pages']],
  ] as const) {
    const before = page(`docs/${name}.md`);
    expect([...partsOf(before).keys()]).toEqual(parts);
    for (const part of parts) {
      // With the command and perhaps a line about the whole, or with the words that it was measured by hand.
      expect(partsOf(before).get(part)).toMatch(
        /^(?:Incognita \d+\.\d+\.\d+:\n\n```text\nnpx (?:incognita|tsx scripts\/) ?[^`]+```|Measured [^`]+`npm run docs:figures -- --only [\w-]+`[^`]+)\n\n(?:[A-Z][^|\n]*\n\n)?\|/,
      );
      const after = withPart(before, part, 'new');
      expect(partsOf(after).get(part)).toBe('new');
      expect(withPart(after, part, partsOf(before).get(part)!)).toBe(before);
    }
  }
  expect(() => withPart('no marks', 'models', '')).toThrow('<!-- figures: models -->');
});
