import { Argument, Command } from 'commander';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import { chooseWork, listSavedWork, type SavedWork } from '../../service/build/saved-work.js';
import { WorkFolder } from '../../store/work-folder.js';
import type { Workspace } from '../../store/workspace.js';
import { toWire } from '../../api/wire.js';
import { confirm } from '../confirm.js';
import { examples } from '../examples.js';
import { formatCount } from '../format-count.js';
import { hint } from '../hint.js';
import { printJson } from '../print-json.js';
import { textTable } from '../text-table.js';
import { workspaceOption } from '../workspace-option.js';
import { yesOption } from '../yes-option.js';

interface WorkOptions {
  readonly json?: boolean;
  readonly yes?: boolean;
  readonly workspace: string;
}

const HOUR_MS = 3_600_000;

export function workCommand(): Command {
  return new Command('work')
    .description('Show what unfinished builds have done so far, or remove it.')
    .usage('[options] [remove [ID...]]')
    .addArgument(new Argument('[action]', 'remove; without it the work is shown').choices(['remove']))
    .argument('[id...]', 'ids or their first letters, e.g. ternary; without any what can no longer be used')
    .option('--json', 'print one object per list that is being built')
    .addOption(yesOption())
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      examples([
        ['incognita work', 'one line per list that is being built, with age and size'],
        ['incognita work remove --yes', 'what other known compounds or another version made'],
      ]),
    )
    .action(work);
}

async function work(
  action: string | undefined,
  ids: string[],
  { json, yes, workspace: dir }: WorkOptions,
): Promise<void> {
  const { withWorkspace } = await import('../open-service.js');
  await withWorkspace(dir, async (workspace) => {
    const all = listSavedWork(workspace);
    if (action === 'remove')
      return remove(workspace, ids.length > 0 ? chooseWork(all, ids) : all.filter(({ usable }) => !usable), yes);
    if (json) {
      const dated = all.map((each) => ({
        ...each,
        changedAt: each.changedAt.toISOString(),
        expiresAt: each.expiresAt.toISOString(),
      }));
      return printJson(toWire(dated));
    }
    if (all.length === 0) return hint('No build is unfinished.\n');
    process.stdout.write(workTable(all, Date.now()));
    if (all.some(({ usable }) => !usable))
      hint('Outdated work was made from other known compounds or by another version: incognita work remove\n');
  });
}

async function remove(workspace: Workspace, chosen: readonly SavedWork[], yes: boolean | undefined): Promise<void> {
  if (chosen.length === 0) throw new IncognitaError('NOT_FOUND', message('work.nothing-to-remove'));
  const megabytes = chosen.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  await confirm(
    [message('work.will-remove', { work: chosen.map(({ id }) => id), megabytes: megabytes.toFixed(1) })],
    yes,
  );
  for (const { id } of chosen) new WorkFolder(workspace.dir, id).remove();
  process.stdout.write(`Removed ${chosen.map(({ id }) => id).join(', ')}.\n`);
}

function workTable(all: readonly SavedWork[], now: number): string {
  return textTable(all, [
    { title: 'ID', value: ({ id }) => id },
    { title: 'ROWS', value: ({ request }) => (request ? formatCount(request.top) : '-'), right: true },
    { title: 'SEED', value: ({ request }) => (request ? String(request.seed) : '-'), right: true },
    { title: 'PIECES', value: ({ pieces }) => formatCount(pieces), right: true },
    {
      title: 'MISSING SHARDS',
      value: ({ shards, missing }) => missing.map((number) => `${number}/${shards}`).join(', '),
    },
    { title: 'MB', value: ({ bytes }) => (bytes / 1e6).toFixed(1), right: true },
    { title: 'AGE', value: ({ changedAt }) => age(now - changedAt.getTime()), right: true },
    { title: 'STATE', value: ({ usable }) => (usable ? '' : 'outdated') },
    { title: 'EXPIRES', value: ({ expiresAt }) => expiresAt.toISOString().slice(0, 10) },
  ]);
}

function age(milliseconds: number): string {
  const hours = Math.floor(Math.max(0, milliseconds) / HOUR_MS);
  if (hours >= 48) return `${Math.floor(hours / 24)} days`;
  return hours > 0 ? `${hours} h` : `${Math.floor(Math.max(0, milliseconds) / 60_000)} min`;
}
