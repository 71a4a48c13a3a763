import { access } from 'node:fs/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import { csvText } from '../../service/csv-text.js';
import { examples } from '../examples.js';
import { runTask } from '../run-task.js';
import { ingestTask } from '../tasks/ingest-task-reference.js';
import type { IngestTaskResult } from '../tasks/ingest-task.js';
import { workspaceOption } from '../workspace-option.js';
import { writeOutput } from '../write-output.js';
import { formatCount } from '../format-count.js';

interface IngestOptions {
  readonly source?: string;
  readonly format: string;
  readonly column?: Readonly<Record<string, string>>;
  readonly refused?: string;
  readonly json?: boolean;
  readonly workspace: string;
}

/** Refused rows that are shown; `--refused` writes all. */
const REFUSALS_SHOWN = 5;

export function ingestCommand(): Command {
  return new Command('ingest')
    .description('Take the compounds of a database into the workspace. A file is taken in wholly or not at all.')
    .argument('<file...>', 'files to read')
    .option('--source <name>', "name of the database (default: the file's name)")
    .addOption(
      new Option('--format <format>', 'format of the files; auto tells by name and content')
        .choices(['auto', 'csv', 'cif', 'jsonl', 'json', 'optimade', 'families'])
        .default('auto'),
    )
    .option('--column <role=name>', 'column that holds the formula, id or year; repeat for each', readColumn)
    .option('--refused <file>', 'write the rows that could not be read to this CSV: file, line, reason, text')
    .option('--json', 'print the outcome of each file as JSON')
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      examples([
        ['incognita ingest compounds.csv', 'a table with a column of formulas'],
        ['incognita ingest --source mine --column formula=Compound lab.csv', 'name the source and the column'],
        ['incognita ingest --refused refused.csv compounds.csv', 'keep a list of what could not be read'],
      ]),
    )
    .action(ingestFiles);
}

async function ingestFiles(files: string[], options: IngestOptions): Promise<void> {
  // A misspelt name must not leave a new, empty workspace behind.
  for (const file of files) await access(file);
  const { workspace, source, format, column: columns } = options;
  const results: IngestTaskResult[] = [];
  for (const file of files) {
    const given = { workspace, file, ...(source !== undefined && { source }), ...(columns && { columns }) };
    const result = await runTask(ingestTask, format === 'auto' ? given : { ...given, format });
    results.push(result);
    if (!options.json) process.stdout.write(`${outcomeLine(result)}\n`);
    showRefusals(result, options.refused);
  }
  if (options.refused !== undefined) {
    await writeOutput([csvText([['file', 'line', 'reason', 'text'], ...results.flatMap(refusedLines)])], {
      file: options.refused,
    });
  }
  if (options.json) {
    process.stdout.write(
      `${JSON.stringify(
        results.map(({ record, repeated }) => ({ ...record, repeated })),
        null,
        2,
      )}\n`,
    );
  }
}

function outcomeLine({ record, repeated }: IngestTaskResult): string {
  if (repeated) return `${record.file}: has been ingested before, nothing changed`;
  return (
    `${record.file}: ${formatCount(record.accepted)} of ${formatCount(record.rows)} rows read as source "${record.source}", ` +
    `${formatCount(record.added)} compositions new, ${formatCount(record.refused)} rows refused`
  );
}

function showRefusals({ record, refusals }: IngestTaskResult, file: string | undefined): void {
  for (const { line, text, reason } of refusals.slice(0, REFUSALS_SHOWN)) {
    process.stderr.write(`  line ${line}: ${reason} (${text})\n`);
  }
  const hidden = record.refused - REFUSALS_SHOWN;
  if (hidden > 0) {
    const where = file === undefined ? '--refused FILE writes them' : `see ${file}`;
    process.stderr.write(`  and ${formatCount(hidden)} more; ${where}\n`);
  }
}

function refusedLines({ record, refusals }: IngestTaskResult): (string | number)[][] {
  return refusals.map(({ line, reason, text }) => [record.file, line, reason, text]);
}

function readColumn(text: string, before: Record<string, string> = {}): Record<string, string> {
  const [role, ...name] = text.split('=');
  if (role === undefined || !['formula', 'id', 'year'].includes(role) || name.join('=') === '') {
    throw new InvalidArgumentError('Write e.g. formula=Compound; the roles are formula, id and year.');
  }
  return { ...before, [role]: name.join('=') };
}
