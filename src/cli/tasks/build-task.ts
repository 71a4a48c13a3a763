import type { RunControl } from '../../run-control.js';
import { buildLists, type BuildSummary } from '../../service/build.js';
import type { SpaceChoice } from '../../space/space-choice.js';
import { Workspace } from '../../store/workspace.js';

export interface BuildTaskInput {
  readonly workspace: string;
  readonly spaces?: readonly SpaceChoice[];
  readonly top?: number;
  readonly models?: readonly string[];
  readonly seed?: number;
  readonly threads?: number;
}

/** Builds and publishes lists on the thread that it is started on. */
export async function runBuild(
  { workspace: dir, ...options }: BuildTaskInput,
  control: RunControl,
): Promise<BuildSummary[]> {
  const workspace = Workspace.open(dir, { create: false });
  try {
    return await buildLists(workspace, { ...options, control, now: () => new Date() });
  } finally {
    workspace.close();
  }
}
