import { Command, Option } from 'commander';
import { csvText } from '../../service/rows/csv-text.js';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import { requireSourceTitle } from '../../ingest/source-title.js';
import { isAddress, structuresAddress } from '../../ingest/optimade/structures-address.js';
import type { ServerRequest } from '../../service/download-structures.js';
import { faultToError, type FileFault } from '../../service/ingest-files.js';
import { DEFAULT_KNOWN } from '../../ingest/known-expression.js';
import { checkOutput } from '../check-output.js';
import { examples } from '../examples.js';
import { refusedLines, REFUSALS_SHOWN, reportFaults, reportResults } from '../ingest-report.js';
import { applyKeepBuiltIn, hasBuiltIn, keepBuiltInOptions, sayBuiltInChange } from '../keep-built-in.js';
import { readRepeated, knownExpression, wholeNumber } from '../parse-option.js';
import { joinNotes } from '../join-notes.js';
import { previewText } from '../preview-text.js';
import { printJson } from '../print-json.js';
import { messagesToEnglish } from '../messages-to-english.js';
import { runTask } from '../run-task.js';
import type { ReadingInput } from '../../tasks/ingest-task.js';
import { ingestTask, previewTask } from '../../tasks/ingest-task-reference.js';
import { STANDARD, withInputs } from '../with-inputs.js';
import { workspaceOption } from '../workspace-option.js';
import { writeOutput } from '../write-output.js';
import { hint } from '../hint.js';
import { hintMessages } from '../hint-messages.js';

interface IngestOptions {
  readonly source?: string;
  readonly title?: string;
  readonly format: string;
  readonly formulaColumn?: string;
  readonly idColumn?: string;
  readonly yearColumn?: string;
  readonly theoreticalColumn?: string;
  readonly headerRow?: number;
  readonly encoding?: string;
  readonly knownRows?: boolean;
  readonly dryRun?: boolean;
  readonly optimade?: string[];
  readonly filter?: string;
  readonly known?: string;
  readonly theoretical?: boolean;
  readonly experimental?: boolean;
  readonly keepBuiltIn?: boolean;
  readonly refused?: string;
  readonly json?: boolean;
  readonly workspace: string;
}

export function ingestCommand(): Command {
  const [keepBuiltIn, noKeepBuiltIn] = keepBuiltInOptions() as [Option, Option];
  return new Command('ingest')
    .description('Add the compounds of a database to the workspace. If a file fails, nothing of it is stored.')
    .argument('[file...]', 'files to read, folders of files, addresses of OPTIMADE servers; - is standard input')
    .option('--source <name>', "name of the database (default: the file's name)")
    .option('--title <title>', 'what people call the database, shown on pages in place of its name')
    .addOption(
      new Option('--format <format>', 'format of the files; auto decides by name and content')
        .choices([
          'auto',
          'csv',
          'xlsx',
          'parquet',
          'json',
          'jsonl',
          'optimade',
          'cif',
          'poscar',
          'xyz',
          'ase',
          'list',
          'families',
        ])
        .default('auto'),
    )
    .option('--formula-column <name>', 'column of the formulas, if it is not found automatically')
    .option('--id-column <name>', 'column of the ids of the database')
    .option('--year-column <name>', 'column of the year of the first report')
    .option('--theoretical-column <name>', 'column that says yes for computed rows, no for measured ones')
    .option('--header-row <n>', 'line of the heading of a table; 0 if it has none', wholeNumber(0))
    .option('--encoding <name>', 'encoding of text that is not UTF-8, e.g. utf-16, windows-1252, shift_jis')
    .option(
      '--optimade <url>',
      'ask this OPTIMADE server for structures; can be repeated',
      readRepeated((text) => [text]),
    )
    .option('--filter <filter>', 'only the structures that this OPTIMADE filter keeps, e.g. \'elements HAS "Li"\'')
    .option('--known-rows', 'of a list that Incognita exported, read the rows that are known compounds')
    .option('--dry-run', 'show how the files would be read, with their first five rows, and change nothing')
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
        ['incognita ingest --source mine --title "Laboratory of Smith" lab.csv', 'what pages call the source'],
        ['incognita ingest --source lab - < compounds.csv', 'from standard input'],
        ['incognita ingest --refused refused.csv compounds.csv', 'write a list of the rows that could not be read'],
      ]),
    )
    .action(ingestFiles);
}

