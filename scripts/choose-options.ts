/**
 * Cross-validates the options of the substitution, SVD, NMF and CP models: hides some of the known compounds, fits to the
 * others, ranks the whole space, and counts how many hidden compounds return among the first 100, 1,000 and 3,000. Prints
 * one Markdown row for every combination of the values given, hits as means over the experiments.
 *
 * Run: npx tsx scripts/choose-options.ts FILE --model svd --try rank=5,7,10 [--arity 3,4] [--runs 6] [--share 0.1] [--seed 7]
 *      FILE is any list of known compounds that `incognita ingest` reads; --try may be given several times
 */
import { parseArgs } from 'node:util';
import { holdOut } from '../src/evaluation/hold-out.js';
import { cpWith } from '../src/models/cp/cp.js';
import type { ModelKind } from '../src/models/model.js';
import { nmfWith } from '../src/models/unfolding/nmf.js';
import { substitutionWith } from '../src/models/exchange/substitution.js';
import { svdWith } from '../src/models/unfolding/svd.js';
import { silentControl } from '../src/run-control.js';
import { defaultSpace } from '../src/space/default-space.js';
import { placeKnown } from '../src/space/known-cells.js';
import { readCompositions } from './read-compositions.js';

type Options = Readonly<Record<string, string | number>>;

const COUNTS = [100, 1000, 3000] as const;
const MODELS: Readonly<Record<string, (options: Options) => ModelKind>> = {
  substitution: substitutionWith,
  svd: svdWith,
  nmf: nmfWith,
  cp: cpWith,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: 'string', default: 'substitution' },
    try: { type: 'string', multiple: true, default: [] },
    arity: { type: 'string', default: '3' },
    runs: { type: 'string', default: '6' },
    share: { type: 'string', default: '0.1' },
    seed: { type: 'string', default: '7' },
  },
});
const [file] = positionals;
const withOptions = MODELS[values.model];
if (file === undefined || withOptions === undefined) throw new Error('name a list of known compounds and a model');

const compositions = await readCompositions(file);
const combinations = values.try
  .map(readChoices)
  .reduce<Options[]>(
    (all, [name, choices]) => all.flatMap((options) => choices.map((choice) => ({ ...options, [name]: choice }))),
    [{}],
  );
const runs = Number(values.runs);
for (const arity of values.arity.split(',').map(Number)) {
  const space = defaultSpace(arity);
  const placed = placeKnown(space, compositions);
  console.log(`\n${arity} elements, ${values.runs} experiments that hide ${values.share} of the known compounds\n`);
  console.log(`| ${[...Object.keys(combinations[0]!), ...COUNTS.map((n) => `first ${n}`)].join(' | ')} |`);
  console.log(`|${' --- |'.repeat(Object.keys(combinations[0]!).length + COUNTS.length)}`);
  for (const options of combinations) {
    const found = holdOut(withOptions(options), space, placed, {
      runs,
      share: Number(values.share),
      count: COUNTS.at(-1)!,
      seed: Number(values.seed),
      control: silentControl,
    });
    const hits = COUNTS.map((n) => found.flatMap(({ hitRanks }) => hitRanks.filter((rank) => rank <= n)).length / runs);
    console.log(`| ${[...Object.values(options), ...hits.map((hit) => hit.toFixed(1))].join(' | ')} |`);
  }
}

function readChoices(text: string): readonly [name: string, choices: readonly (string | number)[]] {
  const [name = '', list = ''] = text.split('=');
  return [name, list.split(',').map((choice) => (Number.isNaN(Number(choice)) ? choice : Number(choice)))];
}
