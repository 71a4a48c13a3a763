import { Command, Option } from 'commander';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import type { EntryListFilter } from '../../store/list-entries.js';
import type { EntryFormat } from '../../service/rows/entry-lines.js';
import { columnsOption } from '../columns-option.js';
import { examples } from '../examples.js';
import { knownExpression, wholeNumber } from '../parse-option.js';
import { requireSource } from '../require-source.js';
import { workspaceOption } from '../workspace-option.js';

interface EntriesOptions {
  readonly source?: string;
  readonly arity?: number;
  readonly only?: 'known' | 'set-aside';
  readonly where?: string;
  readonly format: EntryFormat | 'optimade';
  readonly columns?: string[];
  readonly workspace: string;
}

export function entriesCommand(): Command {
  return new Command('entries')
    .description('Write the entries of the workspace, known ones and those set aside.')
    .option('--source <name>', 'only entries of this source')
    .option('--arity <n>', 'only compositions of this number of elements', wholeNumber(1))
    .addOption(
      new Option('--only <which>', 'only entries that count as known, or only those set aside').choices([
        'known',
        'set-aside',
      ]),
    )
    .option(
      '--where <expression>',
      'only entries for which this is true, e.g. "theoretical or year > 2000"',
      knownExpression,
    )
    .addOption(
      new Option('--format <format>', 'format of the output').choices(['csv', 'jsonl', 'optimade']).default('csv'),
    )
    .addOption(columnsOption())
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      examples([
        ['incognita entries > entries.csv', 'everything that has been ingested'],
        ['incognita entries --source mine --arity 3', 'the ternary entries of one source'],
        ['incognita entries --columns formula,ids,year', 'ids and years of everything'],
        ['incognita entries --format optimade > known.jsonl', 'the known compounds as OPTIMADE JSON Lines'],
        ['incognita entries --only set-aside --format jsonl', 'what does not count as known, as JSON lines'],
      ]),
    )
    .action(async (options: EntriesOptions) => {
      const [{ withWorkspace }, { writeOutput }, { entryLines }, { parseKnown }] = await Promise.all([
        import('../open-service.js'),
        import('../write-output.js'),
        import('../../service/rows/entry-lines.js'),
        import('../../ingest/known-expression.js'),
      ]);
      await withWorkspace(options.workspace, async (workspace) => {
        const { entries } = workspace;
        const { source, arity, only, where, format } = options;
        if (source !== undefined) requireSource(source, entries.sources());
        if (format === 'optimade') {
          if (only !== undefined || where !== undefined || options.columns) {
            throw new IncognitaError('USAGE', message('optimade.known-only'));
          }
          const { optimadeLines } = await import('../../service/optimade/optimade-lines.js');
          const wanted = { ...(source !== undefined && { source }), ...(arity !== undefined && { arity }) };
          await writeOutput(optimadeLines(workspace, wanted));
          return;
        }
        const filter: EntryListFilter = {
          source,
          arity,
          known: only === undefined ? undefined : only === 'known',
          where: where === undefined ? undefined : parseKnown(where),
        };
        await writeOutput(entryLines(entries.entries(filter), format, options.columns));
      });
    });
}
