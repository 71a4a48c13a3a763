import type { EvaluationReport } from '../../evaluation/types.js';
import type { Workspace } from '../../store/workspace.js';

/** The sources of a workspace as reports name them. */
export function sourcesOfReport({ entries }: Pick<Workspace, 'entries'>): EvaluationReport['sources'] {
  return entries.sources().map(({ name, title, compounds }) => ({ name, ...(title !== name && { title }), compounds }));
}
