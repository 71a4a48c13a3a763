import type { RunControl } from '../../run-control.js';
import { buildLists, type BuildSummary } from '../../service/build.js';
import type { SpaceChoice } from '../../space/space-choice.js';
import { Workspace } from '../../store/workspace.js';

export interface BuildTaskInput {
  readonly workspace: string;
  readonly space: SpaceChoice;
  readonly top?: number;
  readonly models?: readonly string[];
  readonly seed?: number;
}

/** Builds and publishes the list of one space on the thread that it is started on; null where there is nothing to list. */
export async function runBuild(
  { workspace: dir, space, ...options }: BuildTaskInput,
  control: RunControl,
): Promise<BuildSummary | null> {
  const workspace = Workspace.open(dir, { create: false });
  try {
    const [summary] = await buildLists(workspace, { ...options, spaces: [space], control, now: () => new Date() });
    return summary ?? null;
  } finally {
    workspace.close();
  }
}
