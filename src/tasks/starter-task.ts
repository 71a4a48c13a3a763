import type { RunControl } from '../run-control.js';
import { ingestFile } from '../service/ingest-file.js';
import { Workspace } from '../store/workspace.js';
import type { StarterPlan } from '../service/build/starter-set.js';

export interface StarterTaskInput extends StarterPlan {
  readonly workspace: string;
}

/** Carries out the plan; returns how many compounds the workspace holds then. */
export async function runStarter(
  { workspace: dir, remove, ingest }: StarterTaskInput,
  control: RunControl,
): Promise<number> {
  const workspace = Workspace.open(dir);
  try {
    for (const source of remove) workspace.entries.removeSource(source);
    for (const { path, format, source } of ingest) {
      await ingestFile(workspace, path, { source, format, starter: true, control, now: new Date() });
    }
    return workspace.entries.count();
  } finally {
    workspace.close();
  }
}
