import type { Composition } from '../../chemistry/composition.js';
import type { Memo } from '../../memo.js';
import {
  calibrationExperiments,
  canTeach,
  type CalibrationExperiment,
} from '../../evaluation/calibration-experiments.js';
import type { ModelKind, TrainingSet } from '../../models/model.js';
import { modelKind } from '../../models/model-kinds.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import type { PlacedCompound } from '../../space/known-cells.js';
import { WorkFolder } from '../../store/work-folder.js';
import type { ListMetadata } from '../../store/types.js';
import type { KnownCompounds } from './known-compounds.js';
import { completeRequest, workKey, type ListRequest } from './list-request.js';

/** Everything needed to build one list, before any model is fitted. */
export interface ListBuild {
  readonly request: Required<ListRequest>;
  readonly kinds: readonly ModelKind[];
  readonly space: CandidateSpace;
  /** Known compounds as they lie in the space. */
  readonly placed: readonly PlacedCompound[];
  readonly compositions: readonly Composition[];
  readonly fingerprint: string;
  /** The databases that report the known compounds. */
  readonly sources: ListMetadata['sources'];
  readonly training: TrainingSet;
  /** Whose additions the order of the list is fitted to; null if nobody asked, or too few of them are in the space. */
  readonly rankFor: string | null;
  /** Those that tell what ranks are worth. */
  readonly experiments: readonly CalibrationExperiment[];
  readonly work: WorkFolder;
  /** What the pieces of all lists that this thread makes share. */
  readonly memo: Memo;
}

/**
 * Gathers what a list is made from. Null if there is nothing to list: no known compounds of the kind, since databases leave some out
 * on purpose.
 */
export function openListBuild(workspaceDir: string, wanted: ListRequest, known: KnownCompounds): ListBuild | null {
  const request = completeRequest(wanted);
  const { space, placed, training } = known.in(request.space);
  if (space.kind !== 'ionic' && placed.every((compound) => compound.training === null)) return null;
  const { compositions, ownFormulas, fingerprint, sources } = known;
  const asked = request.rankFor === null ? null : experimentOf(placed, request.rankFor, known, request.seed);
  return {
    request,
    kinds: request.models.map(modelKind),
    space,
    placed,
    compositions,
    fingerprint,
    sources,
    // A copy, because the memo holds what models learnt as long as their training set: that ends with the piece.
    training: { ...training },
    rankFor: asked && request.rankFor,
    experiments: asked ? [asked] : calibrationExperiments(placed, ownFormulas, request.seed),
    work: new WorkFolder(workspaceDir, workKey(request, fingerprint)),
    memo: known.memo,
  };
}

/** The experiment that hides what a database or a time adds; null if it adds too little to a space, or nearly everything. Throws NOT_FOUND. */
function experimentOf(
  placed: readonly PlacedCompound[],
  rankFor: string,
  known: KnownCompounds,
  seed: number,
): CalibrationExperiment | null {
  if (!placed.some(({ training }) => training !== null)) return null;
  const hidden = known.addedBy(rankFor);
  return canTeach(placed, hidden) ? { hidden, seed, source: rankFor } : null;
}
