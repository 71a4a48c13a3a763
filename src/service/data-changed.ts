import { parseKnown } from '../ingest/known-expression.js';
import type { ListMetadata } from '../store/types.js';
import type { Workspace } from '../store/workspace.js';

/** Whether the known compounds, chosen by the list's own expression if it has one, are others than it was learnt from. */
export function hasDataChanged(
  { entries }: Pick<Workspace, 'entries'>,
  { dataFingerprint, knownBy }: Pick<ListMetadata, 'dataFingerprint' | 'knownBy'>,
): boolean {
  if (dataFingerprint === undefined) return false;
  return dataFingerprint !== entries.fingerprint(knownBy === undefined ? undefined : parseKnown(knownBy));
}

/** The ids of the lists that were learnt from other known compounds than there are now. */
export function listsOfOtherData(workspace: Pick<Workspace, 'entries' | 'lists'>): string[] {
  // Lists of one expression are compared with one fingerprint, since each is a walk through all compounds.
  const fingerprints = new Map<string | undefined, string>();
  const { entries, lists } = workspace;
  return lists
    .all()
    .filter(({ dataFingerprint, knownBy }) => {
      if (dataFingerprint === undefined) return false;
      const now =
        fingerprints.get(knownBy) ?? entries.fingerprint(knownBy === undefined ? undefined : parseKnown(knownBy));
      fingerprints.set(knownBy, now);
      return dataFingerprint !== now;
    })
    .map(({ id }) => id);
}
