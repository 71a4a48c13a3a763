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
