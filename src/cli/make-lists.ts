import type { Service } from '../service/service.js';
import type { SpaceChoice } from '../space/space-choice.js';
import { Workspace } from '../store/workspace.js';
import { BuildsBeside } from './builds-beside.js';
import { formatCount } from './format-count.js';
import { reportError } from './report-error.js';
import { hint } from './hint.js';

/** Makes lists while the process serves. Pages and API tell how far it is; a start that is stopped goes on with the rest. */
export async function makeLists(
  service: Service,
  dir: string,
  spaces: readonly SpaceChoice[],
  signal: AbortSignal,
): Promise<void> {
  const builds = new BuildsBeside(dir, spaces);
  service.building = () => builds.inProgress();
  const lists = spaces.length === 1 ? 'one more list' : `${formatCount(spaces.length)} more lists`;
  hint(`Making ${lists} meanwhile.\n`);
  const complete = await builds.run(signal, reportError);
  if (!complete) return;
  const workspace = Workspace.open(dir);
  try {
    workspace.settings.setListsToMake([]);
  } finally {
    workspace.close();
  }
  hint('All lists are made.\n');
}
