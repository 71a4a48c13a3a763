import { access } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { toWire } from '../../api/wire.js';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import { COVARIANCE_KERNELS, type CovarianceKernel } from '../../properties/covariance-kernel.js';
import { WIDTHS, type Widths } from '../../properties/widths.js';
import type { PropertyMetadata } from '../../properties/property-model.js';
import type { FormulaPredictions } from '../../service/properties/predict-formulas.js';
import { requirePropertyName } from '../../properties/property-name.js';
import { examples } from '../examples.js';
import { formatCount } from '../format-count.js';
import { hint } from '../hint.js';
import { hintMessages } from '../hint-messages.js';
import { refusalMessages } from '../refusal-messages.js';
import { wholeNumber } from '../parse-option.js';
import { printJson } from '../print-json.js';
import { textTable } from '../text-table.js';
import { workspaceOption } from '../workspace-option.js';

interface PropertyOptions {
  readonly column?: string;
  readonly formulaColumn?: string;
  readonly unit?: string;
  readonly source?: string;
  readonly log?: boolean;
  readonly perAtom?: boolean;
  readonly folds?: string;
  readonly structures?: string;
  readonly baselines?: boolean;
  readonly kernel?: CovarianceKernel;
  readonly widths?: Widths;
  readonly seed: number;
  readonly file?: string;
  readonly format?: 'table' | 'csv' | 'json';
  readonly json?: boolean;
  readonly workspace: string;
}

/** Formulas up to which a prediction is quicker than starting threads. */
const HERE = 2_000;

/** Refused rows that are shown. */
const REFUSALS_SHOWN = 5;

export function propertyCommand(): Command {
  return new Command('property')
    .description('Learn a property of compounds from a table of measured values, and predict it.')
    .usage('[options] fit NAME FILE | show NAME | predict NAME FORMULA... | list | remove NAME')
    .argument('<action>', 'fit, show, predict, list or remove')
    .argument('[name]', 'name of the property, e.g. band-gap')
    .argument('[given...]', 'fit: the table, a CSV with a header; predict: formulas')
    .option('--column <name>', 'fit: the column of values')
    .option('--formula-column <name>', 'fit: the column of formulas (default: formula, composition and the like)')
    .option('--unit <unit>', 'fit: unit of the values, e.g. eV or K')
    .option('--source <text>', 'fit: where the values are from, e.g. a reference')
    .option('--log', 'fit: learn the logarithm, for values over several powers of ten')
    .option('--per-atom', 'fit: values are for a formula as it is written; learn them per atom')
    .option('--folds <name>', 'fit: a column that names the fold of each row in the cross-validation')
    .option(
      '--structures <name>',
      'fit: a column of ids of ingested entries (ID or SOURCE:ID), whose cells and sites are learnt from',
    )
    .addOption(
      new Option('--kernel <kernel>', 'fit: how covariance falls with distance (default: matern52)').choices([
        ...COVARIANCE_KERNELS,
      ]),
    )
    .addOption(
      new Option(
        '--widths <widths>',
        'fit: a width for each group of descriptors, or one for all (default: group)',
      ).choices([...WIDTHS]),
    )
    .option('--baselines', 'fit: also compare with linear and kernel ridge regression and boosted trees')
    .addOption(new Option('--seed <n>', 'fit: seed of random choices').argParser(wholeNumber(0)).default(1))
    .option('--file <file>', 'predict: a file of formulas')
    .addOption(
      new Option('--format <format>', 'predict: format of the output (default: a table)').choices([
        'table',
        'csv',
        'json',
      ]),
    )
    .addOption(new Option('--json', 'print as JSON').conflicts('format'))
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      examples([
        ['incognita property fit gap gaps.csv --column band_gap_eV --unit eV', 'learn band gaps from a table'],
        [
          'incognita property fit enthalpy enthalpies.csv --column energy --unit eV/atom --per-atom',
          'energies of formulas as written',
        ],
        ['incognita property predict gap ZnSnN2 CuGaSe2', 'predict them, with uncertainty'],
        ['incognita property list', 'what has been learnt, and how well'],
      ]),
    )
    .action(property);
}

async function property(
  action: string,
  name: string | undefined,
  given: readonly string[],
  options: PropertyOptions,
): Promise<void> {
  if (action === 'list' && name === undefined) return list(options);
  if (name !== undefined) requirePropertyName(name);
  if (action === 'fit' && name !== undefined && given.length === 1) return fit(name, given[0]!, options);
  if (action === 'show' && name !== undefined && given.length === 0) return show(name, options);
  if (action === 'predict' && name !== undefined) return predict(name, given, options);
  if (action === 'remove' && name !== undefined && given.length === 0) return remove(name, options);
  throw new IncognitaError('USAGE', message('property.usage'));
}

