/**
 * Cross-validates the ranks of the Tucker model: hides the known compounds a fold at a time, fits each choice of ranks to
 * the others, ranks the whole space, and counts how many hidden compounds return among the first 100, 1,000 and 3,000.
 * Prints a Markdown table an arity, hits summed over the folds. Starts from the ranks given and changes one rank at a time
 * for as long as the product of the three hit counts grows, so that the top of the list and its length count alike.
 * With --ranks, measures those and no others. Another seed makes other folds.
 *
 * Run: npx tsx scripts/choose-ranks.ts FILE [--arity 2,3,4] [--folds 5] [--from 20x6x20] [--ranks 8x4x12,20x5x20] [--seed 1]
 *      FILE is any list of known compounds that `incognita ingest` reads
 */
import { parseArgs } from 'node:util';
import { holdOut } from '../src/evaluation/hold-out.js';
import { DEFAULT_TUCKER_RANKS, tuckerWith, type TuckerRanks } from '../src/models/tucker/tucker.js';
import { silentControl } from '../src/run-control.js';
import { defaultSpace } from '../src/space/default-space.js';
import { placeKnown, type PlacedCompound } from '../src/space/known-cells.js';
import type { CandidateSpace } from '../src/space/candidate-space.js';
import { readCompositions } from './read-compositions.js';

const COUNTS = [100, 1000, 3000] as const;
const STEPS: Readonly<Record<keyof TuckerRanks, readonly number[]>> = {
  cation: [4, 5, 6, 8, 10, 12, 16, 20, 25, 30, 40],
  anion: [1, 2, 3, 4, 5, 6, 8, 11],
  ratio: [1, 4, 6, 8, 10, 12, 16, 20, 25, 30, 40],
};

interface Trial {
  readonly ranks: TuckerRanks;
  /** Hits among the first COUNTS, summed over the folds. */
  readonly hits: readonly number[];
  readonly seconds: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    arity: { type: 'string', default: '2,3,4' },
    folds: { type: 'string', default: '5' },
    from: { type: 'string' },
    ranks: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const [file] = positionals;
if (file === undefined) throw new Error('name a list of known compounds');

const compositions = await readCompositions(file);
for (const arity of values.arity.split(',').map(Number)) chooseRanks(arity);

function chooseRanks(arity: number): void {
  const space = defaultSpace(arity);
  const placed = placeKnown(space, compositions);
  const inSpace = placed.filter(({ atHome }) => atHome).length;
  console.log(`\n${arity} elements: ${inSpace} known compounds in the space, ${values.folds} folds\n`);
  console.log('| cation | anion | ratio | first 100 | first 1,000 | first 3,000 | seconds a fold |');
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  const tried = new Map<string, Trial>();
  const at = (ranks: TuckerRanks): Trial => {
    const key = Object.values(ranks).join('x');
    const known = tried.get(key) ?? measure(space, placed, ranks);
    if (!tried.has(key)) print(known);
    tried.set(key, known);
    return known;
  };
  if (values.ranks !== undefined) {
    for (const ranks of values.ranks.split(',')) at(ranksOf(ranks));
    return;
  }
  let best = at(values.from === undefined ? DEFAULT_TUCKER_RANKS[arity]! : ranksOf(values.from));
  for (let before: Trial | undefined; before !== best;) {
    before = best;
    for (const mode of arity === 2 ? (['cation', 'anion'] as const) : (['cation', 'anion', 'ratio'] as const)) {
      for (const direction of [-1, 1]) {
        let rank = step(mode, best.ranks[mode], direction);
        // Two steps without gain end a direction; a single one may be chance.
        for (let misses = 0; misses < 2 && rank !== undefined; rank = step(mode, rank, direction)) {
          const trial = at({ ...best.ranks, [mode]: rank });
          if (merit(trial) > merit(best)) [best, misses] = [trial, 0];
          else misses++;
        }
      }
    }
  }
  console.log(`\nbest: ${Object.values(best.ranks).join(' x ')}`);
}

function measure(space: CandidateSpace, placed: readonly PlacedCompound[], ranks: TuckerRanks): Trial {
  const folds = Number(values.folds);
  const started = process.cpuUsage();
  const runs = holdOut(tuckerWith({ ranks }), space, placed, {
    runs: folds,
    share: 1 / folds,
    count: COUNTS.at(-1)!,
    seed: Number(values.seed),
    control: silentControl,
  });
  const { user, system } = process.cpuUsage(started);
  const hits = COUNTS.map((n) => runs.reduce((sum, { hitRanks }) => sum + hitRanks.filter((r) => r <= n).length, 0));
  return { ranks, hits, seconds: (user + system) / 1e6 / folds };
}

function merit({ hits }: Trial): number {
  return hits.reduce((product, each) => product * each, 1);
}

function print({ ranks, hits, seconds }: Trial): void {
  console.log(`| ${[ranks.cation, ranks.anion, ranks.ratio, ...hits].join(' | ')} | ${seconds.toFixed(1)} |`);
}

function step(mode: keyof TuckerRanks, rank: number, direction: number): number | undefined {
  const larger = STEPS[mode].filter((each) => (direction > 0 ? each > rank : each < rank));
  return direction > 0 ? larger[0] : larger.at(-1);
}

function ranksOf(text: string): TuckerRanks {
  const [cation = 1, anion = 1, ratio = 1] = text.split('x').map(Number);
  return { cation, anion, ratio };
}
