/**
 * Measures what the scores of each kind are worth to later reports: lists are made of the compounds that were known by a year, and the rows that are reported
 * later are counted against the probabilities that hidden parts of the known ones gave. The table of `src/calibration/kind-worth.ts` is from here.
 *
 * Run: npx tsx scripts/measure-kinds.ts DIR [--known EXPRESSION] --later "year >= 2005" [--arity 3] [--kind ionic,no-charges]
 *      DIR is a workspace with dated entries of which the earlier ones count as known (incognita ingest --known "not year >= 2005"); what is computed stays in its folder `work`, so the script can go on where it was stopped.
 */
import { parseArgs } from 'node:util';
import { reducedFormula } from '../src/chemistry/formula/spellings.js';
import { chanceAt } from '../src/calibration/calibration.js';
import { calibrationOf } from '../src/evaluation/calibration-experiments.js';
import { parseKnown } from '../src/ingest/known-expression.js';
import { silentControl } from '../src/run-control.js';
import { openCandidates } from '../src/scoring/rank-estimate.js';
import { KnownCompounds } from '../src/service/build/known-compounds.js';
import { openListBuild } from '../src/service/build/list-build.js';
import { ensureExperiment, ensureRanking } from '../src/service/build/list-pieces.js';
import { chooseSpaces, kindNamed } from '../src/space/space-choice.js';
import { spaceName } from '../src/space/space-name.js';
import { Workspace } from '../src/store/workspace.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    known: { type: 'string' },
    later: { type: 'string', default: 'year >= 2005' },
    arity: { type: 'string' },
    kind: { type: 'string' },
    top: { type: 'string', default: '20000' },
  },
});

/** Probabilities from which bins begin; rows below the last are not counted. */
const BINS = [0.2, 0.1, 0.05, 0.02, 0.01];

const workspace = Workspace.open(positionals[0]!, { create: false, readonly: true });
const known = KnownCompounds.of(workspace, { known: values.known ?? null });
const knownFormulas = new Set(known.compositions.map(reducedFormula));
const later = new Set<string>();
for (const { formula } of workspace.entries.all({ known: parseKnown(values.later) })) {
  if (!knownFormulas.has(formula)) later.add(formula);
}
process.stdout.write(
  '| list | rows | promised | reported later | ratio | by probability: rows, promised, reported |\n',
);
process.stdout.write('| --- | --- | --- | --- | --- | --- |\n');
const spaces = chooseSpaces({
  arities: values.arity?.split(',').map(Number),
  kinds: values.kind?.split(',').map((name) => kindNamed(name)!),
});
for (const space of spaces) {
  const request = { space, top: Number(values.top), known: values.known ?? null };
  const build = openListBuild(workspace.dir, request, known);
  if (!build) continue;
  const { ranked } = ensureRanking(build, 1, silentControl);
  const runs = build.experiments.map((_, number) => ensureExperiment(build, number, silentControl));
  const calibration = calibrationOf(build.experiments, runs, openCandidates(build.space, build.training.known));
  const bins = BINS.map(() => ({ rows: 0, promised: 0, found: 0 }));
  for (let index = 0; index < ranked.length; index++) {
    const chance = chanceAt(calibration, index + 1);
    const bin = bins[BINS.findIndex((least) => chance >= least)];
    if (!bin) continue;
    bin.rows += 1;
    bin.promised += chance;
    if (later.has(ranked.formula(index))) bin.found += 1;
  }
  const sum = (of: (bin: (typeof bins)[number]) => number): number => bins.reduce((total, bin) => total + of(bin), 0);
  const [rows, promised, found] = [sum((bin) => bin.rows), sum((bin) => bin.promised), sum((bin) => bin.found)];
  const cells = bins.map((bin) => `${bin.rows} ${bin.promised.toFixed(1)} ${bin.found}`).join(', ');
  process.stdout.write(
    `| ${spaceName(space)} | ${rows} | ${promised.toFixed(1)} | ${found} | ${(found / promised).toFixed(3)} | ${cells} |\n`,
  );
}
workspace.close();
