import { nameOf } from '../../messages/name-of.js';
import { MODEL_KINDS } from '../../models/model-kinds.js';
import { currentLists } from '../../store/current-lists.js';
import type { Workspace } from '../../store/workspace.js';
import type { ModelSummary } from '../types.js';

/** Every model of this version, with the ids of the current lists that were ranked with it. */
export function describeModels(workspace: Workspace): ModelSummary[] {
  const lists = currentLists(workspace.lists.all());
  return MODEL_KINDS.map(({ name, reference }) => ({
    name,
    title: nameOf('model', name),
    description: nameOf('model', `${name}-means`),
    reference,
    lists: lists.filter((list) => list.models.some((model) => model.name === name)).map((list) => list.id),
  }));
}
