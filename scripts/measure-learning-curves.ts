/**
 * Learning curves: how many compounds that it never saw each model finds if only few are known. Random samples of the known compounds teach; hits are all other
 * known compounds and those of the hidden lists, among the first 100 / 1,000 / 3,000 candidates. Prints a Markdown table.
 *
 * Run: npx tsx scripts/measure-learning-curves.ts FILE [--holdout FILE]... [--starter FILE] [--arity 3] [--sizes 100,300,1000] [--seeds 2] [--models blend,tucker]
 *      FILE is any list of known compounds that `incognita ingest` reads
 *
 * Models: those of `incognita models`, and `blend prior N`, the blend with the published substitution weights counted as N contexts. With --starter each is also taught by
 * the compounds of that file, which are no hits.
 */
import { parseArgs } from 'node:util';
import type { Composition } from '../src/chemistry/composition.js';
import { reducedFormula } from '../src/chemistry/formula/spellings.js';
import { blendWith } from '../src/models/blend/blend.js';
import { fitContext } from '../src/models/fit-context.js';
import type { ModelKind } from '../src/models/model.js';
import { modelKind } from '../src/models/model-kinds.js';
import { trainingSet } from '../src/models/training-set.js';
import { seededRandom, shuffle } from '../src/numerics/random.js';
import { silentControl } from '../src/run-control.js';
import { topCandidates } from '../src/search/top-candidates.js';
import { defaultSpace } from '../src/space/default-space.js';
import { placeKnown } from '../src/space/known-cells.js';
import { readCompositions } from './read-compositions.js';

const COUNTS = [100, 1_000, 3_000];

/** Candidates of each component that are ranked again, as in the experiments of a calibration. */
const DEPTH = 20_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    holdout: { type: 'string', multiple: true, default: [] },
    starter: { type: 'string' },
    arity: { type: 'string', default: '3' },
    sizes: { type: 'string', default: '100,300,1000,3000,10000' },
    seeds: { type: 'string', default: '2' },
    models: { type: 'string', default: 'blend,blend prior 10,tucker,popularity,cosine' },
  },
});
const [file] = positionals;
if (file === undefined) throw new Error('name a list of known compounds');
const known = await readCompositions(file);
const hidden = await readCompositions(...values.holdout);
const starter = values.starter === undefined ? [] : await readCompositions(values.starter);
const arity = Number(values.arity);
const all = new Set([...known, ...hidden].map(reducedFormula));

console.log('| known compounds | model | first 100 / 1,000 / 3,000 |');
console.log('| --- | --- | --- |');
for (const size of values.sizes.split(',').map(Number)) {
  for (const name of values.models.split(',')) {
    for (const taught of starter.length > 0 ? [[], starter] : [[]]) {
      const hits = Array.from({ length: Number(values.seeds) }, (_, seed) => hitsOf(name, size, seed + 1, taught));
      const means = COUNTS.map((_, k) => hits.reduce((sum, each) => sum + each[k]!, 0) / hits.length);
      const label = taught.length > 0 ? `${name}, with the starter set` : name;
      console.log(`| ${size} | ${label} | ${means.map((mean) => Math.round(mean)).join(' / ')} |`);
    }
  }
}

function hitsOf(name: string, size: number, seed: number, taught: readonly Composition[]): number[] {
  const sample = shuffle([...known], seededRandom(seed)).slice(0, size);
  const learnt = [...new Map([...sample, ...taught].map((each) => [reducedFormula(each), each])).values()];
  const space = defaultSpace(arity, 'ionic', learnt);
  const training = trainingSet(space, placeKnown(space, learnt), learnt);
  const context = fitContext(1, silentControl, { listed: DEPTH });
  const model = kindOf(name).fit(training, context);
  const options = { count: 10_000, depth: DEPTH, skip: training.known, control: silentControl, memo: context.memo };
  const ranked = topCandidates(model, options);
  // Compounds of the starter set are no hits, and take no rank.
  const own = new Set(starter.map(reducedFormula));
  const formulas = Array.from(ranked.numbers, (number) => space.formula(number)).filter((each) => !own.has(each));
  return COUNTS.map((n) => formulas.slice(0, n).filter((formula) => all.has(formula)).length);
}

function kindOf(name: string): ModelKind {
  const prior = /^blend prior (\d+)$/.exec(name);
  return prior ? blendWith({ priorContexts: Number(prior[1]) }) : modelKind(name);
}