async function fit(name: string, file: string, options: PropertyOptions): Promise<void> {
  const { column, structures, json, workspace: dir, ...rest } = options;
  if (column === undefined) throw new IncognitaError('USAGE', message('property.no-column'));
  await access(file);
  const [{ Workspace }, { commandThreads }, { withCancel }, { Progress }, { fitProperty }, { structureLookup }] =
    await Promise.all([
      import('../../store/workspace.js'),
      import('../command-threads.js'),
      import('../with-cancel.js'),
      import('../progress.js'),
      import('../../tasks/fit-property.js'),
      import('../../service/properties/structure-lookup.js'),
    ]);
  const opened = structures === undefined ? undefined : Workspace.open(dir, { create: false });
  const { model, refusals, repeats } = await withCancel(async (signal) => {
    const progress = new Progress({ signal });
    const runner = commandThreads();
    try {
      return await fitProperty(file, {
        unit: '',
        log: false,
        ...rest,
        name,
        column,
        structures: opened && { column: structures!, find: structureLookup(opened) },
        runner,
        signal,
        onProgress: (stage, done, total) => progress.progress(stage, done, total),
        now: new Date(),
      });
    } finally {
      progress.stop();
      opened?.close();
    }
  });
  const workspace = Workspace.open(dir);
  try {
    workspace.properties.save(model);
  } finally {
    workspace.close();
  }
  const count = model.metadata.refused - REFUSALS_SHOWN;
  hintMessages([
    ...refusalMessages(refusals, REFUSALS_SHOWN),
    ...(count > 0 ? [message('ingest.more', { count })] : []),
  ]);
  hintMessages(
    repeats.slice(0, REFUSALS_SHOWN).map(({ line, formula, value, firstLine, firstValue }) => {
      const lines = { line: String(line), firstLine: String(firstLine) };
      return message('property.repeated', { ...lines, formula, value, firstValue });
    }),
  );
  if (json) printJson({ data: { ...shown(model.metadata), refusals: toWire(refusals), repeats: toWire(repeats) } });
  else process.stdout.write((await import('../property-text.js')).propertyText(model.metadata));
}

/** What is shown of a property: all but the rows that it was learnt from. */
function shown({ formulas: _formulas, values: _values, crossValidation, ...rest }: PropertyMetadata): object {
  const { random, systems } = crossValidation;
  return {
    ...(toWire(rest) as object),
    cross_validation: { random: summary(random), systems: summary(systems) },
  };
}

function summary({
  rows,
  meanAbsoluteError,
  rootMeanSquareError,
  coverage90,
}: PropertyMetadata['crossValidation']['random']) {
  return {
    rows,
    mean_absolute_error: meanAbsoluteError,
    root_mean_square_error: rootMeanSquareError,
    coverage_90: coverage90,
  };
}

async function predict(name: string, given: readonly string[], options: PropertyOptions): Promise<void> {
  const { file, format, json, workspace } = options;
  if (given.length > 0 === (file !== undefined)) throw new IncognitaError('USAGE', message('property.no-formulas'));
  const [{ withWorkspace }, { readFormulas }, { predictFormulas }, { predictionLines }, { writeOutput }] =
    await Promise.all([
      import('../open-service.js'),
      import('../read-formulas.js'),
      import('../../service/properties/predict-formulas.js'),
      import('../prediction-lines.js'),
      import('../write-output.js'),
    ]);
  const formulas = file === undefined ? given : await readFormulas(file);
  const shape = format ?? (json ? 'json' : 'table');
  const write = ({ unit, predictions }: FormulaPredictions): Promise<void> =>
    writeOutput([predictionLines(predictions, unit, shape)]);
  if (formulas.length > HERE) return write(await predictOnThreads(workspace, name, formulas));
  await withWorkspace(workspace, (opened) => write(predictFormulas(opened, name, formulas)));
}

/** Predicts many formulas, with progress and Ctrl-C. */
async function predictOnThreads(
  workspace: string,
  name: string,
  formulas: readonly string[],
): Promise<FormulaPredictions> {
  const [{ commandThreads }, { withCancel }, { Progress }, { predictMany }] = await Promise.all([
    import('../command-threads.js'),
    import('../with-cancel.js'),
    import('../progress.js'),
    import('../../tasks/predict-many.js'),
  ]);
  return withCancel(async (signal) => {
    const progress = new Progress({ signal });
    const runner = commandThreads();
    try {
      const onProgress = (stage: string, done: number, total: number) => progress.progress(stage, done, total);
      return await predictMany(formulas, { workspace, name, runner, signal, onProgress });
    } finally {
      progress.stop();
    }
  });
}

async function list({ json, workspace }: PropertyOptions): Promise<void> {
  const { withWorkspace } = await import('../open-service.js');
  await withWorkspace(workspace, ({ properties }) => {
    const all = properties.metadata();
    if (json) return printJson({ data: all.map(shown) });
    process.stdout.write(
      textTable(all, [
        { title: 'PROPERTY', value: ({ name }) => name },
        { title: 'UNIT', value: ({ unit }) => unit },
        { title: 'ROWS', value: ({ rows }) => formatCount(rows), right: true },
        { title: 'ERROR', value: (one) => one.crossValidation.random.meanAbsoluteError.toPrecision(3), right: true },
        {
          title: 'BY SYSTEMS',
          value: (one) => one.crossValidation.systems.meanAbsoluteError.toPrecision(3),
          right: true,
        },
        { title: 'FITTED', value: ({ fittedAt }) => fittedAt.slice(0, 10) },
        { title: 'FILE', value: ({ file }) => file },
      ]),
    );
  });
}

async function show(name: string, { json, workspace }: PropertyOptions): Promise<void> {
  const [{ withWorkspace }, { requireProperty }, { propertyText }] = await Promise.all([
    import('../open-service.js'),
    import('../../service/properties/require-property.js'),
    import('../property-text.js'),
  ]);
  await withWorkspace(workspace, (opened) => {
    const { metadata } = requireProperty(opened, name);
    if (json) printJson({ data: shown(metadata) });
    else process.stdout.write(propertyText(metadata));
  });
}

async function remove(name: string, { workspace }: PropertyOptions): Promise<void> {
  const [{ withWorkspace }, { unknownProperty }] = await Promise.all([
    import('../open-service.js'),
    import('../../service/properties/require-property.js'),
  ]);
  await withWorkspace(workspace, ({ properties }) => {
    if (!properties.remove(name)) throw unknownProperty({ properties }, name);
    hint(`Removed the property ${name}.\n`);
  });
}
