/**
 * Removes compounds from the known ones in groups, ranks the lists in which they would be again, and prints the score and rank that each has then, as a candidate that nobody
 * reported. Probabilities are those that the current lists of the workspace have at that rank, since a few compounds do not change them.
 *
 * Run: npx tsx scripts/measure-hidden-formulas.ts DIR FORMULA... [--groups 3]
 *      DIR is a workspace with lists of the kinds of these formulas; formula k is in group k mod the number of groups.
 */
import { parseArgs } from 'node:util';
import { chanceAt } from '../src/calibration/calibration.js';
import { parseFormula } from '../src/chemistry/formula/formula.js';
import { reducedFormula } from '../src/chemistry/formula/spellings.js';
import { fitContext } from '../src/models/fit-context.js';
import { modelKind } from '../src/models/model-kinds.js';
import { trainingSet } from '../src/models/training-set.js';
import { seededRandom } from '../src/numerics/random.js';
import { silentControl } from '../src/run-control.js';
import { flagKnowledge } from '../src/calibration/flags/flag-evidence.js';
import { KnownEnds } from '../src/scoring/known-ends.js';
import { judgeCell, makeTailOrder, rankingScore } from '../src/scoring/tail-order.js';
import { estimateRank, countUnknownCandidates, rankKnots, wholeRank } from '../src/scoring/rank-estimate.js';
import { sampleCells } from '../src/scoring/sample-cells.js';
import { RETRIEVED } from '../src/search/search-options.js';
import { topCandidates } from '../src/search/top-candidates.js';
import { defaultSpace } from '../src/space/default-space.js';
import { placeKnown } from '../src/space/known-cells.js';
import { findReading } from '../src/space/reading.js';
import type { Cell } from '../src/space/cell.js';
import type { SpaceKind } from '../src/space/space-definition.js';
import { Workspace } from '../src/store/workspace.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { groups: { type: 'string', default: '3' }, seed: { type: 'string', default: '1' } },
});
const [dir, ...formulas] = positionals as [string, ...string[]];
const [groups, seed] = [Number(values.groups), Number(values.seed)];
const workspace = Workspace.open(dir, { create: false, readonly: true });
const known = [...workspace.entries.all()].map(({ composition }) => composition);

process.stdout.write('| formula | list | score | rank | of candidates |\n| --- | --- | --- | --- | --- |\n');
for (let group = 0; group < groups; group++) {
  const asked = formulas
    .filter((_, k) => k % groups === group)
    .map((text) => ({ text, composition: parseFormula(text) }));
  const hidden = new Set(asked.map(({ composition }) => reducedFormula(composition)));
  const rest = known.filter((composition) => !hidden.has(reducedFormula(composition)));
  const lists = new Map<string, typeof asked>();
  for (const each of asked) {
    const kind = homeOf(each.composition, rest);
    const list = workspace.lists
      .current()
      .find((one) => one.arity === each.composition.elements.length && one.kind === kind);
    if (list) lists.set(list.id, [...(lists.get(list.id) ?? []), each]);
    else process.stdout.write(`| ${each.text} | no list: ${kind} | - | - | - |\n`);
  }
  for (const [id, members] of lists) rankAgain(id, members, rest);
}
workspace.close();

/** The kind of the list that scores a composition: its own or, if that has no cell of it without the compound itself, that without charges. */
function homeOf(composition: (typeof known)[number], others: typeof known): SpaceKind | undefined {
  const kind = findReading(composition)?.kinds[0];
  if (kind === undefined || composition.elements.includes('H')) return kind;
  const space = defaultSpace(composition.elements.length, kind, others);
  return space.cellsOf(composition).length > 0 ? kind : 'no-charges';
}

/** Ranks a list again from the rest of the known compounds, and prints where the members are. */
function rankAgain(
  id: string,
  members: readonly { readonly text: string; readonly composition: ReturnType<typeof parseFormula> }[],
  rest: typeof known,
): void {
  const list = workspace.lists.resolve(id);
  if (list.kind === 'all') return;
  const space = defaultSpace(list.arity, list.kind, rest);
  const training = trainingSet(space, placeKnown(space, rest), rest);
  const context = fitContext(seed, silentControl);
  const model = modelKind(list.models[0]!.name).fit(training, context);
  // The parts of a model that ranks are models of its list, too.
  const parts = model.parts ?? [];
  const others = list.models.slice(1).filter(({ name }) => parts.every((part) => part.name !== name));
  const behind = makeTailOrder(
    [model, ...others.map(({ name }) => modelKind(name).fit(training, fitContext(seed, silentControl))), ...parts],
    new KnownEnds(flagKnowledge(training).fewer),
  );
  const scoreOf = (cell: Cell): number =>
    rankingScore(model.score(cell), behind, () => judgeCell(behind!, space, cell));
  const ranked = topCandidates(model, {
    count: RETRIEVED,
    readable: true,
    skip: training.known,
    control: silentControl,
    memo: context.memo,
  });
  const candidates = countUnknownCandidates(space, training.known);
  const { cells, weights } = sampleCells(training, seededRandom(seed));
  const scores = Float64Array.from(cells, scoreOf);
  const knots = rankKnots(
    ranked.raws.toSorted((a, b) => b - a),
    candidates,
    { scores, weights },
  );
  for (const { text, composition } of members) {
    const ranks = space.cellsOf(composition).map((cell) => estimateRank(knots, scoreOf(cell), candidates));
    const rank = Math.min(...ranks);
    const score = ranks.length > 0 ? chanceAt(list.calibration, rank).toExponential(1) : 'no cell';
    process.stdout.write(
      `| ${text} | ${id} | ${score} | ${ranks.length > 0 ? wholeRank(rank) : '-'} | ${candidates} |\n`,
    );
  }
}
