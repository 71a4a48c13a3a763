import { Command, Option } from 'commander';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import type { ColumnSetState } from '../../service/columns/column-sets.js';
import { columnsTask } from '../../tasks/columns-task-reference.js';
import { visible } from '../../visible-text.js';
import { examples } from '../examples.js';
import { formatCount } from '../format-count.js';
import { hint } from '../hint.js';
import { wholeNumber } from '../parse-option.js';
import { printJson } from '../print-json.js';
import { runTask } from '../run-task.js';
import { textTable } from '../text-table.js';
import { workspaceOption } from '../workspace-option.js';

interface ColumnsOptions {
  readonly top: number;
  readonly energies?: string;
  readonly shelf?: string;
  readonly json?: boolean;
  readonly workspace: string;
}

export function columnsCommand(): Command {
  return new Command('columns')
    .description(
      'Compute columns for the first rows of a list: competing phases, solid solutions, novelty, properties.',
    )
    .usage('[options] compute LIST [NAME...] | list LIST | remove LIST NAME...')
    .argument('<action>', 'compute, list or remove')
    .argument('<list>', 'a list, e.g. 3 or ternary-all-v1')
    .argument('[names...]', 'stability, solid-solution, novelty, made-from, or a property (default: all but made-from)')
    .addOption(
      new Option('--top <n>', 'compute: for the first N rows').argParser(wholeNumber(1, 1_000_000)).default(1_000),
    )
    .option('--energies <source>', 'compute stability: source of the energies, as for stability')
    .option('--shelf <file>', 'compute made-from: the compounds and elements that you have, as for precursors')
    .option('--json', 'print as JSON')
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      examples([
        ['incognita columns compute 3', 'all columns for the first 1,000 ternary candidates'],
        ['incognita columns compute 3 made-from --shelf shelf.txt -n 5000', 'which of 5,000 can be made from a shelf'],
        ['incognita export --arity 3 --where "!solid_solution" -n 100', 'the first that are no solid solutions'],
      ]),
    )
    .action(columns);
}

async function columns(action: string, list: string, names: readonly string[], options: ColumnsOptions): Promise<void> {
  if (action === 'compute') return compute(list, names, options);
  if (action === 'list' && names.length === 0) return show(list, options);
  if (action === 'remove' && names.length > 0) return remove(list, names, options);
  throw new IncognitaError('USAGE', message('columns.usage'));
}

async function compute(list: string, names: readonly string[], options: ColumnsOptions): Promise<void> {
  const { top, energies, shelf, workspace } = options;
  const { readShelfFile } = await import('../../service/energies/shelf.js');
  await runTask(columnsTask, {
    workspace,
    list,
    names,
    top,
    energies,
    shelf: shelf === undefined ? undefined : { name: shelf, text: readShelfFile(shelf) },
  });
  return show(list, options);
}

async function show(list: string, { json, workspace }: ColumnsOptions): Promise<void> {
  const { withService } = await import('../open-service.js');
  await withService(workspace, (service) => {
    const { list: meta, sets } = service.columns(list);
    if (json) {
      return printJson({
        data: sets.map(({ computedAt, ...rest }) => ({ ...rest, rows: meta.rows, computed_at: computedAt })),
      });
    }
    process.stdout.write(
      textTable(sets, [
        { title: 'NAME', value: ({ name }) => name },
        { title: 'COLUMNS', value: ({ columns: each }) => each.map((column) => column.name).join(' ') },
        {
          title: 'ROWS',
          value: ({ computed }) => `${formatCount(computed)} of ${formatCount(meta.rows)}`,
          right: true,
        },
        { title: 'COMPUTED', value: ({ computedAt }) => computedAt.slice(0, 10) },
        { title: 'FROM', value: fromText },
      ]),
    );
  });
}

function fromText({ input, settings, current }: ColumnSetState): string {
  const parts = [input, ...Object.values(settings).map((value) => value.slice(0, 40))];
  return visible(parts.join(', ')) + (current ? '' : ' (changed since: compute again)');
}

async function remove(list: string, names: readonly string[], { workspace }: ColumnsOptions): Promise<void> {
  const { withWorkspace } = await import('../open-service.js');
  await withWorkspace(workspace, (opened) => {
    const { id } = opened.lists.resolve(list);
    for (const name of names) {
      const removed = [name, `property:${name}`].some((each) => opened.columns.remove(id, each));
      if (!removed) {
        throw new IncognitaError('USAGE', message('columns.not-there', { name: name.slice(0, 60), list: id }));
      }
      hint(`Removed the columns ${visible(name)} of ${id}.\n`);
    }
  });
}
