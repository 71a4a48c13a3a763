import { visible } from '../../visible-text.js';
import { Command, Option } from 'commander';
import type { ExportRow } from '../../service/types.js';
import type { ColumnSetRecord } from '../../store/column-store.js';
import { pickConditions, type RowFilter } from '../../rows/row-filter.js';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import { listProvenance } from '../../service/rows/list-provenance.js';
import type { ListFile } from '../../service/rows/list-file-chunks.js';
import { GENERATOR_FORMATS, GENERATORS, type Generator } from '../../service/rows/generator-formats.js';
import { sidecarText } from '../../service/rows/provenance-text.js';
import { currentInstead, currentLists } from '../../store/current-lists.js';
import type { ListMetadata } from '../../store/types.js';
import { say } from '../../messages/say.js';
import { whyNoRows } from '../../service/rows/why-no-rows.js';
import { creditText, listCredits } from '../../service/rows/list-credits.js';
import { examples } from '../examples.js';
import { conditionOptions } from '../condition-options.js';
import { columnsOption } from '../columns-option.js';
import { STANDARD } from '../with-inputs.js';
import { readRepeated, arities, names, wholeNumber } from '../parse-option.js';
import { workspaceOption } from '../workspace-option.js';
import { hint } from '../hint.js';

interface ExportOptions extends Omit<RowFilter, 'arity'> {
  readonly arity?: number[];
  readonly list?: string[];
  readonly top?: number;
  readonly includeKnown?: boolean;
  readonly format: 'csv' | 'jsonl' | 'parquet' | 'sqlite';
  readonly for?: Generator;
  readonly metadata?: 'sidecar' | 'inside';
  readonly columns?: string[];
  readonly out?: string;
  readonly workspace: string;
}

export function exportCommand(): Command {
  const command = new Command('export')
    .description('Write the rows of a score list, best first.')
    .addOption(
      new Option(
        '--arity <numbers>',
        'the current list of this number of elements; several, e.g. 3,4, for --format sqlite',
      ).argParser(arities),
    )
    .addOption(
      new Option('--list <id>', 'a list by its id, e.g. ternary-ionic-v1; several for --format sqlite')
        .argParser(readRepeated(names))
        .conflicts('arity'),
    )
    .option('--top <n>', 'only the first N candidates that match', wholeNumber(1));
  for (const option of conditionOptions()) command.addOption(option);
  return command
    .option('--include-known', 'also the known compounds, at the ranks that they would have')
    .addOption(
      new Option('--format <format>', 'format of the output')
        .choices(['csv', 'jsonl', 'parquet', 'sqlite'])
        .default('csv'),
    )
    .addOption(
      new Option('--for <program>', 'the input of a program that generates structures, instead of a table')
        .choices(GENERATORS)
        .conflicts(['format', 'columns']),
    )
    .addOption(columnsOption())
    .addOption(
      new Option(
        '--metadata <where>',
        'where the rows come from: sidecar, in the file FILE.metadata.json; inside, as # lines of CSV or first line of JSON Lines',
      ).choices(['sidecar', 'inside']),
    )
    .option('--out <file>', 'write to this file, which appears once it is complete; - is standard output')
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      examples([
        ['incognita export --arity 3 --top 100', 'the first 100 ternary candidates as CSV'],
        ['incognita export --arity 3 -n 20 --columns formula,score', 'only these columns'],
        ['incognita export --arity 4 --elements Li,O --exclude Pb', 'quaternary lithium oxides without lead'],
        ['incognita export --arity 3 --format parquet --out ternary.parquet', 'the whole list for a data frame'],
        ['incognita export --arity 3 -n 20 --for chemeleon', 'formulas for a program that generates structures'],
      ]),
    )
    .action(writeList);
}

