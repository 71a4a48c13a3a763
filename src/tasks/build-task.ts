import { collectGarbage } from '../jobs/collect-garbage.js';
import type { RunControl } from '../run-control.js';
import { publishAllKinds } from '../service/build/publish-all-kinds.js';
import { publishList, type BuildSummary } from '../service/build/publish-list.js';
import { openListBuild, type ListBuild } from '../service/build/list-build.js';
import { planPieces, STEPS, type ListPiece } from '../service/build/list-piece.js';
import { computePiece } from '../service/build/list-pieces.js';
import { clearPlacedCompounds, KnownCompounds } from '../service/build/known-compounds.js';
import { DEFAULT_TOP, type ListRequest } from '../service/build/list-request.js';
import type { Scope } from '../space/space-choice.js';
import { isWritable } from '../store/is-writable.js';
import { Workspace } from '../store/workspace.js';

/** What list of which workspace. */
export interface BuildTaskInput extends ListRequest {
  /** Its folder. */
  readonly workspace: string;
  /** The known compounds that it is about, so that a thread that read them before need not read them again. */
  readonly fingerprint?: string;
}

/** The list of all kinds of which workspace and number of elements. */
export interface AllKindsInput {
  /** Its folder. */
  readonly workspace: string;
  readonly arity: number;
  /** Rows; default 100,000. */
  readonly top?: number | undefined;
  /** Whether compounds with hydrogen are in it; by default as in the current list of all kinds. */
  readonly scope?: Scope | undefined;
}

export interface ListPlan {
  /** Experiments that its calibration needs. */
  readonly experiments: number;
  /** The known compounds as they are now. */
  readonly fingerprint: string;
}

/**
 * Looks what a list needs; null if there is nothing to list. The first of all steps, so it is the one that brings the
 * workspace of an older version up to date, if the folder can be written to.
 */
export function planBuild(input: BuildTaskInput): ListPlan | null {
  return withBuild(input, { readonly: !isWritable(input.workspace) }, (build) => ({
    experiments: build.experiments.length,
    fingerprint: build.fingerprint,
  }));
}

/** Does a piece of the work for a list, and keeps it in the workspace's folder; the database is only read. */
export function runPiece(
  { piece, ...input }: BuildTaskInput & { readonly piece: ListPiece },
  control: RunControl,
): void {
  withBuild(input, { readonly: true }, (build) => computePiece(build, piece, control));
}

/** Publishes a list; pieces that are not there are made. */
export function publishBuild(
  { slices, ...input }: BuildTaskInput & { readonly slices?: number | undefined },
  control: RunControl,
): BuildSummary | null {
  return withBuild(input, { readonly: false }, (build, workspace) =>
    publishList(workspace, build, { slices, control, now: new Date() }),
  );
}

/**
 * Makes a list from its plan to its publication, on one thread: what its pieces share, such as the placed compounds, is there once and not once per
 * thread. Null if there is nothing to list.
 */
export function buildWhole(input: BuildTaskInput, control: RunControl): BuildSummary | null {
  const plan = planBuild(input);
  if (!plan) return null;
  const planned = { ...input, fingerprint: plan.fingerprint };
  const pieces = planPieces(plan.experiments);
  const steps = pieces.length + 1;
  pieces.forEach((piece, step) => {
    control.progress(STEPS, step, steps);
    runPiece({ ...planned, piece }, control);
    collectGarbage();
  });
  control.progress(STEPS, pieces.length, steps);
  try {
    return publishBuild(planned, control);
  } finally {
    clearPlacedCompounds();
    collectGarbage();
  }
}

/** Publishes the list of all kinds of a number of elements; null if there are fewer than two kinds. */
export function publishAllKindsList(
  { workspace: dir, arity, top, scope }: AllKindsInput,
  control: RunControl,
): BuildSummary | null {
  const workspace = Workspace.open(dir, { create: false, readonly: false });
  try {
    return publishAllKinds(workspace, arity, { top: top ?? DEFAULT_TOP, scope, control, now: new Date() });
  } finally {
    workspace.close();
  }
}

function withBuild<T>(
  { workspace: dir, fingerprint, ...request }: BuildTaskInput,
  { readonly }: { readonly readonly: boolean },
  use: (build: ListBuild, workspace: Workspace) => T,
): T | null {
  const workspace = Workspace.open(dir, { create: false, readonly });
  try {
    const known = KnownCompounds.of(workspace, { fingerprint, known: request.known });
    const build = openListBuild(workspace.dir, request, known);
    return build && use(build, workspace);
  } finally {
    workspace.close();
  }
}
