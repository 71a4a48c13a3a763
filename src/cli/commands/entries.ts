import { Command, Option } from 'commander';
import type { EntryListFilter } from '../../store/list-entries.js';
import type { EntryRecord } from '../../store/types.js';
import { examples } from '../examples.js';
import { knownExpression, wholeNumber } from '../parse-option.js';
import { requireSource } from '../require-source.js';
import { workspaceOption } from '../workspace-option.js';

interface EntriesOptions {
  readonly source?: string;
  readonly arity?: number;
  readonly only?: 'known' | 'set-aside';
  readonly where?: string;
  readonly format: 'csv' | 'jsonl';
  readonly workspace: string;
}

/** Entries written at once. */
const LINES_PER_CHUNK = 512;

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
      'only entries for which this holds, e.g. "theoretical or year > 2000"',
      knownExpression,
    )
    .addOption(new Option('--format <format>', 'format of the output').choices(['csv', 'jsonl']).default('csv'))
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      examples([
        ['incognita entries > entries.csv', 'everything that has been ingested'],
        ['incognita entries --source mine --arity 3', 'the ternary entries of one source'],
        ['incognita entries --only set-aside --format jsonl', 'what does not count as known, as JSON lines'],
      ]),
    )
    .action(async (options: EntriesOptions) => {
      const [{ withWorkspace }, { writeOutput }, { csvText }, columns, { parseKnown }] = await Promise.all([
        import('../open-service.js'),
        import('../write-output.js'),
        import('../../service/rows/csv-text.js'),
        import('../../service/rows/entry-columns.js'),
        import('../../ingest/known-expression.js'),
      ]);
      const { ENTRY_COLUMNS, entryCells, entryFields } = columns;
      await withWorkspace(options.workspace, async ({ entries }) => {
        const { source, arity, only, where } = options;
        if (source !== undefined) requireSource(source, entries.sources());
        const filter: EntryListFilter = {
          ...(source !== undefined && { source }),
          ...(arity !== undefined && { arity }),
          ...(only !== undefined && { known: only === 'known' }),
          ...(where !== undefined && { where: parseKnown(where) }),
        };
        const found = entries.entries(filter);
        await writeOutput(
          options.format === 'csv'
            ? inChunks(found, entryCells, csvText, [...ENTRY_COLUMNS])
            : inChunks(found, entryFields, (lines) => lines.map((line) => `${JSON.stringify(line)}\n`).join('')),
        );
      });
    });
}

function* inChunks<Line>(
  entries: Iterable<EntryRecord>,
  lineOf: (entry: EntryRecord) => Line,
  text: (lines: Line[]) => string,
  ...header: Line[]
): Generator<string, void, undefined> {
  let lines = header;
  for (const entry of entries) {
    if (lines.push(lineOf(entry)) < LINES_PER_CHUNK) continue;
    yield text(lines);
    lines = [];
  }
  if (lines.length > 0) yield text(lines);
}
