import { Command } from 'commander';
import { toWire } from '../../api/wire.js';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import { csvText } from '../../service/rows/csv-text.js';
import { visible } from '../../visible-text.js';
import { checkOutput } from '../check-output.js';
import { examples } from '../examples.js';
import { formatCount } from '../format-count.js';
import { hint } from '../hint.js';
import { printJson } from '../print-json.js';
import { textTable } from '../text-table.js';
import { workspaceOption } from '../workspace-option.js';

interface OutcomesOptions {
  readonly file?: string;
  readonly value?: string;
  readonly date?: string;
  readonly note?: string;
  readonly out?: string;
  readonly json?: boolean;
  readonly workspace: string;
}

export function outcomesCommand(): Command {
  return new Command('outcomes')
    .description('What came of experiments: add, show, correct and export them. `next` learns from them.')
    .usage('[options] add FORMULA OUTCOME | add --file FILE | list | export | teach | remove ID')
    .argument('<action>', 'add, list, export, teach or remove')
    .argument('[given...]', 'add: a formula and made, "not made", "other phase", pending, or a number; remove: an id')
    .option('--file <file>', 'add: a CSV with the columns formula and outcome, and if you like value, date, note')
    .option('--value <number>', 'add: the value, if the outcome is "value"')
    .option('--date <date>', 'add: when it was tried')
    .option('--note <text>', 'add: anything to remember')
    .option('--out <file>', 'export: the file to write; - is standard output (default: -)')
    .option('--json', 'print as JSON')
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      examples([
        ['incognita outcomes add ZnSnN2 made --date 2026-11-27', 'a success'],
        [
          'incognita outcomes add CuGaO3 "not made" --note "1000 K, air"',
          'a failure lowers the probability of similar compositions',
        ],
        ['incognita outcomes export --out outcomes.csv', 'all of them as a table'],
        ['incognita outcomes teach', 'what was made counts as known from the next build on'],
      ]),
    )
    .action(outcomes);
}

async function outcomes(action: string, given: readonly string[], options: OutcomesOptions): Promise<void> {
  const { withWorkspace } = await import('../open-service.js');
  switch (action) {
    case 'add':
      return add(given, options);
    case 'list':
      return withWorkspace(options.workspace, (workspace) => {
        const all = workspace.outcomes.all();
        if (options.json) return printJson({ data: all });
        process.stdout.write(
          textTable(all, [
            { title: 'ID', value: ({ id }) => String(id), right: true },
            { title: 'FORMULA', value: ({ formula }) => visible(formula) },
            { title: 'OUTCOME', value: ({ outcome, value }) => (value === null ? outcome : String(value)) },
            { title: 'DATE', value: ({ date }) => visible(date) },
            { title: 'NOTE', value: ({ note }) => visible(note) },
          ]),
        );
      });
    case 'export': {
      checkOutput(options.out, [], options.workspace);
      const { writeOutput } = await import('../write-output.js');
      return withWorkspace(options.workspace, (workspace) =>
        writeOutput(
          [
            csvText([
              ['formula', 'outcome', 'value', 'date', 'note'],
              ...workspace.outcomes.all().map((each) => [each.formula, each.outcome, each.value, each.date, each.note]),
            ]),
          ],
          { file: options.out },
        ),
      );
    }
    case 'teach':
      return teach(given, options);
    case 'remove':
      return withWorkspace(options.workspace, (workspace) => {
        const id = Number(given[0]);
        if (given.length !== 1 || !workspace.outcomes.remove(id))
          throw new IncognitaError('USAGE', message('outcome.not-found', { id: given.join(' ') }));
        hint(`Removed the outcome ${id}.\n`);
      });
    default:
      throw new IncognitaError('USAGE', message('outcome.usage'));
  }
}

async function teach(given: readonly string[], { json, workspace: dir }: OutcomesOptions): Promise<void> {
  if (given.length > 0) throw new IncognitaError('USAGE', message('outcome.usage'));
  const [{ withWorkspace }, { teachOutcomes }] = await Promise.all([
    import('../open-service.js'),
    import('../../service/properties/teach-outcomes.js'),
  ]);
  const taught = await withWorkspace(dir, (workspace) => teachOutcomes(workspace, new Date()));
  if (json) return printJson({ data: toWire(taught) });
  const { known, refused, keptBuiltIn } = taught;
  const lines = [
    `${formatCount(known)} ${known === 1 ? 'compound that was made is known' : 'compounds that were made are known'} now, as the source "outcomes".`,
    ...(refused > 0 ? [`${formatCount(refused)} of the outcomes could not be read as compounds.`] : []),
    ...(keptBuiltIn ? ['The built-in data stays: builds learn from both.'] : []),
    'Run `incognita build` to make lists that have learnt from them.',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function add(
  given: readonly string[],
  { file, value = '', date = '', note = '', workspace: dir }: OutcomesOptions,
) {
  const [formula = '', ...words] = given;
  if ((file === undefined) !== words.length > 0) throw new IncognitaError('USAGE', message('outcome.usage'));
  const [{ Workspace }, { readOutcome, readOutcomesFile }, { outcomesNotIn }] = await Promise.all([
    import('../../store/workspace.js'),
    import('../../ingest/outcomes-file.js'),
    import('../../properties/outcome.js'),
  ]);
  const read =
    file === undefined
      ? [readOutcome({ formula, outcome: words.join(' '), value, date, note })]
      : await readOutcomesFile(file);
  const outcomes = read.map((each) => {
    if ('problem' in each) throw new IncognitaError('USAGE', each.problem);
    return each;
  });
  const workspace = Workspace.open(dir);
  let added: number;
  try {
    const { outcomes: store } = workspace;
    added = store.add(file === undefined ? outcomes : outcomesNotIn(store.all(), outcomes)).length;
  } finally {
    workspace.close();
  }
  const before = outcomes.length - added;
  hint(
    `Added ${formatCount(added)} ${added === 1 ? 'outcome' : 'outcomes'}.${
      before > 0 ? ` The workspace had ${formatCount(before)} of the file already, alike in all columns.` : ''
    }\n`,
  );
}
