import { Command, Option } from 'commander';
import type { KnownCompound } from '../../store/types.js';
import { examples } from '../examples.js';
import { wholeNumber } from '../parse-option.js';
import { requireSource } from '../require-source.js';
import { workspaceOption } from '../workspace-option.js';

interface EntriesOptions {
  readonly source?: string;
  readonly arity?: number;
  readonly workspace: string;
}

/** Compounds written at once. */
const LINES_PER_CHUNK = 512;

export function entriesCommand(): Command {
  return new Command('entries')
    .description('Write the known compounds as CSV: formula, arity, sources.')
    .option('--source <name>', 'only compounds that this source reports')
    .option('--arity <n>', 'only compounds of this number of elements', wholeNumber(1))
    .addOption(new Option('--format <format>', 'how to write them').choices(['csv']).default('csv'))
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      examples([
        ['incognita entries > known.csv', 'everything that has been ingested'],
        ['incognita entries --source mine --arity 3', 'the ternary compounds of one source'],
      ]),
    )
    .action(async (options: EntriesOptions) => {
      const [{ withWorkspace }, { writeOutput }] = await Promise.all([
        import('../open-service.js'),
        import('../write-output.js'),
      ]);
      const { csvText } = await import('../../service/rows/csv-text.js');
      await withWorkspace(options.workspace, async ({ entries }) => {
        if (options.source !== undefined) requireSource(options.source, entries.sources());
        await writeOutput(entryLines(entries.all(filterOf(options)), csvText));
      });
    });
}

function filterOf({ source, arity }: EntriesOptions): { source?: string; arity?: number } {
  return { ...(source !== undefined && { source }), ...(arity !== undefined && { arity }) };
}

function* entryLines(
  compounds: Iterable<KnownCompound>,
  csvText: (lines: (string | number)[][]) => string,
): Generator<string, void, undefined> {
  let lines: (string | number)[][] = [['formula', 'arity', 'sources']];
  for (const { formula, composition, sources } of compounds) {
    const named = [...new Set(sources.map(({ source }) => source))];
    if (lines.push([formula, composition.elements.length, named.join(';')]) < LINES_PER_CHUNK) continue;
    yield csvText(lines);
    lines = [];
  }
  if (lines.length > 0) yield csvText(lines);
}
