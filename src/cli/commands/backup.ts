import { Command } from 'commander';
import { examples } from '../examples.js';
import { formatCount } from '../format-count.js';
import { hint } from '../hint.js';
import { visible } from '../../visible-text.js';
import { folder } from '../parse-option.js';
import { workspaceOption } from '../workspace-option.js';

interface BackupOptions {
  readonly workspace: string;
}

export function backupCommand(): Command {
  return new Command('backup')
    .description('Copy the workspace into a new folder, also while it is served or a list is being built.')
    .argument('<dir>', 'the folder of the backup: new or empty', folder)
    .addOption(workspaceOption())
    .addHelpText('after', examples([['incognita backup /backups/2030-05-01', 'a folder that restore reads']]))
    .action(backup);
}

async function backup(dir: string, { workspace }: BackupOptions): Promise<void> {
  const [{ withWorkspace }, { backupWorkspace }] = await Promise.all([
    import('../open-service.js'),
    import('../../store/backup-workspace.js'),
  ]);
  const { lists, files } = await withWorkspace(workspace, (opened) => backupWorkspace(opened, dir));
  hint(`${visible(dir)}: the database, ${formatCount(lists)} lists in ${formatCount(files)} files.\n`);
}
