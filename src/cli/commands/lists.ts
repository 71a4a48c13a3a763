import { Command } from 'commander';
import type { ListMetadata } from '../../store/types.js';
import { toWire } from '../../api/wire.js';
import { examples } from '../examples.js';
import { printJson } from '../print-json.js';
import { textTable } from '../text-table.js';
import { workspaceOption } from '../workspace-option.js';
import { formatCount } from '../format-count.js';
import { hint } from '../hint.js';

interface ListsOptions {
  readonly json?: boolean;
  readonly workspace: string;
}

export function listsCommand(): Command {
  return new Command('lists')
    .description('Show the published score lists.')
    .option('--json', 'print everything about each list as JSON')
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      examples([
        ['incognita lists', 'one line per list, the newest for each number of elements first'],
        ['incognita lists --json', 'with space, sources, models, checksum, calibration'],
      ]),
    )
    .action(async (options: ListsOptions) => {
      const { withService } = await import('../open-service.js');
      await withService(options.workspace, (service) => {
        const lists = service.lists();
        if (options.json) printJson(toWire(lists));
        else process.stdout.write(listTable(lists));
        if (lists.some((list) => list.sources.some((source) => source.starter))) {
          hint(
            'Built in: the data that comes with Incognita. A database of yours replaces it: incognita ingest FILE, then incognita build\n',
          );
        }
        if (lists.length === 0) hint('No list has been published yet; make one: incognita build\n');
      });
    });
}

function listTable(lists: readonly ListMetadata[]): string {
  return textTable(lists, [
    { title: 'LIST', value: (list) => list.id },
    { title: 'ROWS', value: (list) => formatCount(list.rows), right: true },
    { title: 'CANDIDATES', value: (list) => formatCount(list.space.candidates), right: true },
    { title: 'KNOWN', value: (list) => formatCount(list.known.inSpace), right: true },
    { title: 'MODELS', value: (list) => list.models.map((model) => model.name).join(',') },
    { title: 'PUBLISHED', value: (list) => list.publishedAt.slice(0, 19).replace('T', ' ') },
    {
      title: 'SOURCES',
      value: (list) => list.sources.map(({ name, starter }) => (starter ? `${name} (built in)` : name)).join(', '),
    },
  ]);
}
