import { FlagEvidence, flagKnowledge } from '../../calibration/flags/flag-evidence.js';
import { sampleMovedRanks } from '../../calibration/recalibration/moved-rank.js';
import { recalibrate } from '../../calibration/recalibration/recalibrate.js';
import { runExperiment } from '../../evaluation/calibration-experiments.js';
import type { Experiment } from '../../evaluation/hold-out.js';
import { sortDescending } from '../../numerics/sort-descending.js';
import { seededRandom } from '../../numerics/random.js';
import { packArtifact, type Tensors, tensorsUnder, unpackArtifact, vectorTensor } from '../../models/artifact.js';
import type { Model } from '../../models/model.js';
import type { Slice } from '../../search/searchable.js';
import { saveListModels } from '../../scoring/list-artifact.js';
import { KnownEnds } from '../../scoring/known-ends.js';
import { type Judgement, makeTailOrder, rankingScore } from '../../scoring/tail-order.js';
import { countUnknownCandidates, rankKnots } from '../../scoring/rank-estimate.js';
import { sampleCells } from '../../scoring/sample-cells.js';
import { Ranking } from '../../search/ranking.js';
import { computeScores, scoringOrder } from '../../search/compute-scores.js';
import type { SearchCounts } from '../../search/search-counts.js';
import { RETRIEVED } from '../../search/search-options.js';
import { combine, retrieve, topCandidates } from '../../search/top-candidates.js';
import type { RunControl } from '../../run-control.js';
import { version } from '../../version.js';
import type { ListBuild } from './list-build.js';
import { pieceName, type ListPiece } from './list-piece.js';
import { savePlan } from './work-plan.js';
import { fitContext } from '../../models/fit-context.js';
import { fitToRank } from '../../models/fit-to-rank.js';

/** How far the experiments behind a list's calibration rank, and how many candidates of each component they rank again. */
const CALIBRATED_RANKS = 20_000;

const MODELS = 'models';

/** What the ranking of a list is made of, in columns. */
export interface ListRanking {
  /** In the order of the list. */
  readonly ranked: Ranking;
  /** The rank of each row before the recalibration. */
  readonly ranksBefore: Float64Array;
  /** Of each model of the list: name, parameters and the raw score of each row. */
  readonly models: readonly {
    readonly name: string;
    readonly parameters: Readonly<Record<string, unknown>>;
    readonly raws: Float64Array;
  }[];
  readonly fitSeconds: number;
  readonly rankSeconds: number;
  readonly search: readonly SearchCounts[];
}

/** Does a piece of a list's work and saves it, unless it was saved before. */
export function computePiece(build: ListBuild, piece: ListPiece, control: RunControl): void {
  if (build.work.has(pieceName(piece))) return;
  const { work, request, fingerprint, experiments } = build;
  savePlan(work, { request, fingerprint, version, experiments: experiments.length });
  if (piece.kind === 'slice') saveSlice(build, piece.slice, control);
  else if (piece.kind === 'experiment') saveExperiment(build, piece.number, control);
  else saveRanking(build, piece.slices, control);
}

/** The ranking of a list, from the work folder or else computed, which may take minutes. */
export function ensureRanking(build: ListBuild, slices: number, control: RunControl): ListRanking {
  const piece: ListPiece = { kind: 'ranking', slices };
  computePiece(build, piece, control);
  const { metadata, tensors } = unpackArtifact(build.work.read(pieceName(piece))!);
  const { models, ...rest } = metadata as RankingMetadata;
  return {
    ...rest,
    ranked: new Ranking(build.space, tensors['numbers']!.data, tensors['ranked']!.data),
    ranksBefore: tensors['before']!.data,
    models: models.map((model) => ({ ...model, raws: tensors[`raw/${model.name}`]!.data })),
  };
}

/** The saved models of a ranking, as `loadListArtifact` reads them once they are given a calibration. */
export function readModels({ work }: ListBuild): Uint8Array {
  return work.read(MODELS)!;
}

/** The result of an experiment, from the work folder or else computed, which may take minutes. */
export function ensureExperiment(build: ListBuild, number: number, control: RunControl): Experiment {
  const piece: ListPiece = { kind: 'experiment', number };
  computePiece(build, piece, control);
  return JSON.parse(new TextDecoder().decode(build.work.read(pieceName(piece)))) as Experiment;
}

type RankingMetadata = Omit<ListRanking, 'ranked' | 'ranksBefore' | 'models'> & {
  readonly models: readonly Omit<ListRanking['models'][number], 'raws'>[];
};

function saveExperiment(build: ListBuild, number: number, control: RunControl): void {
  const { kinds, space, placed, compositions, experiments, memo } = build;
  const options = { count: CALIBRATED_RANKS, compositions, control, memo };
  const run = runExperiment(kinds[0]!, space, placed, experiments[number]!, options);
  build.work.write(pieceName({ kind: 'experiment', number }), new TextEncoder().encode(JSON.stringify(run)));
}

