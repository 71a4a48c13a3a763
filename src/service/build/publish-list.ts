import { correctForKind } from '../../calibration/correct-for-kind.js';
import { FlagEvidence, flagKnowledge } from '../../calibration/flags/flag-evidence.js';
import { computeCalibration } from '../../evaluation/calibration-experiments.js';
import { evaluateExperiments, experimentTrials } from '../../evaluation/evaluate-experiments.js';
import { EXPERIMENTS_ARTIFACT, experimentsText } from '../../evaluation/saved-experiments.js';
import { COMPARED_ROWS } from '../../evaluation/shares-that-stay.js';
import { chanceAt } from '../../calibration/calibration.js';
import { kindCorrection } from '../../calibration/kind-correction.js';
import { withCalibration } from '../../scoring/list-artifact.js';
import { countUnknownCandidates } from '../../scoring/rank-estimate.js';
import type { SearchCounts } from '../../search/search-counts.js';
import { makeRow } from '../../rows/make-row.js';
import type { RunControl } from '../../run-control.js';
import type { ListKind } from '../../space/space-definition.js';
import type { Workspace } from '../../store/workspace.js';
import { version } from '../../version.js';
import type { ListBuild } from './list-build.js';
import { ensureExperiment, ensureRanking, readModels } from './list-pieces.js';
import { describeRankFor, orderFor } from './order-for.js';
import { keepOwnEvaluation } from './own-evaluation.js';
import { removeOldWork } from './remove-old-work.js';

export interface PublishOptions {
  /** Slices of the space that the ranking is put together from, if it was not saved; 1 by default. */
  readonly slices?: number | undefined;
  readonly control: RunControl;
  readonly now: Date;
}

export interface BuildSummary {
  readonly arity: number;
  readonly kind: ListKind;
  /** Ordered cells of the tensor. */
  readonly cells: number;
  /** Cells of the space that are left when permutations count once and masked and known ones not at all. */
  readonly candidates: number;
  /** Candidates that are not in the list although it is longer than all there was; absent if the list was cut. */
  readonly unscored?: number | undefined;
  /** Known compounds of this arity that lie in the space. */
  readonly known: number;
  /** Whether so few are known that published substitution weights taught as well; absent if not. */
  readonly publishedWeights?: true;
  /** Whose additions the order was fitted to; absent if it is that of the models. */
  readonly rankFor?: string;
  readonly fitSeconds: number;
  readonly rankSeconds: number;
  readonly rows: number;
  /** Id of the published list. */
  readonly list: string;
  /** How each search of the space went: of the model that ranks, or of those whose candidates it ranks again. */
  readonly search: readonly SearchCounts[];
}

/**
 * Publishes a list: from the pieces that were saved; what is missing is computed here. Then the work folder is removed.
 * A list that was not finished is not seen.
 */
export function publishList(
  workspace: Workspace,
  build: ListBuild,
  { slices = 1, control, now }: PublishOptions,
): BuildSummary {
  const { space, placed, request, training } = build;
  const { arity, kind } = space;
  const { fitSeconds, rankSeconds, search, ...ranking } = ensureRanking(build, slices, control);
  const candidates = countUnknownCandidates(space, training.known);
  const runs = build.experiments.map((_, number) => ensureExperiment(build, number, control));
  const { ranked, ranksBefore, models, recalibration, counted } = orderFor(build, ranking, runs);
  const found = computeCalibration(build.experiments, counted, candidates);
  // Other sources that were hidden say themselves what each kind is worth.
  const byParts = build.experiments.every(({ source }) => source === null);
  const calibration = byParts ? correctForKind(found, kindCorrection(kind)) : found;

  const flags = new FlagEvidence(flagKnowledge(training));
  const writer = workspace.lists.begin(arity, kind);
  try {
    for (let index = 0; index < ranked.length; index++) {
      const raw: Record<string, number> = {};
      for (const { name, raws } of models) raw[name] = raws[index]!;
      const cell = space.cell(ranked.numbers[index]!);
      const row = makeRow(space, cell, chanceAt(calibration, index + 1), raw);
      writer.append(Object.assign(row, { rankBlend: ranksBefore[index]!, flags: flags.of(cell) }));
      if (index % 1000 === 0) {
        control.throwIfCancelled();
        control.progress('writing the list', index, ranked.length);
      }
    }
    writer.attach('model', withCalibration(readModels(build), calibration, recalibration));
    const trials = experimentTrials({ ...build, found: runs });
    writer.attach(EXPERIMENTS_ARTIFACT, experimentsText(trials));
    const inArity = placed.filter(({ sameArity }) => sameArity);
    const inSpace = inArity.filter(({ atHome }) => atHome).length;
    const list = writer.publish(
      {
        arity,
        kind,
        dataFingerprint: build.fingerprint,
        codeVersion: version,
        seed: request.seed,
        models: models.map(({ name, parameters }) => ({ name, parameters })),
        sources: build.sources,
        ...(request.known !== null && { knownBy: request.known }),
        ...(recalibration && { rankFor: describeRankFor(build.rankFor!, runs[0]!.heldOut, recalibration.classes) }),
        space: space.size,
        candidates,
        ...(ranked.length < request.top && { unscored: candidates - ranked.length }),
        known: { compounds: inArity.length, inSpace, total: build.compositions.length },
        calibration,
        timings: { fitSeconds, rankSeconds },
      },
      now,
    );
    const { seed } = request;
    const first = ranked.first(Math.max(...COMPARED_ROWS)).rows();
    const figures = evaluateExperiments(space, trials, {
      model: models[0]!.name,
      list: first.map(({ formula }) => formula),
      seed,
    });
    keepOwnEvaluation(workspace, figures, { seed, fingerprint: build.fingerprint, now });
    build.work.remove();
    removeOldWork(workspace, now);
    return {
      arity,
      kind,
      cells: space.size.cells,
      candidates,
      ...(ranked.length < request.top && { unscored: candidates - ranked.length }),
      known: inSpace,
      ...(Number(models[0]?.parameters['priorContexts'] ?? 0) > 0 && { publishedWeights: true as const }),
      ...(recalibration && { rankFor: build.rankFor! }),
      fitSeconds,
      rankSeconds,
      rows: list.rows,
      list: list.id,
      search,
    };
  } finally {
    writer.abort();
  }
}
