import { message } from '../messages/message.js';
import { say } from '../messages/say.js';
import { hint } from './hint.js';

/** Says how to remove the work of abandoned builds: that of other known compounds or of another version. */
export async function offerToRemoveWork(workspaceDir: string): Promise<void> {
  const { WorkFolder } = await import('../store/work-folder.js');
  if (WorkFolder.all(workspaceDir).length === 0) return;
  const [{ withWorkspace }, { listSavedWork }] = await Promise.all([
    import('./open-service.js'),
    import('../service/build/saved-work.js'),
  ]);
  await withWorkspace(workspaceDir, (workspace) => {
    const outdated = listSavedWork(workspace).filter(({ usable }) => !usable);
    if (outdated.length === 0) return;
    const megabytes = outdated.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
    hint(`${say(message('work.abandoned', { count: outdated.length, megabytes: megabytes.toFixed(1) }), 'en')}\n`);
  });
}
