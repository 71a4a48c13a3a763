import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { WORKSPACE_PARTS } from '../store/workspace-parts.js';

/**
 * Whether a workspace has the data and the lists that a start makes, all of them today's. Only read, so that those who have
 * nothing to make do not have to write. False if there is no workspace; throws WORKSPACE_INVALID if it cannot be used.
 */
export async function hasAllLists(dir: string): Promise<boolean> {
  if (!existsSync(join(dir, WORKSPACE_PARTS.database))) return false;
  const [{ builtInFiles, planBuiltIn }, { listsToMake }, { openToRead }] = await Promise.all([
    import('../service/build/plan-built-in.js'),
    import('../service/build/lists-to-make.js'),
    import('../store/open-to-read.js'),
  ]);
  const workspace = openToRead(dir);
  try {
    const files = builtInFiles(process.env['INCOGNITA_BUILT_IN']);
    return planBuiltIn(workspace, files).ingest.length === 0 && listsToMake(workspace).length === 0;
  } finally {
    workspace.close();
  }
}
