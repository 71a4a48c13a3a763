import { Command } from 'commander';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import { visible } from '../../visible-text.js';
import { examples } from '../examples.js';
import { printJson } from '../print-json.js';
import { workspaceOption } from '../workspace-option.js';
import { WORKSPACE_PARTS } from '../../store/workspace-parts.js';

interface VerifyOptions {
  readonly json?: boolean;
  readonly workspace: string;
}

export function verifyCommand(): Command {
  return new Command('verify')
    .description('Compare lists, models and the database with what was written.')
    .option('--json', 'print one object per list and one for the database')
    .addOption(workspaceOption())
    .addHelpText('after', examples([['incognita verify', 'one line per list; status 5 if anything is damaged']]))
    .action(verify);
}

/** Reads every byte of the workspace's lists and models. Throws WORKSPACE_INVALID at the end if anything is damaged. */
async function verify({ json, workspace: dir }: VerifyOptions): Promise<void> {
  const { withWorkspace } = await import('../open-service.js');
  await withWorkspace(dir, (workspace) => {
    const checks = [
      { name: WORKSPACE_PARTS.database, problems: workspace.problems() },
      ...workspace.lists.all().map(({ id }) => ({ name: id, problems: workspace.lists.verify(id).problems })),
    ];
    if (json) printJson(checks.map(({ name, problems }) => ({ name, intact: problems.length === 0, problems })));
    else {
      const lines = checks.map(({ name, problems }) => visible(`${name}: ${problems.join(' ') || 'intact'}`));
      process.stdout.write(`${lines.join('\n')}\n`);
    }
    const damaged = checks.filter(({ problems }) => problems.length > 0).map(({ name }) => name);
    if (damaged.length === 0) return;
    throw new IncognitaError('WORKSPACE_INVALID', message('workspace.parts-damaged', { parts: damaged }), { damaged });
  });
}
