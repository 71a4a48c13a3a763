import type { Workspace } from '../store/workspace.js';
import { version } from '../version.js';
import type { ListInProgress, Status } from './types.js';

/** What a workspace holds and whether there is a list to serve. */
export function readStatus(workspace: Workspace, building: readonly ListInProgress[]): Status {
  const sources = workspace.entries.sources();
  const lists = workspace.lists.all().map((list) => list.id);
  return {
    version,
    ready: lists.length > 0,
    starter: sources.length > 0 && sources.every((source) => source.starter),
    compounds: workspace.entries.count(),
    compoundsByArity: workspace.entries.countByArity(),
    sources: sources.map(({ name, title, compounds, starter }) => ({ name, title, compounds, starter })),
    lists,
    damaged: workspace.lists.damaged(),
    building,
  };
}
