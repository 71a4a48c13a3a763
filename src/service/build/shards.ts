import { IncognitaError } from '../../errors.js';
import { parseKnown } from '../../ingest/known-expression.js';
import { message } from '../../messages/message.js';
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

/** The pieces of a list that a shard does: its slice of the space, and every so many-th experiment. */
export function piecesOfShard({ number, of }: Shard, experiments: number): ListPiece[] {
  const pieces: ListPiece[] = [{ kind: 'slice', slice: { index: number - 1, of } }];
  for (let k = number - 1; k < experiments; k += of) pieces.push({ kind: 'experiment', number: k });
  return pieces;
}

/** A list whose shards are all there. */
export interface ShardedList {
  readonly request: WorkPlan['request'];
  readonly shards: number;
}

/**
 * The lists of which shards were done for the known compounds as they are now. Throws NOT_FOUND where there are none,
 * SHARDS_MISSING with their numbers where some are not there yet.
 */
export function shardedLists(workspace: Workspace): ShardedList[] {
  const fingerprintOf = (known: string | null | undefined): string =>
    workspace.entries.fingerprint(known ? parseKnown(known) : undefined);
  const lists: ShardedList[] = [];
  const missing = new Map<number, Set<number>>();
  let outdated = 0;
  for (const work of WorkFolder.all(workspace.dir)) {
    const plan = readPlan(work);
    const shards = plan && shardsIn(work);
    if (!plan || !shards) continue;
    if (plan.fingerprint !== fingerprintOf(plan.request.known) || plan.version !== version) {
      outdated++;
      continue;
    }
    const names = new Set(work.names());
    for (let number = 1; number <= shards; number++) {
      const pieces = piecesOfShard({ number, of: shards }, plan.experiments);
      if (pieces.every((piece) => names.has(pieceName(piece)))) continue;
      missing.set(shards, (missing.get(shards) ?? new Set()).add(number));
    }
    lists.push({ request: plan.request, shards });
  }
  if (missing.size > 0) throw shardsMissing(missing);
  if (lists.length === 0) throw noShards(outdated);
  return lists;
}

/** Into how many shards the work of a folder was divided; of several divisions the one with the most done. */
function shardsIn(work: WorkFolder): number | undefined {
  const done = new Map<number, number>();
  for (const name of work.names()) {
    const of = Number(/^slice-\d+-of-(\d+)$/.exec(name)?.[1] ?? 0);
    if (of > 0) done.set(of, (done.get(of) ?? 0) + 1);
  }
  return [...done].sort(([a, doneOfA], [b, doneOfB]) => doneOfB / b - doneOfA / a)[0]?.[0];
}

function shardsMissing(missing: ReadonlyMap<number, ReadonlySet<number>>): IncognitaError {
  const each = [...missing].flatMap(([of, numbers]) => [...numbers].sort((a, b) => a - b).map((k) => `${k}/${of}`));
  return new IncognitaError('SHARDS_MISSING', message('shards.missing', { missing: each, first: each[0]! }), {
    missing: each,
  });
}

function noShards(outdated: number): IncognitaError {
  return new IncognitaError('NOT_FOUND', message(outdated > 0 ? 'shards.outdated' : 'shards.none'));
}
