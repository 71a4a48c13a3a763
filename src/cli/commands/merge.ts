import { Command } from 'commander';
import { buildTable } from '../build-table.js';
import { examples } from '../examples.js';
import { printJson } from '../print-json.js';
import { runMerge } from '../../tasks/run-builds.js';
import { watchBuilds } from '../watch-builds.js';
import { workspaceOption } from '../workspace-option.js';

interface MergeOptions {
  readonly json?: boolean;
  readonly workspace: string;
}

export function mergeCommand(): Command {
  return new Command('merge')
    .description('Combine the shards of `build --shard` and publish the lists.')
    .argument('[id...]', 'ids of `incognita work` or their first letters, e.g. ternary (default: every list in shards)')
    .option('--json', 'print what was built as JSON')
    .addOption(workspaceOption())
    .addHelpText('after', examples([['incognita merge', 'when every shard is done; says which are missing']]))
    .action(async (ids: string[], { workspace: dir, json }: MergeOptions) => {
      const [{ Workspace }, { WorkFolder }, { shardedLists }] = await Promise.all([
        import('../../store/workspace.js'),
        import('../../store/work-folder.js'),
        import('../../service/build/shards.js'),
      ]);
      const workspace = Workspace.open(dir, { readonly: true });
      let lists;
      try {
        WorkFolder.removeRests(dir);
        lists = shardedLists(workspace, ids);
      } finally {
        workspace.close();
      }
      const summaries = await watchBuilds((watch) => runMerge(dir, lists, watch));
      if (json) printJson(summaries);
      else process.stdout.write(buildTable(summaries));
    });
}
