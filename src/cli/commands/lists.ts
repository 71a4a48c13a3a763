import { Argument, Command } from 'commander';
import type { ListMetadata } from '../../store/types.js';
import type { Workspace } from '../../store/workspace.js';
import { toWire } from '../../api/wire.js';
import { IncognitaError } from '../../errors.js';
import { message, type Message } from '../../messages/message.js';
import { say } from '../../messages/say.js';
import { hasDataChanged } from '../../service/data-changed.js';
import { spaceName } from '../../space/space-name.js';
import { currentLists } from '../../store/current-lists.js';
import { confirm } from '../confirm.js';
import { examples } from '../examples.js';
import { formatCount } from '../format-count.js';
import { hint } from '../hint.js';
import { printJson } from '../print-json.js';
import { textTable } from '../text-table.js';
import { workspaceOption } from '../workspace-option.js';
import { yesOption } from '../yes-option.js';

interface ListsOptions {
  readonly json?: boolean;
  readonly yes?: boolean;
  readonly workspace: string;
}

/** A list with what depends on the rest of the workspace. */
interface ShownList extends ListMetadata {
  readonly current: boolean;
  readonly dataChanged: boolean;
}

export function listsCommand(): Command {
  return new Command('lists')
    .description('Show the published score lists, remove one, or use an earlier version again.')
    .usage('[options] [remove ID | use ID]')
    .addArgument(new Argument('[action]', 'remove or use; without it the lists are shown').choices(['remove', 'use']))
    .argument('[id]', 'id of a list, e.g. ternary-ionic-v1')
    .option('--json', 'print everything about each list as JSON')
    .addOption(yesOption())
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      examples([
        ['incognita lists', 'one line per list; * marks the current list of each space'],
        ['incognita lists --json', 'with space, sources, models, checksum, calibration'],
        ['incognita lists use ternary-ionic-v1 --yes', 'an earlier version is the current list again'],
        ['incognita lists remove ternary-ionic-v1 --yes', 'for good, with its model'],
      ]),
    )
    .action(lists);
}

async function lists(action: string | undefined, id: string | undefined, options: ListsOptions): Promise<void> {
  const { withWorkspace } = await import('../open-service.js');
  await withWorkspace(options.workspace, async (workspace) => {
    if (action === undefined) return showLists(workspace, options.json);
    if (action === 'remove' && id !== undefined) return remove(workspace, id, options.yes);
    if (action === 'use' && id !== undefined) return use(workspace, id, options.yes);
    throw new IncognitaError('USAGE', message('change.lists-usage'));
  });
}

function showLists(workspace: Workspace, json: boolean | undefined): void {
  const all = workspace.lists.all();
  const current = new Set(currentLists(all).map(({ id }) => id));
  const shown = all
    .toSorted((a, b) => a.arity - b.arity || b.version - a.version)
    .map(({ chosen: _chosen, ...list }): ShownList => {
      return { ...list, current: current.has(list.id), dataChanged: hasDataChanged(workspace, list) };
    });
  if (json) return printJson(toWire(shown));
  process.stdout.write(listTable(shown));
  if (shown.some((list) => list.sources.some((source) => source.starter))) {
    hint(
      'Built in: the data that comes with Incognita. A database of yours replaces it: incognita ingest FILE, then incognita build\n',
    );
  }
  if (shown.some((list) => list.current && list.dataChanged)) {
    hint(
      'Changed: the known compounds are no longer those that the list was learnt from: incognita build makes a new version\n',
    );
  }
  const borrowed = shown.filter((list) => list.current && list.calibration.worth?.borrowed === true);
  if (borrowed.length > 0) {
    hint(`Borrowed (${borrowed.map(({ id }) => id).join(', ')}): ${say(message('lists.worth-borrowed'), 'en')}\n`);
  }
  if (shown.length === 0) hint('No list has been published yet; make one: incognita build\n');
}

async function remove(workspace: Workspace, id: string, yes: boolean | undefined): Promise<void> {
  const list = workspace.lists.registered(id);
  const others = workspace.lists.all().filter((each) => each.id !== id);
  await confirm([message('change.will-remove-list', { list: id, rows: list.rows }), ...currentThen(list, others)], yes);
  workspace.lists.remove(id, new Date());
  process.stdout.write(`Removed ${id}.\n`);
}

async function use(workspace: Workspace, id: string, yes: boolean | undefined): Promise<void> {
  const list = workspace.lists.registered(id);
  const space = spaceName(list);
  await confirm([message('change.will-use-list', { list: id, space })], yes);
  workspace.lists.use(id, new Date());
  process.stdout.write(`${id} is the current ${space} list.\n`);
}

/** Which list takes over, if the current one of its space goes. */
function currentThen(list: ListMetadata, others: readonly ListMetadata[]): Message[] {
  const space = spaceName(list);
  const next = currentLists(others).find((each) => spaceName(each) === space);
  return [next ? message('change.current-then', { space, list: next.id }) : message('change.none-then', { space })];
}

function listTable(all: readonly ShownList[]): string {
  return textTable(all, [
    { title: 'LIST', value: (list) => (list.current ? `${list.id} *` : list.id) },
    { title: 'ROWS', value: (list) => formatCount(list.rows), right: true },
    { title: 'CANDIDATES', value: (list) => formatCount(list.candidates), right: true },
    { title: 'KNOWN', value: (list) => formatCount(list.known.inSpace), right: true },
    { title: 'MODELS', value: (list) => list.models.map((model) => model.name).join(',') },
    { title: 'PUBLISHED', value: (list) => list.publishedAt.slice(0, 19).replace('T', ' ') },
    { title: 'DATA', value: (list) => (list.dataChanged ? 'changed' : '') },
    {
      title: 'SOURCES',
      value: (list) => list.sources.map(({ name, starter }) => (starter ? `${name} (built in)` : name)).join(', '),
    },
  ]);
}
