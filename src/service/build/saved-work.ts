import { IncognitaError } from '../../errors.js';
import { parseKnown } from '../../ingest/known-expression.js';
import { message } from '../../messages/message.js';
import { spaceName } from '../../space/space-name.js';
import { WorkFolder } from '../../store/work-folder.js';
import type { Workspace } from '../../store/workspace.js';
import { version } from '../../version.js';
import { pieceName, type ListPiece } from './list-piece.js';
import { readPlan, type WorkPlan } from './work-plan.js';

/** One of several shards, counted from 1: a share of the work for every list. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** What a build of a list that is not published has done so far. */
export interface SavedWork {
  /** Name of its folder: the space, and a hash of what is built from what. */
  readonly id: string;
  /** e.g. "ternary-ionic"; null if the work was stopped before it was planned. */
  readonly list: string | null;
  readonly request: WorkPlan['request'] | null;
  /** Pieces that are done. */
  readonly pieces: number;
  readonly bytes: number;
  readonly changedAt: Date;
  /** When it is removed if nothing is added. */
  readonly expiresAt: Date;
  /** Whether the known compounds and the version are still those that it was made with. */
  readonly usable: boolean;
  /** Into how many shards it is divided; null if it is not. */
  readonly shards: number | null;
  /** Numbers of the shards that are not done. */
  readonly missing: readonly number[];
}

/** The work of every build that is not published, in the order of its ids. */
export function listSavedWork(workspace: Workspace): SavedWork[] {
  return WorkFolder.all(workspace.dir).map((folder): SavedWork => {
    const plan = readPlan(folder);
    const names = folder.names();
    const shards = shardsIn(names) ?? null;
    return {
      id: folder.key,
      list: plan ? spaceName(plan.request.space) : null,
      request: plan?.request ?? null,
      pieces: names.filter((name) => /^(slice|experiment|ranking)/.test(name)).length,
      bytes: folder.bytes(),
      changedAt: folder.changedAt(),
      expiresAt: folder.expiresAt(),
      usable: plan !== undefined && isUsable(workspace, plan),
      shards,
      missing: plan && shards !== null ? missingShards(names, shards, plan.experiments) : [],
    };
  });
}

/**
 * Of saved work that of these ids, or of ids that begin like that ("ternary", "ternary-3f"); all if none is named. Throws
 * NOT_FOUND for one that there is not.
 */
export function chooseWork(work: readonly SavedWork[], ids: readonly string[]): readonly SavedWork[] {
  if (ids.length === 0) return work;
  const unknown = ids.find((id) => id === '' || !work.some((each) => each.id.startsWith(id)));
  if (unknown !== undefined) {
    const known = work.map(({ id }) => id);
    throw new IncognitaError(
      'NOT_FOUND',
      known.length === 0 ? message('work.none') : message('work.unknown', { id: unknown.slice(0, 60), work: known }),
      { work: known },
    );
  }
  return work.filter((each) => ids.some((id) => each.id.startsWith(id)));
}

/** The pieces of a list that a shard does: its slice of the space, and every so many-th experiment. */
export function piecesOfShard({ number, of }: Shard, experiments: number): ListPiece[] {
  const pieces: ListPiece[] = [{ kind: 'slice', slice: { index: number - 1, of } }];
  for (let k = number - 1; k < experiments; k += of) pieces.push({ kind: 'experiment', number: k });
  return pieces;
}

function isUsable({ entries }: Workspace, plan: WorkPlan): boolean {
  const { known } = plan.request;
  return plan.version === version && plan.fingerprint === entries.fingerprint(known ? parseKnown(known) : undefined);
}

/** Into how many shards work was divided; of several divisions the one with the most done. */
function shardsIn(names: readonly string[]): number | undefined {
  const done = new Map<number, number>();
  for (const name of names) {
    const of = Number(/^slice-\d+-of-(\d+)$/.exec(name)?.[1] ?? 0);
    if (of > 0) done.set(of, (done.get(of) ?? 0) + 1);
  }
  return [...done].sort(([a, doneOfA], [b, doneOfB]) => doneOfB / b - doneOfA / a)[0]?.[0];
}

function missingShards(names: readonly string[], shards: number, experiments: number): number[] {
  const done = new Set(names);
  const numbers = Array.from({ length: shards }, (_, index) => index + 1);
  return numbers.filter((number) => {
    return !piecesOfShard({ number, of: shards }, experiments).every((piece) => done.has(pieceName(piece)));
  });
}
