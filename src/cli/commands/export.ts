import { Command, Option } from 'commander';
import type { ExportRow } from '../../service/types.js';
import type { RowFilter } from '../../store/types.js';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import { examples } from '../examples.js';
import { elementSymbols, fraction, wholeNumber } from '../parse-option.js';
import { workspaceOption } from '../workspace-option.js';

interface ExportOptions {
  readonly arity?: number;
  readonly list?: string;
  readonly top?: number;
  readonly elements?: string[];
  readonly exclude?: string[];
  readonly anyOf?: string[];
  readonly ions?: string[];
  readonly chargeMax?: number;
  readonly anion?: string;
  readonly chemicalSystem?: string;
  readonly anonymousFormula?: string;
  readonly formula?: string;
  readonly scoreMin?: number;
  readonly includeKnown?: boolean;
  readonly format: 'csv' | 'jsonl' | 'parquet';
  readonly out?: string;
  readonly workspace: string;
}

export function exportCommand(): Command {
  return new Command('export')
    .description('Write the rows of a score list, best first.')
    .addOption(new Option('--arity <n>', 'the newest list of this number of elements').argParser(wholeNumber(2, 5)))
    .addOption(new Option('--list <id>', 'a list by its id, e.g. ternary-v1').conflicts('arity'))
    .option('--top <n>', 'only the first N candidates that match', wholeNumber(1))
    .option('--elements <symbols>', 'only with all of these elements, e.g. Li,O', elementSymbols)
    .option('--exclude <symbols>', 'only without these elements, e.g. Pb,Cd', elementSymbols)
    .option('--any-of <symbols>', 'only with at least one of these elements, e.g. Li,Na', elementSymbols)
    .option('--ions <ions>', 'only with all of these ions, e.g. Fe3+,O2-', (text: string) => text.split(','))
    .option('--charge-max <charge>', 'only without cations of a higher charge', wholeNumber(1, 9))
    .option('--anion <symbol>', 'only with this anion, e.g. O')
    .option('--chemical-system <system>', 'only this chemical system, e.g. Ba-Ti-O or Li-*-O')
    .option('--anonymous-formula <formula>', 'only this stoichiometry, e.g. ABC3')
    .option('--formula <pattern>', 'only formulas of this pattern, * for any one element, e.g. "*2O3"')
    .option('--score-min <score>', 'only scores of at least this, 0 to 1', fraction)
    .option('--include-known', 'also the known compounds, where they would rank')
    .addOption(new Option('--format <format>', 'how to write it').choices(['csv', 'jsonl', 'parquet']).default('csv'))
    .option('--out <file>', 'write to this file; it appears once it is complete')
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      examples([
        ['incognita export --arity 3 --top 100', 'the first 100 ternary candidates as CSV'],
        ['incognita export --arity 4 --elements Li,O --exclude Pb', 'quaternary lithium oxides without lead'],
        ['incognita export --arity 3 --format parquet --out ternary.parquet', 'the whole list for a data frame'],
      ]),
    )
    .action(writeList);
}

async function writeList(options: ExportOptions): Promise<void> {
  const name = options.list ?? options.arity?.toString();
  if (name === undefined) {
    throw new IncognitaError('USAGE', message('command.which-list'));
  }
  const [{ withService }, { writeOutput }, { withCancel }] = await Promise.all([
    import('../open-service.js'),
    import('../write-output.js'),
    import('../with-cancel.js'),
  ]);
  await withService(options.workspace, async (service) => {
    const { id, models } = service.list(name);
    const { top, includeKnown } = options;
    const rows = service.rows(id, filterOf(options), {
      ...(top !== undefined && { top }),
      includeKnown: includeKnown ?? false,
    });
    const chunks = await inFormat(options.format, rows, models);
    await withCancel((signal) => writeOutput(chunks, { file: options.out, signal }));
  });
}

async function inFormat(
  format: ExportOptions['format'],
  rows: Iterable<ExportRow>,
  models: readonly { readonly name: string }[],
): Promise<Iterable<string | Uint8Array>> {
  if (format === 'parquet') return (await import('../../service/rows/export-parquet.js')).exportParquet(rows, models);
  return (await import('../../service/rows/export-list.js')).exportList(rows, models, format);
}

function filterOf(options: ExportOptions): RowFilter {
  const { elements, exclude, anyOf, ions, chargeMax, anion, chemicalSystem, anonymousFormula, formula, scoreMin } =
    options;
  return {
    ...(elements && { elements }),
    ...(exclude && { exclude }),
    ...(anyOf && { anyOf }),
    ...(ions && { ions }),
    ...(chargeMax !== undefined && { chargeMax }),
    ...(anion !== undefined && { anion }),
    ...(chemicalSystem !== undefined && { chemicalSystem }),
    ...(anonymousFormula !== undefined && { anonymousFormula }),
    ...(formula !== undefined && { formula }),
    ...(scoreMin !== undefined && { scoreMin }),
  };
}
