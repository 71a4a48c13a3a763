/**
 * Measures what descriptors are worth, against lists of compounds that the models never saw. Prints Markdown tables.
 *
 * Run: npx tsx scripts/measure-descriptors.ts FILE --holdout FILE [--holdout FILE ...] [--table ablation,few] [--models logistic,trees]
 *      [--arity 3] [--seeds 2]
 *      FILE is any list of known compounds that `incognita ingest` reads
 *
 * ablation  logistic regression and boosted trees with all groups of descriptors, without each and with each alone: hits
 *           among the first 100, 1,000 and 3,000 candidates
 * few       the factorization machine with descriptors and with one-hot features alone: hits among the best candidates that
 *           hold a cation with fewer than ten known compounds, and the discovery rate
 */
import { parseArgs } from 'node:util';
import { DESCRIPTORS, type DescriptorGroup } from '../src/chemistry/descriptors/descriptors.js';
import { reducedFormula } from '../src/chemistry/formula/spellings.js';
import { fmWith } from '../src/models/factorization-machine/fm.js';
import { logisticWith } from '../src/models/classifier/logistic.js';
import type { ModelKind } from '../src/models/model.js';
import { trainingSet } from '../src/models/training-set.js';
import { treesWith } from '../src/models/trees/trees.js';
import type { RankedCell } from '../src/search/ranking.js';
import { topCandidates } from '../src/search/top-candidates.js';
import { silentControl } from '../src/run-control.js';
import { defaultSpace } from '../src/space/default-space.js';
import { placeKnown } from '../src/space/known-cells.js';
import { readCompositions } from './read-compositions.js';
import { fitContext } from '../src/models/fit-context.js';

const FEW = 10;
/** How deep to rank so that enough candidates hold an ion with few compounds. */
const DEEP = 150_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    holdout: { type: 'string', multiple: true, default: [] },
    table: { type: 'string', default: 'ablation,few' },
    models: { type: 'string', default: 'logistic,trees' },
    arity: { type: 'string', default: '3' },
    seeds: { type: 'string', default: '2' },
  },
});
const [file] = positionals;
if (file === undefined || values.holdout.length === 0) throw new Error('name a list of known compounds and --holdout');

const space = defaultSpace(Number(values.arity));
const training = trainingSet(space, placeKnown(space, await readCompositions(file)));
const heldOut = new Set<string>();
for (const list of values.holdout)
  for (const composition of await readCompositions(list)) heldOut.add(reducedFormula(composition));
const seeds = Array.from({ length: Number(values.seeds) }, (_, s) => s + 1);

if (values.table.includes('ablation')) ablate();
if (values.table.includes('few')) few();

function ranking(kind: ModelKind, seed: number, count: number): RankedCell[] {
  const model = kind.fit(training, fitContext(seed, silentControl));
  return topCandidates(model, { count, skip: training.known, control: silentControl }).rows();
}

/** Mean hits over the seeds. */
function hits(rankings: readonly (readonly RankedCell[])[], n: number): number {
  const found = rankings.map((ranked) => ranked.slice(0, n).filter(({ formula }) => heldOut.has(formula)).length);
  return found.reduce((sum, each) => sum + each, 0) / rankings.length;
}

function ablate(): void {
  const groups = [...new Set(DESCRIPTORS.map(({ group }) => group))];
  const choices: [string, readonly DescriptorGroup[]][] = [
    ['all', groups],
    ...groups.map((left): [string, DescriptorGroup[]] => [`without ${left}`, groups.filter((each) => each !== left)]),
    ...groups.map((alone): [string, DescriptorGroup[]] => [`${alone} alone`, [alone]]),
  ];
  console.log('| model | descriptors | first 100 | first 1,000 | first 3,000 |');
  console.log('| --- | --- | --- | --- | --- |');
  for (const name of values.models.split(',')) {
    for (const [label, chosen] of choices) {
      const kind = name === 'trees' ? treesWith({ groups: chosen }) : logisticWith({ groups: chosen });
      const rankings = seeds.map((seed) => ranking(kind, seed, 10_000));
      console.log(`| ${name} | ${label} | ${[100, 1_000, 3_000].map((n) => hits(rankings, n)).join(' | ')} |`);
    }
  }
}

function few(): void {
  const counts = new Int32Array(space.cations.length);
  for (const number of training.cells) for (const cation of space.cell(number).cations) counts[cation]! += 1;
  const rare = counts.map((count) => (count < FEW ? 1 : 0));
  console.log(`\n${rare.reduce((sum, each) => sum + each, 0)} of ${counts.length} cations have fewer than ${FEW}\n`);
  console.log('| features | first 100 | first 300 | first 1,000 | discovery rate in 1,000 |');
  console.log('| --- | --- | --- | --- | --- |');
  for (const descriptors of [false, true]) {
    const rankings = seeds.map((seed) =>
      ranking(fmWith({ descriptors }), seed, DEEP).filter(({ cell }) =>
        cell.cations.some((cation) => rare[cation] === 1),
      ),
    );
    const label = descriptors ? 'one-hot and descriptors' : 'one-hot alone';
    const rate = ((hits(rankings, 1_000) / 1_000) * 100).toFixed(2);
    console.log(`| ${label} | ${[100, 300, 1_000].map((n) => hits(rankings, n)).join(' | ')} | ${rate} % |`);
  }
}
