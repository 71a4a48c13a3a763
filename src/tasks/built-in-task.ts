import type { RunControl } from '../run-control.js';
import { builtInSource } from '../service/build/built-in-sources.js';
import type { BuiltInPlan } from '../service/build/plan-built-in.js';
import { ingestFile } from '../service/ingest-file.js';
import { Workspace } from '../store/workspace.js';

export interface BuiltInTaskInput extends BuiltInPlan {
  readonly workspace: string;
}

/** Carries out the plan; returns how many compounds the workspace holds then. */
export async function runBuiltIn(
  { workspace: dir, remove, ingest }: BuiltInTaskInput,
  control: RunControl,
): Promise<number> {
  const workspace = Workspace.open(dir);
  try {
    for (const source of remove) workspace.entries.removeSource(source, new Date());
    for (const { path, source } of ingest) {
      const title = builtInSource(source)?.title;
      await ingestFile(workspace, path, { source, title, format: 'csv', starter: true, control, now: new Date() });
    }
    return workspace.entries.count();
  } finally {
    workspace.close();
  }
}
