import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ListMetadata } from '../../store/types.js';
import { WorkFolder } from '../../store/work-folder.js';
import type { Workspace } from '../../store/workspace.js';
import { WORKSPACE_PARTS } from '../../store/workspace-parts.js';
import { readPlan, type WorkPlan } from './work-plan.js';

/**
 * Removes the work that nobody goes on with: of builds that were given up, and of lists that are published. A build removes its
 * own work last of all, so one that is killed after it has published its list leaves it.
 */
export function removeOldWork(workspace: Workspace, now: Date): void {
  WorkFolder.removeAbandoned(workspace.dir, now);
  const lists = workspace.lists.all();
  for (const folder of WorkFolder.all(workspace.dir)) {
    const plan = readPlan(folder);
    // What changed after the list was written is of a build that makes it once more.
    if (
      plan &&
      lists.some((list) => isListOf(plan, list) && writtenAt(workspace, list) >= folder.changedAt().getTime())
    )
      folder.remove();
  }
}

/** Whether a list is what a plan was for. How many rows were asked for a list says only if there are so many. */
function isListOf({ request, fingerprint, version }: WorkPlan, list: ListMetadata): boolean {
  return (
    list.arity === request.space.arity &&
    list.kind === request.space.kind &&
    list.dataFingerprint === fingerprint &&
    list.codeVersion === version &&
    list.seed === request.seed &&
    list.models[0]?.name === request.models[0] &&
    (list.knownBy ?? null) === request.known &&
    (list.rankFor?.name ?? null) === request.rankFor &&
    (list.rows === request.top || (list.unscored !== undefined && list.rows < request.top))
  );
}

function writtenAt({ dir }: Workspace, { id }: ListMetadata): number {
  const file = join(dir, WORKSPACE_PARTS.lists, `${id}.sqlite`);
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;
}
