import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Option } from 'commander';
import { DEFAULT_SPACES } from '../space/space-choice.js';
import { builtInTask } from '../tasks/built-in-task-reference.js';
import { formatCount } from './format-count.js';
import { runTask } from './run-task.js';
import { WORKSPACE_PARTS } from '../store/workspace-parts.js';
import { hint } from './hint.js';

/** `--keep-built-in` and its opposite; undefined if neither is given, and then what was decided before holds. */
export function keepBuiltInOptions(): Option[] {
  return [
    new Option('--keep-built-in', 'use the built-in data together with your own database, from now on'),
    new Option('--no-keep-built-in', 'use only your own database again'),
  ];
}

/** What became of the built-in data. */
export interface BuiltInChange {
  /** Compounds that the workspace holds, if built-in data was taken in. */
  readonly compounds?: number;
  /** Whether other known compounds of an earlier version made place for it, or it for the user's own. */
  readonly replaced: boolean;
}

/**
 * Stores in the workspace whether the built-in data stays next to the user's own, if that is said, and brings it in or takes it
 * out accordingly. `fill` also brings it into a workspace that has no database.
 */
export async function applyKeepBuiltIn(
  dir: string,
  keep: boolean | undefined,
  { fill }: { readonly fill: boolean },
): Promise<BuiltInChange> {
  if (keep === undefined && !fill) return { replaced: false };
  const [{ builtInFiles, planBuiltIn }, { fillWorkspace }] = await Promise.all([
    import('../service/build/plan-built-in.js'),
    import('../store/fill-workspace.js'),
  ]);
  const files = builtInFiles(process.env['INCOGNITA_BUILT_IN']);
  return fillWorkspace(dir, async (workspace) => {
    if (keep !== undefined) workspace.settings.setKeepBuiltIn(keep);
    if (keep === false && workspace.entries.removeBuiltIn()) return { replaced: true };
    if (keep === false && !fill) return { replaced: false };
    const plan = planBuiltIn(workspace, files);
    if (plan.ingest.length === 0) return { replaced: false };
    // Said first, so that a start that is stopped in between still makes every list.
    if (plan.remove.length > 0) workspace.settings.setListsToMake(DEFAULT_SPACES);
    const compounds = await runTask(builtInTask, { workspace: dir, ...plan });
    return { compounds, replaced: plan.remove.length > 0 };
  });
}

/** Says on standard error what was changed, if anything. */
export function sayBuiltInChange({ compounds, replaced }: BuiltInChange, keep: boolean | undefined): void {
  if (compounds === undefined) {
    if (replaced) hint('The built-in data is left out from now on.\n');
    return;
  }
  const held = `${formatCount(compounds)} known compounds`;
  if (replaced) hint(`The built-in data of an earlier version was replaced by today's: ${held}.\n`);
  else if (keep) hint(`The built-in data was added: ${held}.\n`);
  else hint(`No database has been ingested, so the built-in data is used: ${held}.\n`);
}

/** Whether the workspace of a folder, if there is one, holds built-in data. */
export async function hasBuiltIn(dir: string): Promise<boolean> {
  if (!existsSync(join(dir, WORKSPACE_PARTS.database))) return false;
  const { Workspace } = await import('../store/workspace.js');
  const workspace = Workspace.open(dir);
  try {
    return workspace.entries.sources().some(({ starter }) => starter);
  } finally {
    workspace.close();
  }
}