async function ingestFiles(paths: string[], options: IngestOptions): Promise<void> {
  if (paths.includes(STANDARD) && options.source === undefined && !options.dryRun) {
    throw new IncognitaError('USAGE', message('file.standard-input-name'));
  }
  if (options.title !== undefined) requireSourceTitle(options.title);
  // A misspelt name must not leave a new, empty workspace behind.
  const addresses = [...paths.filter((path) => isAddress(path)), ...(options.optimade ?? [])];
  if (options.filter !== undefined && addresses.length === 0) {
    throw new IncognitaError('USAGE', message('optimade.filter-without-address'));
  }
  if (options.dryRun && addresses.length > 0) throw new IncognitaError('USAGE', message('optimade.no-dry-run'));
  const fields = options.theoreticalColumn === undefined ? [] : [options.theoreticalColumn];
  const servers = addresses.map((address) => ({ address, filter: options.filter, fields }));
  for (const { address, filter } of servers) structuresAddress(address, filter);
  const local = paths.filter((path) => !isAddress(path));
  if (local.length + servers.length === 0) throw new IncognitaError('USAGE', message('command.no-files'));
  if (!options.dryRun) checkOutput(options.refused, await inputsOf(local, options), options.workspace);
  await withInputs(local, (files) => ingestInputs(files, servers, options));
}

/** What the file of refused rows must not replace: every file that is named, and those in folders that are. */
async function inputsOf(paths: readonly string[], { refused }: IngestOptions): Promise<string[]> {
  if (refused === undefined) return [];
  const { findFiles } = await import('../../ingest/input/find-files.js');
  // What is wrong with a folder is said when it is read.
  const found = await Promise.all(paths.map((path) => findFiles(path).catch(() => [])));
  return found.flat().map(({ path }) => path);
}

async function ingestInputs(files: string[], servers: ServerRequest[], options: IngestOptions): Promise<void> {
  if (options.dryRun) return preview(files, options);
  const { keepBuiltIn, workspace } = options;
  if (keepBuiltIn) sayBuiltInChange(await applyKeepBuiltIn(workspace, true, { fill: false }), true);
  const hadBuiltIn = await hasBuiltIn(workspace);
  const { source, title, known } = options;
  const { results, faults } = await runTask(ingestTask, {
    workspace,
    source,
    title,
    known,
    servers,
    ...readingOf(files, options),
  });
  const isOne = results.length + faults.length === 1;
  if (!options.json) reportResults(results, options.refused);
  if (!isOne) reportFaults(faults, options.refused);
  if (keepBuiltIn === false) await applyKeepBuiltIn(workspace, false, { fill: false });
  if (hadBuiltIn && results.length > 0) {
    hint(
      (await hasBuiltIn(workspace))
        ? 'The built-in data is used as well; --no-keep-built-in leaves it out.\n'
        : 'It replaces the built-in data; --keep-built-in uses both.\n',
    );
  }
  if (options.refused !== undefined) {
    await writeOutput([csvText(refusedLines(results, faults))], { file: options.refused });
  }
  if (options.json && !(isOne && faults.length > 0)) {
    const shortened = results.map((result) => ({ ...result, refusals: result.refusals.slice(0, REFUSALS_SHOWN) }));
    printJson(messagesToEnglish([...shortened, ...faults.map(failedFile)]));
  }
  throwFaults(faults, results.length, 'input.some-files');
}

function failedFile(fault: FileFault): { file: string; code: string; error: string } {
  return { file: fault.file, code: fault.code, error: faultToError(fault).message };
}

/** Ends the command if files could not be read: with the fault of the only one, or with the number of those of several. */
function throwFaults(
  faults: readonly FileFault[],
  read: number,
  id: 'input.some-files' | 'input.some-unreadable',
): void {
  const [first] = faults;
  if (!first) return;
  if (faults.length + read === 1) throw faultToError(first);
  const counts = { failed: faults.length, all: read + faults.length };
  throw new IncognitaError('INPUT_UNREADABLE', message(id, counts), counts);
}

/** Says how the files would be read. */
async function preview(files: string[], options: IngestOptions): Promise<void> {
  const { previews, faults } = await runTask(previewTask, readingOf(files, options));
  const isOne = previews.length + faults.length === 1;
  if (options.json && !(isOne && faults.length > 0))
    printJson(messagesToEnglish([...previews, ...faults.map(failedFile)]));
  else {
    for (const each of previews) process.stdout.write(previewText(each));
    hintMessages(joinNotes(previews));
  }
  if (!isOne) reportFaults(faults, undefined);
  throwFaults(faults, previews.length, 'input.some-unreadable');
}

function readingOf(files: string[], options: IngestOptions): ReadingInput {
  const { format, formulaColumn, idColumn, yearColumn, theoreticalColumn, ...rest } = options;
  const { headerRow, encoding, theoretical, experimental } = rest;
  return {
    files,
    format,
    columns: { formula: formulaColumn, id: idColumn, year: yearColumn, theoretical: theoreticalColumn },
    headerRow,
    encoding,
    knownRows: options.knownRows ?? false,
    ...(theoretical && { origin: 'theoretical' as const }),
    ...(experimental && { origin: 'experimental' as const }),
  };
}
