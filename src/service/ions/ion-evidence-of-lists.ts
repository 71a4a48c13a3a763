import { IonEvidence, type TaughtSpace } from '../../scoring/ion-evidence.js';
import { readTaughtSpace } from '../../scoring/list-artifact.js';
import { currentLists } from '../../store/current-lists.js';
import type { ListMetadata } from '../../store/types.js';
import type { Workspace } from '../../store/workspace.js';
import { MODEL_ARTIFACT } from '../scores/scorer-cache.js';

export interface EvidenceOfLists {
  readonly evidence: IonEvidence;
  /** Ids of the lists whose known compounds are counted. */
  readonly lists: readonly string[];
}

/** How ions substitute for each other in the known compounds that the current ionic lists were learnt from. */
export function ionEvidenceOfLists(workspace: Workspace): EvidenceOfLists {
  const found = currentLists(workspace.lists.all())
    .filter(({ kind }) => kind === 'ionic')
    .map((list) => ({ list: list.id, taught: taughtSpace(workspace, list) }))
    .filter((each): each is typeof each & { taught: TaughtSpace } => each.taught !== null);
  return { evidence: new IonEvidence(found.map(({ taught }) => taught)), lists: found.map(({ list }) => list) };
}

/** Null if the list has no model, or one that cannot be read: the others say enough. */
function taughtSpace(workspace: Workspace, list: ListMetadata): TaughtSpace | null {
  if (!list.artifacts.some(({ name }) => name === MODEL_ARTIFACT)) return null;
  try {
    return workspace.lists.readArtifact(list.id, MODEL_ARTIFACT, readTaughtSpace);
  } catch {
    return null;
  }
}
