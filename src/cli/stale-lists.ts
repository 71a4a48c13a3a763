import { newestLists } from '../store/newest-lists.js';
import { parseKnown } from '../ingest/known-expression.js';
import type { SpaceChoice } from '../space/space-choice.js';
import type { Workspace } from '../store/workspace.js';

/**
 * Which lists no longer say what the known compounds say: the spaces whose newest list was made from other data or cannot be opened, or
 * null where there is no list at all. Lists that were made on purpose for some spaces only stay the only ones.
 */
export function staleLists(workspace: Workspace): SpaceChoice[] | null {
  const lists = newestLists(workspace.lists.all());
  if (lists.length === 0) return null;
  return lists
    .filter(
      (list) =>
        (list.dataFingerprint !== undefined && list.dataFingerprint !== today(workspace, list.knownBy)) ||
        !workspace.lists.isReadable(list.id),
    )
    .map(({ arity, kind }) => ({ arity, kind }));
}

/** The fingerprint of what counts as known today, by the expression that the list was made with. */
function today({ entries }: Workspace, knownBy: string | undefined): string {
  return entries.fingerprint(knownBy === undefined ? undefined : parseKnown(knownBy));
}
