/**
 * Replays experiments: suggests candidates in batches, looks up in a second table which of them exist, learns from these outcomes,
 * and compares the number of successes with that of the first rows of the lists as they are.
 *
 * Run: npx tsx scripts/measure-replay.ts DIR LATER [--trials 200] [--batch 10] [--lists ternary-all-v1,quaternary-all-v1]
 *      DIR is a workspace with lists from what was known before, LATER a table with a column of formulas.
 *      Without --lists the candidates are those of `incognita next`: the first 1,000 rows of every current list.
 */
import { parseArgs } from 'node:util';
import { readFormulas } from '../src/cli/read-formulas.js';
import { formulaProblem } from '../src/ingest/property-file.js';
import { compoundKey } from '../src/properties/compound-key.js';
import type { Outcome } from '../src/properties/outcome.js';
import { suggestSuccesses, type ScoredCandidate } from '../src/properties/suggest-successes.js';
import { Service } from '../src/service/service.js';
import { currentLists } from '../src/store/current-lists.js';
import { Workspace } from '../src/store/workspace.js';

const ROWS = 1_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    trials: { type: 'string', default: '200' },
    batch: { type: 'string', default: '10' },
    lists: { type: 'string' },
  },
});
const [dir, later] = positionals as [string, string];
const [trials, batch] = [Number(values.trials), Number(values.batch)];
const workspace = Workspace.open(dir, { create: false, readonly: true });
const service = new Service(workspace);
const lists = values.lists?.split(',') ?? currentLists(workspace.lists.all()).map(({ id }) => id);
const scores = new Map<string, number>();
for (const list of lists) {
  for (const { formula, score } of service.rows(list, {}, { top: ROWS })) {
    if (!formulaProblem(formula)) scores.set(formula, Math.max(score, scores.get(formula) ?? 0));
  }
}
const pool: ScoredCandidate[] = [...scores]
  .map(([formula, score]) => ({ formula, score }))
  .sort((a, b) => b.score - a.score);
workspace.close();

const exists = new Set((await readFormulas(later)).filter((formula) => !formulaProblem(formula)).map(compoundKey));
const isReal = ({ formula }: { readonly formula: string }): boolean => exists.has(compoundKey(formula));
const outcomes: Outcome[] = [];
const scoreTried = (formulas: readonly string[]): number[] => formulas.map((formula) => scores.get(formula)!);
while (outcomes.length < trials) {
  const suggestions = suggestSuccesses({
    pool,
    outcomes,
    scoreTried,
    batch: Math.min(batch, trials - outcomes.length),
  });
  if (suggestions.length === 0) break;
  for (const { formula } of suggestions) {
    outcomes.push({ formula, outcome: isReal({ formula }) ? 'made' : 'not made', value: null, date: '', note: '' });
  }
}
const asListed = pool.slice(0, trials).filter(isReal).length;
const replayed = outcomes.filter(({ outcome }) => outcome === 'made').length;
console.log(`lists ${lists.join(', ')}: ${pool.length} candidates, ${pool.filter(isReal).length} of them exist`);
console.log(
  `first ${trials} of the lists: ${asListed}; with outcomes: ${replayed}, ${(replayed / asListed).toFixed(2)} times`,
);
