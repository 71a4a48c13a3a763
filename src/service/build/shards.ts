import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import type { Workspace } from '../../store/workspace.js';
import { chooseWork, listSavedWork, type SavedWork } from './saved-work.js';
import type { WorkPlan } from './work-plan.js';

/** A list whose shards are all there. */
export interface ShardedList {
  readonly request: WorkPlan['request'];
  readonly shards: number;
}

/**
 * The lists of which shards were done for the known compounds as they are now; of these ids if some are named. Throws
 * NOT_FOUND if there are none, SHARDS_MISSING with the builds and their numbers if some are not there yet.
 */
export function shardedLists(workspace: Workspace, ids: readonly string[] = []): ShardedList[] {
  const sharded = chooseWork(listSavedWork(workspace), ids).filter(({ shards }) => shards !== null);
  const usable = sharded.filter((work) => work.usable);
  const incomplete = usable.filter(({ missing }) => missing.length > 0);
  if (incomplete.length > 0)
    throw shardsMissing(
      incomplete,
      usable.filter((work) => !incomplete.includes(work)),
    );
  if (usable.length === 0) throw noShards(sharded.length);
  return usable.map(({ request, shards }) => ({ request: request!, shards: shards! }));
}

function shardsMissing(incomplete: readonly SavedWork[], complete: readonly SavedWork[]): IncognitaError {
  const missing = incomplete.map(({ id, shards, missing: numbers }) => {
    return message('shards.missing-of', { id, shards: numbers.map((number) => `${number}/${shards}`) });
  });
  const [first] = incomplete as [SavedWork];
  const values = { missing, first: `${first.missing[0]}/${first.shards}` };
  const text =
    complete.length === 0
      ? message('shards.missing', values)
      : message('shards.missing-some', { ...values, complete: complete.map(({ id }) => id).join(' ') });
  const details = incomplete.map(({ id, shards, missing: numbers }) => ({ id, shards, missing: numbers }));
  return new IncognitaError('SHARDS_MISSING', text, { missing: details });
}

function noShards(outdated: number): IncognitaError {
  return new IncognitaError('NOT_FOUND', message(outdated > 0 ? 'shards.outdated' : 'shards.none'));
}
