import { access } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { csvText } from '../../service/rows/csv-text.js';
import type { IngestResult } from '../../service/ingest-file.js';
import { DEFAULT_KNOWN } from '../../ingest/known-expression.js';
import { checkOutput } from '../check-output.js';
import { examples } from '../examples.js';
import { ingestSummary } from '../ingest-summary.js';
import { applyKeepBuiltIn, holdsBuiltIn, keepBuiltInOptions, sayBuiltInChange } from '../keep-built-in.js';
import { knownExpression } from '../parse-option.js';
import { printJson } from '../print-json.js';
import { runTask } from '../run-task.js';
import type { IngestTaskInput } from '../../tasks/ingest-task.js';
import { ingestTask } from '../../tasks/ingest-task-reference.js';
import { workspaceOption } from '../workspace-option.js';
import { visible, visibleLines } from '../../visible-text.js';
import { writeOutput } from '../write-output.js';
import { formatCount } from '../format-count.js';
import { hint } from '../hint.js';

interface IngestOptions {
  readonly source?: string;
  readonly format: string;
  readonly formulaColumn?: string;
  readonly idColumn?: string;
  readonly yearColumn?: string;
  readonly known?: string;
  readonly theoretical?: boolean;
  readonly experimental?: boolean;
  readonly keepBuiltIn?: boolean;
  readonly refused?: string;
  readonly json?: boolean;
  readonly workspace: string;
}

/** Refused rows that are shown; `--refused` writes all. */
const REFUSALS_SHOWN = 5;

export function ingestCommand(): Command {
  const [keepBuiltIn, noKeepBuiltIn] = keepBuiltInOptions() as [Option, Option];
  return new Command('ingest')
    .description('Add the compounds of a database to the workspace. If a file fails, nothing of it is stored.')
    .argument('<file...>', 'files to read')
    .option('--source <name>', "name of the database (default: the file's name)")
    .addOption(
      new Option('--format <format>', 'format of the files; auto decides by name and content')
        .choices(['auto', 'csv', 'cif', 'jsonl', 'json', 'list', 'optimade', 'families'])
        .default('auto'),
    )
    .option('--formula-column <name>', 'column of the formulas, if it is not found automatically')
    .option('--id-column <name>', 'column of the ids of the database')
    .option('--year-column <name>', 'column of the year of the first report')
    .option(
      '--known <expression>',
      `which entries of the source count as known, from now on (default: "${DEFAULT_KNOWN}")`,
      knownExpression,
    )
    .addOption(new Option('--theoretical', 'all rows are computed, not measured').conflicts('experimental'))
    .option('--experimental', 'all rows are measured')
    .addOption(keepBuiltIn)
    .addOption(noKeepBuiltIn)
    .option('--refused <file>', 'write the rows that could not be read to this CSV: file, line, reason, text')
    .option('--json', 'print the outcome of each file as JSON')
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      examples([
        ['incognita ingest compounds.csv', 'a table with a column of formulas'],
        ['incognita ingest --source mine --formula-column Compound lab.csv', 'name the source and the column'],
        ['incognita ingest --refused refused.csv compounds.csv', 'write a list of the rows that could not be read'],
      ]),
    )
    .action(ingestFiles);
}

async function ingestFiles(files: string[], options: IngestOptions): Promise<void> {
  // A misspelt name must not leave a new, empty workspace behind.
  for (const file of files) await access(file);
  const { keepBuiltIn, workspace } = options;
  checkOutput(options.refused, files, workspace);
  if (keepBuiltIn) sayBuiltInChange(await applyKeepBuiltIn(workspace, true, { fill: false }), true);
  const hadBuiltIn = holdsBuiltIn(workspace);
  const results: IngestResult[] = [];
  for (const file of files) {
    const result = await runTask(ingestTask, taskInput(file, options));
    results.push(result);
    if (!options.json) process.stdout.write(`${visibleLines(ingestSummary(result))}\n`);
    for (const note of result.notes) hint(`  ${visible(note)}\n`);
    showRefusals(result, options.refused);
  }
  if (keepBuiltIn === false) await applyKeepBuiltIn(workspace, false, { fill: false });
  if (hadBuiltIn) {
    hint(
      holdsBuiltIn(workspace)
        ? 'The built-in data is used as well; --no-keep-built-in leaves it out.\n'
        : 'It replaces the built-in data; --keep-built-in uses both.\n',
    );
  }
  if (options.refused !== undefined) {
    const lines = [['file', 'line', 'reason', 'text'], ...results.flatMap(refusedLines)];
    await writeOutput([csvText(lines)], { file: options.refused });
  }
  if (options.json) {
    const shortened = results.map((result) => ({ ...result, refusals: result.refusals.slice(0, REFUSALS_SHOWN) }));
    printJson(shortened);
  }
}

function taskInput(file: string, options: IngestOptions): IngestTaskInput {
  const { workspace, format, source, formulaColumn, idColumn, yearColumn, known, theoretical, experimental } = options;
  return {
    workspace,
    file,
    format,
    columns: { formula: formulaColumn, id: idColumn, year: yearColumn },
    source,
    known,
    ...(theoretical && { origin: 'theoretical' as const }),
    ...(experimental && { origin: 'experimental' as const }),
  };
}

function showRefusals({ refused, refusals }: IngestResult, file: string | undefined): void {
  for (const { line, member, text, reason } of refusals.slice(0, REFUSALS_SHOWN)) {
    const file = member === undefined ? '' : `${member}, `;
    hint(`  ${visible(`${file}line ${line}: ${reason} (${text})`)}\n`);
  }
  const hidden = refused - REFUSALS_SHOWN;
  if (hidden > 0) {
    const where = file === undefined ? '--refused FILE writes them' : `see ${file}`;
    hint(`  and ${formatCount(hidden)} more; ${where}\n`);
  }
}

function refusedLines({ file, refusals }: IngestResult): (string | number)[][] {
  return refusals.map(({ line, member, reason, text }) => [
    member === undefined ? file : `${file}/${member}`,
    line,
    reason,
    text,
  ]);
}
