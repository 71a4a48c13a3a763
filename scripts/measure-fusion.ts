/**
 * Measures simple fusions of two rankings against lists that the models never saw: the product of the ranks of the cosine and of
 * the tensor embeddings, with the cosine counted once and twice. Prints a Markdown table.
 *
 * Run: npx tsx scripts/measure-fusion.ts FILE --holdout FILE --holdout FILE [--second FILE] [--neutral FILE] [--arity 3]
 *      FILE is any list of known compounds that `incognita ingest` reads
 *
 * Each model lists its best candidates; a candidate that one of them does not list has the rank behind its end there.
 */
import { parseArgs } from 'node:util';
import { reducedFormula } from '../src/chemistry/formula/spellings.js';
import { embeddings } from '../src/models/embeddings/embeddings.js';
import type { ModelKind } from '../src/models/model.js';
import { cosine } from '../src/models/exchange/substitution.js';
import { trainingSet } from '../src/models/training-set.js';
import { topCandidates } from '../src/search/top-candidates.js';
import { silentControl } from '../src/run-control.js';
import { defaultSpace } from '../src/space/default-space.js';
import { placeKnown } from '../src/space/known-cells.js';
import { readCompositions } from './read-compositions.js';
import { fitContext } from '../src/models/fit-context.js';

const LISTED = 30_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    holdout: { type: 'string', multiple: true, default: [] },
    second: { type: 'string', multiple: true, default: [] },
    neutral: { type: 'string', multiple: true, default: [] },
    arity: { type: 'string', default: '3' },
  },
});
const [file] = positionals;
if (file === undefined) throw new Error('name a list of known compounds');
const space = defaultSpace(Number(values.arity));
const compositions = await readCompositions(file);
const training = trainingSet(space, placeKnown(space, compositions), compositions);
const [heldOut, second, neutral] = [
  await formulas(values.holdout),
  await formulas(values.second),
  await formulas(values.neutral),
];

const byCosine = ranksOf(cosine);
const byEmbeddings = ranksOf(embeddings);
console.log('| ranking | held out | second database |');
console.log('| --- | --- | --- |');
row('cosine', [...byCosine.keys()]);
row('embeddings', [...byEmbeddings.keys()]);
row('product of the ranks of cosine and embeddings', fused(1));
row('the same, cosine counted twice', fused(2));

async function formulas(names: readonly string[]): Promise<ReadonlySet<string>> {
  return new Set((await readCompositions(...names)).map(reducedFormula));
}

function ranksOf(kind: ModelKind): Map<string, number> {
  const model = kind.fit(training, fitContext(1, silentControl));
  const ranked = topCandidates(model, { count: LISTED, skip: training.known, control: silentControl });
  return new Map(Array.from(ranked.numbers, (_, position) => [ranked.formula(position), position + 1]));
}

/** Of the rank; if a formula is not listed, that behind the end. */
function logarithm(ranks: ReadonlyMap<string, number>, formula: string): number {
  return Math.log(ranks.get(formula) ?? ranks.size + 1);
}

/** Formulas by the product of their ranks, that by the cosine to the given power. */
function fused(power: number): string[] {
  const all = [...new Set([...byCosine.keys(), ...byEmbeddings.keys()])];
  const product = new Map(
    all.map((formula) => [formula, power * logarithm(byCosine, formula) + logarithm(byEmbeddings, formula)]),
  );
  return all.sort((a, b) => product.get(a)! - product.get(b)!);
}

function row(name: string, ranked: readonly string[]): void {
  const hits = (real: ReadonlySet<string>, neither: ReadonlySet<string>): string => {
    const counted = ranked.filter((formula) => !neither.has(formula));
    return [100, 1_000, 3_000]
      .map((n) => counted.slice(0, n).filter((formula) => real.has(formula)).length)
      .join(' / ');
  };
  console.log(`| ${name} | ${hits(heldOut, new Set())} | ${hits(second, neutral)} |`);
}
