import { visible } from '../../visible-text.js';
import { Command, Option } from 'commander';
import type { ExportRow } from '../../service/types.js';
import { filterAmong, type RowFilter } from '../../rows/row-filter.js';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import { creditText, listCredits } from '../../service/rows/list-credits.js';
import { examples } from '../examples.js';
import { conditionOptions } from '../condition-options.js';
import { columnsOption } from '../columns-option.js';
import { STANDARD } from '../with-inputs.js';
import { wholeNumber } from '../parse-option.js';
import { workspaceOption } from '../workspace-option.js';
import { hint } from '../hint.js';

interface ExportOptions extends RowFilter {
  readonly list?: string;
  readonly top?: number;
  readonly includeKnown?: boolean;
  readonly format: 'csv' | 'jsonl' | 'parquet';
  readonly columns?: string[];
  readonly out?: string;
  readonly workspace: string;
}

export function exportCommand(): Command {
  const command = new Command('export')
    .description('Write the rows of a score list, best first.')
    .addOption(new Option('--arity <n>', 'the current list of this number of elements').argParser(wholeNumber(2, 5)))
    .addOption(new Option('--list <id>', 'a list by its id, e.g. ternary-v1').conflicts('arity'))
    .option('--top <n>', 'only the first N candidates that match', wholeNumber(1));
  for (const option of conditionOptions()) command.addOption(option);
  return command
    .option('--include-known', 'also the known compounds, at the ranks that they would have')
    .addOption(
      new Option('--format <format>', 'format of the output').choices(['csv', 'jsonl', 'parquet']).default('csv'),
    )
    .addOption(columnsOption())
    .option('--out <file>', 'write to this file, which appears once it is complete; - is standard output')
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      examples([
        ['incognita export --arity 3 --top 100', 'the first 100 ternary candidates as CSV'],
        ['incognita export --arity 3 -n 20 --columns formula,score', 'only these columns'],
        ['incognita export --arity 4 --elements Li,O --exclude Pb', 'quaternary lithium oxides without lead'],
        ['incognita export --arity 3 --format parquet --out ternary.parquet', 'the whole list for a data frame'],
      ]),
    )
    .action(writeList);
}

async function writeList({ arity, ...options }: ExportOptions): Promise<void> {
  const name = options.list ?? arity?.toString();
  if (name === undefined) {
    throw new IncognitaError('USAGE', message('command.which-list'));
  }
  const [{ checkOutput }, { withService }, { writeOutput }, { withCancel }] = await Promise.all([
    import('../check-output.js'),
    import('../open-service.js'),
    import('../write-output.js'),
    import('../with-cancel.js'),
  ]);
  checkOutput(options.out, [], options.workspace);
  if (options.format === 'parquet') refuseTerminal(options.out);
  await withService(options.workspace, async (service) => {
    const list = service.list(name);
    const { id, models } = list;
    const { top, includeKnown } = options;
    const rows = service.rows(id, filterAmong(options), {
      top,
      includeKnown: includeKnown ?? false,
    });
    const credits = listCredits(list).map(creditText);
    const chunks = await inFormat(options, rows, models, credits);
    await withCancel((signal) => writeOutput(chunks, { file: options.out, signal }));
    for (const credit of credits) hint(`${visible(credit)}\n`);
  });
}

/** Throws USAGE if binary data would go to a terminal. */
function refuseTerminal(file: string | undefined): void {
  if ((file === undefined || file === STANDARD) && process.stdout.isTTY) {
    throw new IncognitaError('USAGE', message('file.binary-to-terminal'));
  }
}

async function inFormat(
  { format, columns }: Pick<ExportOptions, 'format' | 'columns'>,
  rows: Iterable<ExportRow>,
  models: readonly { readonly name: string }[],
  credits: readonly string[],
): Promise<Iterable<string | Uint8Array>> {
  if (format === 'parquet')
    return (await import('../../service/rows/export-parquet.js')).exportParquet(rows, models, { credits, columns });
  return (await import('../../service/rows/export-list.js')).exportList(rows, models, { format, columns });
}
