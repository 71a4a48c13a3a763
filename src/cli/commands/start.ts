import { Command } from 'commander';
import { addressOptions } from '../address-options.js';
import { examples } from '../examples.js';
import { runBuilds } from '../run-builds.js';
import { runTask } from '../run-task.js';
import { starterTask } from '../../tasks/starter-task-reference.js';
import { workspaceOption } from '../workspace-option.js';
import { serve, type ServeCommandOptions } from './serve.js';
import { formatCount } from '../format-count.js';

/** What `npm start` runs. Not shown among the commands: those who know what they want use ingest, build and serve. */
export function startCommand(): Command {
  const command = new Command('start').description(
    'Serve a workspace; fill it from the starter set first where it is empty, and build what is missing or outdated.',
  );
  for (const option of addressOptions()) command.addOption(option);
  return command
    .addOption(workspaceOption())
    .addHelpText('after', examples([['npm start -- --port 9000', 'the same through npm, on another port']]))
    .action(start);
}

async function start(options: ServeCommandOptions): Promise<void> {
  const { requireAddress } = await import('../require-address.js');
  // Known before minutes of work are spent on something that could not be served.
  await requireAddress(options.host, options.port);
  await fillWorkspace(options.workspace);
  await serve(options);
}

async function fillWorkspace(dir: string): Promise<void> {
  const [{ Workspace }, { STARTER_SPACES, planStarter, starterFiles }, { staleLists }] = await Promise.all([
    import('../../store/workspace.js'),
    import('../../service/build/starter-set.js'),
    import('../stale-lists.js'),
  ]);
  const workspace = Workspace.open(dir);
  try {
    const plan = planStarter(workspace, starterFiles());
    if (plan.ingest.length > 0) {
      const compounds = await runTask(starterTask, { workspace: dir, ...plan });
      process.stderr.write(
        `No database has been ingested: ${formatCount(compounds)} compounds of the starter set stand in for it.\n`,
      );
    }
    const stale = staleLists(workspace);
    const starter = workspace.entries.sources().every((source) => source.starter);
    if (stale === null) await runBuilds({ workspace: dir, ...(starter && { spaces: STARTER_SPACES }) });
    else if (stale.length > 0) await runBuilds({ workspace: dir, spaces: stale });
  } finally {
    workspace.close();
  }
}
