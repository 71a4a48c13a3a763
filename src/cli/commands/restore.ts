import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { message } from '../../messages/message.js';
import { confirm } from '../confirm.js';
import { examples } from '../examples.js';
import { formatCount } from '../format-count.js';
import { hint } from '../hint.js';
import { visible } from '../../visible-text.js';
import { folder } from '../parse-option.js';
import { workspaceOption } from '../workspace-option.js';
import { yesOption } from '../yes-option.js';

interface RestoreOptions {
  readonly workspace: string;
  readonly yes?: boolean;
}

export function restoreCommand(): Command {
  return new Command('restore')
    .description('Make the workspace what a backup is, also while it is served.')
    .argument('<dir>', 'the folder of the backup', folder)
    .addOption(yesOption())
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      examples([['incognita restore /backups/2030-05-01', 'compares the backup with its checksums first']]),
    )
    .action(restore);
}

async function restore(dir: string, { workspace, yes }: RestoreOptions): Promise<void> {
  const { requireIntact, restoreWorkspace } = await import('../../store/restore-workspace.js');
  requireIntact(dir);
  if (existsSync(workspace)) await confirm([message('backup.replaces', { dir: workspace, backup: dir })], yes);
  const { lists, files } = await restoreWorkspace(dir, workspace, new Date());
  hint(`${visible(workspace)}: the database, ${formatCount(lists)} lists in ${formatCount(files)} files.\n`);
}