async function writeList({ arity, ...options }: ExportOptions): Promise<void> {
  const wanted = options.list ?? arity?.map(String) ?? [];
  const [name] = wanted;
  if (name === undefined) {
    throw new IncognitaError('USAGE', message('command.which-list'));
  }
  if (wanted.length > 1 && options.format !== 'sqlite') throw new IncognitaError('USAGE', message('command.one-list'));
  const sidecar = sidecarOf(options);
  const [{ checkOutput }, { withService }, { writeOutput }, { withCancel }] = await Promise.all([
    import('../check-output.js'),
    import('../open-service.js'),
    import('../write-output.js'),
    import('../with-cancel.js'),
  ]);
  checkOutput(options.out, [], options.workspace);
  checkOutput(sidecar, [], options.workspace);
  if (options.format === 'parquet' || options.format === 'sqlite') refuseTerminal(options.out);
  await withService(options.workspace, async (service) => {
    // What is written about the file has formulas, not ids of the entries that this workspace has.
    const filter = service.withFormulas(pickConditions(options));
    const choice = { filter, top: options.top, includeKnown: options.includeKnown ?? false };
    const lists = wanted.map((each) => service.list(each));
    const rowsOf = (list: ListMetadata): Iterable<ExportRow> => service.rows(list.id, choice.filter, choice);
    const columnsOf = (list: ListMetadata): readonly ColumnSetRecord[] => service.columns(list.id).sets;
    const provenances = lists.map((list) => listProvenance(list, choice, columnsOf(list)));
    const credits = [...new Set(lists.flatMap((list) => listCredits(list).map(creditText)))];
    const chunks =
      options.format === 'sqlite'
        ? await predecessorChunks(lists, rowsOf)
        : await inFormat(options.for, lists[0]!, rowsOf(lists[0]!), columnsOf(lists[0]!), {
            ...choice,
            format: options.format,
            columns: options.columns,
            provenanceInside: options.metadata === 'inside',
          });
    const whys = choice.includeKnown
      ? []
      : lists.map((list) =>
          whyNoRows(
            list,
            choice.filter,
            currentLists(service.lists()),
            (kept) => service.browse(list.id, { ...kept, limit: 1 }).total,
          ),
        );
    await withCancel((signal) => writeOutput(chunks, { file: options.out, signal }));
    if (sidecar !== undefined) await writeOutput(provenances.map(sidecarText), { file: sidecar });
    for (const list of lists) hintUncomputed(list, service.browse(list.id, { ...choice.filter, limit: 1 }).uncomputed);
    for (const list of lists) hintOldVersion(list, service.lists());
    for (const why of whys) if (why) hint(`${visible(say(why, 'en'))}\n`);
    for (const credit of credits) hint(`${visible(credit)}\n`);
  });
}

/** Says if a list that was named by its id has a newer version. */
function hintOldVersion(list: ListMetadata, lists: readonly ListMetadata[]): void {
  const current = currentInstead(list, lists);
  if (!current) return;
  hint(`${visible(say(message('lists.old-version', { list: list.id, current: current.id }), 'en'))}\n`);
}

/** Says if conditions on computed columns leave rows aside that they were not computed for. */
function hintUncomputed({ id, rows }: ListMetadata, uncomputed: number): void {
  if (uncomputed === 0) return;
  const values = { list: id, rows, uncomputed, computed: rows - uncomputed };
  hint(`${visible(say(message('columns.uncomputed', values), 'en'))}\n`);
}

/** The file that says where the rows come from, if one is wanted. Throws USAGE if there is no place for it. */
function sidecarOf({ metadata, out, format, for: program }: ExportOptions): string | undefined {
  if (metadata === 'inside' && program !== undefined) {
    throw new IncognitaError('USAGE', message('command.metadata-inside-generator'));
  }
  if (metadata === 'inside' && format === 'sqlite') {
    throw new IncognitaError('USAGE', message('command.metadata-inside-sqlite'));
  }
  if (metadata !== 'sidecar') return undefined;
  if (out === undefined || out === STANDARD) throw new IncognitaError('USAGE', message('command.sidecar-of-nothing'));
  return `${out}.metadata.json`;
}

/** Lists in the layout of the recommender of 2018, whose scripts read several from one file. */
async function predecessorChunks(
  lists: readonly ListMetadata[],
  rowsOf: (list: ListMetadata) => Iterable<ExportRow>,
): Promise<Uint8Array[]> {
  const { predecessorFile } = await import('../../store/predecessor-file.js');
  if (new Set(lists.map(({ arity }) => arity)).size < lists.length) {
    throw new IncognitaError('USAGE', message('command.one-list-per-arity'));
  }
  return [predecessorFile(lists.map((list) => ({ arity: list.arity, rows: rowsOf(list) })))];
}

/** Throws USAGE if binary data would go to a terminal. */
function refuseTerminal(file: string | undefined): void {
  if ((file === undefined || file === STANDARD) && process.stdout.isTTY) {
    throw new IncognitaError('USAGE', message('file.binary-to-terminal'));
  }
}

async function inFormat(
  program: Generator | undefined,
  list: ListMetadata,
  rows: Iterable<ExportRow>,
  sets: readonly ColumnSetRecord[],
  file: ListFile,
): Promise<Iterable<string | Uint8Array>> {
  if (program !== undefined) return GENERATOR_FORMATS[program](rows);
  const { listFileChunks } = await import('../../service/rows/list-file-chunks.js');
  return listFileChunks(list, rows, sets, file);
}
