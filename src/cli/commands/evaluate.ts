import { Command, Option } from 'commander';
import type { FoldProtocol } from '../../evaluation/plan-splits.js';
import { requireProtocol } from '../../service/evaluate/read-protocols.js';
import type { ListKind, SpaceKind } from '../../space/space-definition.js';
import { chooseSpaces } from '../../space/space-choice.js';
import { checkOutput } from '../check-output.js';
import { evaluationText } from '../evaluation-text.js';
import { examples } from '../examples.js';
import { readRepeated, arities, names, oneOrMore, spaceKinds, wholeNumber, words } from '../parse-option.js';
import { requireOtherOption } from '../require-other-option.js';
import { printJson } from '../print-json.js';
import { runTask } from '../run-task.js';
import { evaluateTask } from '../../tasks/evaluate-task-reference.js';
import { workspaceOption } from '../workspace-option.js';
import { writeOutput } from '../write-output.js';

interface EvaluateOptions {
  readonly holdout?: string[];
  readonly second?: string[];
  readonly neutral?: string[];
  readonly trainUntil?: number;
  readonly undated?: 'before';
  readonly protocol?: FoldProtocol['name'][];
  readonly folds?: number;
  readonly systems?: number;
  readonly arity?: number[];
  readonly kind?: ListKind[];
  readonly models?: string[];
  readonly top?: number;
  readonly stability?: boolean;
  readonly seed?: number;
  readonly json?: boolean;
  readonly html?: string;
  readonly workspace: string;
}

const FOLD_PROTOCOLS: readonly FoldProtocol['name'][] = [
  'kfold',
  'leave-system-out',
  'leave-one-system-out',
  'leave-anion-out',
];

/** Kinds of which lists are made, and "all" for what they are together. */
function evaluatedKinds(text: string): ListKind[] {
  return names(text).flatMap((name): ListKind[] => (name === 'all' ? ['all'] : spaceKinds(name)));
}

export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('Hide some compounds, rank without them, and count how many of them each model finds.')
    .option(
      '--holdout <file>',
      'compounds that the models must not see; any format that ingest reads; can be repeated',
      oneOrMore,
    )
    .option('--second <file>', 'compounds of a second database, counted separately; can be repeated', oneOrMore)
    .option('--neutral <file>', 'compounds to ignore together with --second; can be repeated', oneOrMore)
    .option(
      '--train-until <year>',
      'learn from what was known at the end of this year, and look for what came later',
      wholeNumber(1, 2200),
    )
    .addOption(
      requireOtherOption(
        new Option(
          '--undated <side>',
          'learn from known compounds without a year as well (default: leave them out)',
        ).choices(['before']),
        'trainUntil',
      ),
    )
    .option(
      '--protocol <names>',
      `hide known compounds: ${FOLD_PROTOCOLS.join(', ')}`,
      readRepeated(words(FOLD_PROTOCOLS)),
    )
    .addOption(
      requireOtherOption(
        new Option('--folds <k>', 'parts of the known compounds for kfold and leave-system-out (default: 5)').argParser(
          wholeNumber(2, 100),
        ),
        'protocol',
        ['kfold', 'leave-system-out'],
      ),
    )
    .addOption(
      requireOtherOption(
        new Option(
          '--systems <n>',
          'chemical systems to leave out one at a time for leave-one-system-out (default: 20)',
        ).argParser(wholeNumber(1, 10_000)),
        'protocol',
        ['leave-one-system-out'],
      ),
    )
    .option('--arity <numbers>', 'numbers of elements, 2 to 5 (default: 3)', arities)
    .option(
      '--kind <kinds>',
      'kinds of composition as for build, with commas between them, and all: the published list of all kinds, against files (default: ionic)',
      readRepeated(evaluatedKinds),
    )
    .option('--models <names>', 'models to evaluate, with commas between them (default: all)', readRepeated(names))
    .option('--top <n>', 'how far hits and curves go; changes no figure (default: 10000)', wholeNumber(1, 1_000_000))
    .option(
      '--stability',
      'also refit the first model ten times without a fifth of the compounds: how much of the list stays',
    )
    .option('--seed <n>', 'seed of the random numbers (default: 1)', wholeNumber(0, 2 ** 32 - 1))
    .option('--json', 'print the whole report with discovery curves as JSON')
    .option('--html <file>', 'also write the report with its plots as one HTML file')
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      examples([
        ['incognita evaluate --holdout later.csv --arity 3', 'hits and enrichment in the first 100, 1,000 and 3,000'],
        ['incognita evaluate --second other.csv --neutral later.csv', 'what only the other database adds'],
        ['incognita evaluate --train-until 2005', 'what would have been found from the compounds known in 2005'],
        ['incognita evaluate --protocol kfold --html report.html', 'from the known compounds only, with plots'],
      ]),
    )
    .action(async ({ arity = [3], kind = ['ionic'], protocol, top, html, json, ...options }: EvaluateOptions) => {
      const asked = { ...options, ...(protocol && { protocols: protocol }) };
      requireProtocol(asked);
      const { holdout = [], second = [], neutral = [], workspace } = options;
      checkOutput(html, [...holdout, ...second, ...neutral], workspace);
      const report = await runTask(evaluateTask, {
        ...asked,
        spaces: chooseSpaces({ arities: arity, kinds: kind.filter((each): each is SpaceKind => each !== 'all') }),
        ...(kind.includes('all') && { allKinds: arity }),
        count: top,
      });
      if (html !== undefined) {
        const { evaluationDocument } = await import('../../web/evaluation/evaluation-document.js');
        await writeOutput([evaluationDocument(report)], { file: html });
      }
      if (json) printJson(report);
      else process.stdout.write(evaluationText(report));
    });
}
