import type { Composition } from '../../chemistry/composition.js';
import { IncognitaError } from '../../errors.js';
import { calibrationExperiments, type CalibrationExperiment } from '../../evaluation/calibration-experiments.js';
import { trainingSet } from '../../models/training-set.js';
import type { ModelKind, TrainingSet } from '../../models/model.js';
import type { Expression } from '../../expression/parse-expression.js';
import { parseKnown } from '../../ingest/known-expression.js';
import { modelKind } from '../../models/model-kinds.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import { defaultSpace } from '../../space/default-space.js';
import { placeKnown, type PlacedCompound } from '../../space/known-cells.js';
import { WorkFolder } from '../../store/work-folder.js';
import type { Workspace } from '../../store/workspace.js';
import { version } from '../../version.js';
import { completeRequest, workKey, type ListRequest } from './list-request.js';

/** The file of a work folder that says what it is for. */
const PLAN = 'plan.json';

/** What `PLAN` holds. */
export interface WorkPlan {
  readonly request: Required<ListRequest>;
  readonly fingerprint: string;
  readonly version: string;
  /** Number of experiments of the calibration. */
  readonly experiments: number;
}

/** All that follows from the known compounds of a workspace and the list that is wanted, before anything is fitted. */
export interface ListBuild {
  readonly request: Required<ListRequest>;
  readonly kinds: readonly ModelKind[];
  readonly space: CandidateSpace;
  /** Known compounds as they lie in the space. */
  readonly placed: readonly PlacedCompound[];
  readonly compositions: readonly Composition[];
  readonly fingerprint: string;
  readonly training: TrainingSet;
  /** Those that tell what ranks are worth. */
  readonly experiments: readonly CalibrationExperiment[];
  readonly work: WorkFolder;
}

/**
 * Reads what a list is made from. Null where there is nothing to list: no known intermetallics, which most databases leave out
 * on purpose. Throws WORKSPACE_EMPTY where nothing is known at all.
 */
export function openListBuild(workspace: Workspace, wanted: ListRequest): ListBuild | null {
  const request = completeRequest(wanted);
  const { arity, kind } = request.space;
  const known = request.known === null ? undefined : parseKnown(request.known);
  const { compositions, ownFormulas } = readKnown(workspace, known);
  if (compositions.length === 0) {
    throw new IncognitaError(
      'WORKSPACE_EMPTY',
      known
        ? `No entry counts as known by "${request.known}". Choose otherwise with --known.`
        : 'The workspace holds no known compounds to learn from. Ingest a list of formulas first: `npx incognita ingest FILE`.',
    );
  }
  const space = defaultSpace(arity, kind);
  const placed = placeKnown(space, compositions);
  if (kind === 'intermetallic' && placed.every(({ training }) => training === null)) return null;
  const fingerprint = workspace.entries.fingerprint(known);
  return {
    request,
    kinds: request.models.map(modelKind),
    space,
    placed,
    compositions,
    fingerprint,
    training: trainingSet(space, placed, compositions),
    experiments: calibrationExperiments(placed, ownFormulas, request.seed),
    work: new WorkFolder(workspace.dir, workKey(request, fingerprint)),
  };
}

/** Known compositions, and for each source the formulas that it alone reports. */
function readKnown(
  workspace: Workspace,
  known: Expression | undefined,
): {
  compositions: Composition[];
  ownFormulas: Map<string, Set<string>>;
} {
  const compositions: Composition[] = [];
  const ownFormulas = new Map<string, Set<string>>();
  for (const { formula, composition, sources } of workspace.entries.all(known ? { known } : {})) {
    compositions.push(composition);
    const [first, ...others] = sources;
    if (!first || others.some(({ source }) => source !== first.source)) continue;
    const own = ownFormulas.get(first.source);
    if (own) own.add(formula);
    else ownFormulas.set(first.source, new Set([formula]));
  }
  return { compositions, ownFormulas };
}

/** Says in the work folder what it is for. */
export function keepPlan({ work, request, fingerprint, experiments }: ListBuild): void {
  if (work.has(PLAN)) return;
  const plan: WorkPlan = { request, fingerprint, version, experiments: experiments.length };
  work.write(PLAN, new TextEncoder().encode(JSON.stringify(plan)));
}

/** What a work folder is for; undefined where it does not say. */
export function readPlan(work: WorkFolder): WorkPlan | undefined {
  const bytes = work.read(PLAN);
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as WorkPlan);
}