function saveSlice(build: ListBuild, slice: Slice, control: RunControl): void {
  // The others only score what is found.
  const [leading] = fit({ ...build, kinds: build.kinds.slice(0, 1) }, control);
  const search: SearchCounts[] = [];
  const found = retrieve(leading!, {
    count: rankedRows(build),
    readable: true,
    skip: build.training.known,
    slice,
    control,
    memo: build.memo,
    onSearch: (counts) => search.push(counts),
  });
  const tensors: Record<string, Tensors[string]> = {};
  found.forEach(({ numbers, raws }, k) => {
    tensors[`${k}/numbers`] = vectorTensor(numbers);
    tensors[`${k}/raws`] = vectorTensor(raws);
  });
  build.work.write(pieceName({ kind: 'slice', slice }), packArtifact({ searched: found.length, search }, tensors));
}

function readSlice(build: ListBuild, slice: Slice, control: RunControl): { found: Ranking[]; search: SearchCounts[] } {
  const piece: ListPiece = { kind: 'slice', slice };
  computePiece(build, piece, control);
  const { metadata, tensors } = unpackArtifact(build.work.read(pieceName(piece))!);
  const { searched, search } = metadata as { searched: number; search: SearchCounts[] };
  const found = Array.from({ length: searched }, (_, k) => {
    const { numbers, raws } = tensorsUnder(tensors, `${k}/`);
    return new Ranking(build.space, numbers!.data, raws!.data);
  });
  return { found, search };
}

function saveRanking(build: ListBuild, slices: number, control: RunControl): void {
  const { request, space, training } = build;
  const count = rankedRows(build);
  const fitStarted = performance.now();
  const fitted = fit(build, control);
  const fitSeconds = secondsSince(fitStarted);

  const rankStarted = performance.now();
  const search: SearchCounts[] = [];
  const found =
    slices === 1
      ? topCandidates(fitted[0]!, {
          count,
          readable: true,
          skip: training.known,
          control,
          memo: build.memo,
          onSearch: (counts) => search.push(counts),
        })
      : combine(
          fitted[0]!,
          Array.from({ length: slices }, (_, index) => {
            const slice = readSlice(build, { index, of: slices }, control);
            search.push(...slice.search);
            return slice.found;
          }),
          { count },
        );
  const flags = flagKnowledge(training);
  const { ranked, ranksBefore, keys } = recalibrate(found, new FlagEvidence(flags), found.length < count);
  const rankSeconds = secondsSince(rankStarted);

  control.progress('scoring by every model', 0, fitted.length);
  const candidates = countUnknownCandidates(space, training.known);
  // Another order may still put later rows among the first.
  const saved = build.rankFor === null ? request.top : count;
  const tensors: Record<string, Tensors[string]> = {
    numbers: vectorTensor(ranked.numbers.slice(0, saved)),
    ranked: vectorTensor(ranked.raws.slice(0, saved)),
    before: vectorTensor(ranksBefore.slice(0, saved)),
  };
  const order = scoringOrder(space, ranked.numbers);
  const { cells, weights } = sampleCells(training, seededRandom(request.seed));
  const sampled = new Map(fitted.map((model) => [model, Float64Array.from(cells, (cell) => model.score(cell))]));
  const behind = makeTailOrder(fitted, new KnownEnds(flags.fewer));
  const judgeSampled = (k: number): Judgement => ({
    chances: behind!.judges.map((judge) => sampled.get(judge)![k]!),
    isBetween: behind!.ends.of(space.composition(cells[k]!)) !== undefined,
  });
  const models = fitted.map((model, index) => {
    control.throwIfCancelled();
    const raws = index === 0 ? ranked.raws : computeScores(model, ranked.numbers, order);
    tensors[`raw/${model.name}`] = vectorTensor(raws.slice(0, saved));
    const listed = sortDescending(raws);
    control.progress('scoring by every model', index + 1, fitted.length);
    const raw = sampled.get(model)!;
    const scores = index > 0 ? raw : raw.map((own, k) => rankingScore(own, behind, () => judgeSampled(k)));
    return { model, knots: rankKnots(listed, candidates, { scores, weights }) };
  });
  const metadata: RankingMetadata = {
    fitSeconds,
    rankSeconds,
    search,
    models: fitted.map(({ name, parameters }) => ({ name, parameters })),
  };
  // The models first: if there is a ranking, they are there too.
  build.work.write(
    MODELS,
    saveListModels({
      space,
      models,
      behind,
      candidates,
      training: Float64Array.from(training.cells),
      recalibration: { flags, moved: sampleMovedRanks(keys) },
    }),
  );
  build.work.write(pieceName({ kind: 'ranking', slices }), packArtifact(metadata, tensors));
}

/** The fitted models and, after them, those that make them up; each name once. */
function fit({ kinds, training, request, memo }: ListBuild, control: RunControl): Model[] {
  const models = kinds.map((kind, index) => {
    const context = fitContext(request.seed, control, { memo });
    return index === 0 ? fitToRank(kind, training, context) : kind.fit(training, context);
  });
  const all = [...models, ...models.flatMap((model) => model.parts ?? [])];
  return all.filter((model, index) => all.findIndex(({ name }) => name === model.name) === index);
}

/**
 * How many candidates are ranked: what a list says of its rows, and of compositions below its end, does not depend on how
 * many rows it has.
 */
function rankedRows({ request }: ListBuild): number {
  return Math.max(request.top, RETRIEVED);
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}
