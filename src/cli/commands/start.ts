import { Command } from 'commander';
import { IncognitaError } from '../../errors.js';
import type { SpaceChoice } from '../../space/space-choice.js';
import { addressOptions } from '../address-options.js';
import { examples } from '../examples.js';
import { hasAllLists } from '../has-all-lists.js';
import { applyKeepBuiltIn, keepBuiltInOptions, sayBuiltInChange } from '../keep-built-in.js';
import { operatorOptions } from '../operator-options.js';
import { limitOptions } from '../limit-options.js';
import { workspaceOption } from '../workspace-option.js';
import { serve, type ServeCommandOptions } from './serve.js';

interface StartOptions extends ServeCommandOptions {
  readonly keepBuiltIn?: boolean;
}

/** What `npm start` runs. Not shown among the commands: those who know what they want use ingest, build and serve. */
export function startCommand(): Command {
  const command = new Command('start').description(
    'Serve a workspace. If it is empty, fill it from the built-in data first. Build the lists that are missing or outdated.',
  );
  for (const option of [...addressOptions(), ...operatorOptions(), ...limitOptions(), ...keepBuiltInOptions()])
    command.addOption(option);
  return command
    .addOption(workspaceOption())
    .addHelpText('after', examples([['npm start -- --port 9000', 'the same through npm, on another port']]))
    .action(start);
}

async function start({ keepBuiltIn, ...options }: StartOptions): Promise<void> {
  const { requireAddress } = await import('../require-address.js');
  // Known before minutes of work are spent on something that could not be served.
  await requireAddress(options.host, options.port);
  let spaces: readonly SpaceChoice[];
  try {
    spaces = await prepare(options.workspace, keepBuiltIn);
  } catch (error) {
    // To be stopped is how a server ends. What is done so far stays, and the next start goes on.
    if (error instanceof IncognitaError && error.code === 'CANCELLED') return;
    throw error;
  }
  await serve(options, spaces);
}

/** Fills the workspace, makes a first list if there is none to serve, and returns the lists that are left to make. */
async function prepare(dir: string, keepBuiltIn: boolean | undefined): Promise<readonly SpaceChoice[]> {
  const { isWritable } = await import('../../store/is-writable.js');
  if (keepBuiltIn === undefined && !isWritable(dir) && (await hasAllLists(dir))) return [];
  const [
    { Workspace },
    { listsToMake },
    { removeOldWork },
    { runBuilds },
    { buildInProcess },
    { buildThreads },
    { watchBuilds },
  ] = await Promise.all([
    import('../../store/workspace.js'),
    import('../../service/build/lists-to-make.js'),
    import('../../service/build/remove-old-work.js'),
    import('../../tasks/run-builds.js'),
    import('../../tasks/build-in-process.js'),
    import('../../service/build/build-threads.js'),
    import('../watch-builds.js'),
  ]);
  const change = await applyKeepBuiltIn(dir, keepBuiltIn, { fill: true });
  sayBuiltInChange(change, keepBuiltIn);
  const workspace = Workspace.open(dir);
  try {
    const spaces = listsToMake(workspace);
    workspace.settings.setListsToMake(spaces);
    removeOldWork(workspace, new Date());
    const servable = !change.replaced && workspace.lists.all().some(({ id }) => workspace.lists.isReadable(id));
    if (servable || spaces.length === 0) return spaces;
    const [first, ...others] = spaces;
    // What it took is given back before the server has tables of its own.
    const runner = buildInProcess({ threads: buildThreads({}) });
    try {
      await watchBuilds((watch) => runBuilds({ ...watch, workspace: dir, spaces: [first!], runner }));
    } finally {
      await runner.close();
    }
    return others;
  } finally {
    workspace.close();
  }
}
