/**
 * Measures what the scores of each kind are worth to later reports: lists are made of the compounds that were known by a year, and the rows that are reported
 * later are counted against the probabilities that hidden parts of the known ones gave. The table of `src/calibration/kind-correction.ts` is from here.
 *
 * Run: npx tsx scripts/measure-kinds.ts DIR [--known EXPRESSION] --later "year >= 2005" [--arity 3] [--kind ionic,no-charges]
 *      DIR is a workspace with dated entries of which the earlier ones count as known (incognita ingest --known "not year >= 2005"); what is computed stays in its folder `work`, so the script can go on where it was stopped.
 */
import { parseArgs } from 'node:util';
import { reducedFormula } from '../src/chemistry/formula/spellings.js';
import { chanceAt } from '../src/calibration/calibration.js';
import { computeCalibration } from '../src/evaluation/calibration-experiments.js';
import { parseKnown } from '../src/ingest/known-expression.js';
import { silentControl } from '../src/run-control.js';
import { countUnknownCandidates } from '../src/scoring/rank-estimate.js';
import { KnownCompounds } from '../src/service/build/known-compounds.js';
import { openListBuild } from '../src/service/build/list-build.js';
import { ensureExperiment, ensureRanking } from '../src/service/build/list-pieces.js';
import { kindByName } from '../src/space/kind-names.js';
import { chooseSpaces } from '../src/space/space-choice.js';
import type { SpaceKind } from '../src/space/space-definition.js';
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

/** Rows of one kind with about the same probability. */
interface Bin {
  readonly rows: number;
  readonly promised: number;
  readonly found: number;
}

interface Line {
  readonly intercept: number;
  readonly slope: number;
}

/** With fewer later reports a kind has what the kinds with charges have together. */
const LEAST_FOUND = 30;

/** How far the line of a kind is from that of all kinds with charges, standard deviations. */
const SPREAD: Line = { intercept: 0.5, slope: 0.25 };

/** The line that gives the odds of a report from those that were promised, by logistic regression with a normal prior, in Newton's steps. */
function fitLine(bins: readonly Bin[], prior: Line, spread: Line): Line {
  let [a, b] = [prior.intercept, prior.slope];
  const [wa, wb] = [spread.intercept ** -2, spread.slope ** -2];
  for (let step = 0; step < 50; step++) {
    let [ga, gb, haa, hab, hbb] = [wa * (a - prior.intercept), wb * (b - prior.slope), wa, 0, wb];
    for (const { rows, promised, found } of bins) {
      if (rows === 0) continue;
      const x = logit(promised / rows);
      const rate = 1 / (1 + Math.exp(-a - b * x));
      const [error, weight] = [rows * rate - found, rows * rate * (1 - rate)];
      [ga, gb, haa, hab, hbb] = [ga + error, gb + error * x, haa + weight, hab + weight * x, hbb + weight * x * x];
    }
    const determinant = haa * hbb - hab * hab;
    a -= (hbb * ga - hab * gb) / determinant;
    b -= (haa * gb - hab * ga) / determinant;
  }
  return { intercept: a, slope: b };
}

function logit(p: number): number {
  return Math.log(p / (1 - p));
}

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
const byKind = new Map<SpaceKind, Bin[]>();
const spaces = chooseSpaces({
  arities: values.arity?.split(',').map(Number),
  kinds: values.kind?.split(',').map((name) => kindByName(name)!),
});
for (const space of spaces) {
  const request = { space, top: Number(values.top), known: values.known ?? null };
  const build = openListBuild(workspace.dir, request, known);
  if (!build) continue;
  const { ranked } = ensureRanking(build, 1, silentControl);
  const runs = build.experiments.map((_, number) => ensureExperiment(build, number, silentControl));
  const calibration = computeCalibration(
    build.experiments,
    runs,
    countUnknownCandidates(build.space, build.training.known),
  );
  const bins = BINS.map(() => ({ rows: 0, promised: 0, found: 0 }));
  for (let index = 0; index < ranked.length; index++) {
    const chance = chanceAt(calibration, index + 1);
    const bin = bins[BINS.findIndex((least) => chance >= least)];
    if (!bin) continue;
    bin.rows += 1;
    bin.promised += chance;
    if (later.has(ranked.formula(index))) bin.found += 1;
  }
  byKind.set(space.kind, [...(byKind.get(space.kind) ?? []), ...bins]);
  const sum = (of: (bin: (typeof bins)[number]) => number): number => bins.reduce((total, bin) => total + of(bin), 0);
  const [rows, promised, found] = [sum((bin) => bin.rows), sum((bin) => bin.promised), sum((bin) => bin.found)];
  const cells = bins.map((bin) => `${bin.rows} ${bin.promised.toFixed(1)} ${bin.found}`).join(', ');
  process.stdout.write(
    `| ${spaceName(space)} | ${rows} | ${promised.toFixed(1)} | ${found} | ${(found / promised).toFixed(3)} | ${cells} |\n`,
  );
}
workspace.close();

const FREE: Line = { intercept: 10, slope: 10 };
const NONE: Line = { intercept: 0, slope: 1 };
const ionic = fitLine(byKind.get('ionic') ?? [], NONE, FREE);
const charged = [...byKind].filter(([kind]) => kind !== 'ionic' && kind !== 'no-charges');
const together = fitLine(
  charged.flatMap(([, bins]) => bins),
  ionic,
  FREE,
);
process.stdout.write('\nWhat probabilities are worth against those of ionic compositions:\n');
for (const [kind, bins] of [...byKind, ['charged together', []] as const]) {
  const found = bins.reduce((sum, bin) => sum + bin.found, 0);
  const isAlone = kind === 'no-charges' || kind === 'ionic';
  const own = isAlone ? fitLine(bins, ionic, FREE) : found < LEAST_FOUND ? together : fitLine(bins, together, SPREAD);
  const intercept = (own.intercept - ionic.intercept) / ionic.slope;
  const slope = own.slope / ionic.slope;
  process.stdout.write(`  ${kind}: intercept ${intercept.toFixed(3)}, slope ${slope.toFixed(3)}, ${found} reported\n`);
}
