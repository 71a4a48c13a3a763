import { Command } from 'commander';
import { evaluationText } from '../evaluation-text.js';
import { examples } from '../examples.js';
import { arities, names, wholeNumber } from '../parse-option.js';
import { printJson } from '../print-json.js';
import { runTask } from '../run-task.js';
import { evaluateTask } from '../tasks/evaluate-task-reference.js';
import { workspaceOption } from '../workspace-option.js';

interface EvaluateOptions {
  readonly holdout: string;
  readonly arity?: number[];
  readonly models?: string[];
  readonly seed?: number;
  readonly json?: boolean;
  readonly workspace: string;
}

export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('Rank without a list of compounds, then count how many of them each model finds.')
    .requiredOption('--holdout <file>', 'compounds that the models must not see; any format that ingest reads')
    .option('--arity <numbers>', 'numbers of elements, 2 to 5 (default: 3)', arities)
    .option('--models <names>', 'models to evaluate, with commas between them (default: all)', names)
    .option('--seed <n>', 'seed of the random numbers (default: 1)', wholeNumber(0, 2 ** 32 - 1))
    .option('--json', 'print the whole report with discovery curves as JSON')
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      examples([
        ['incognita evaluate --holdout later.csv --arity 3', 'hits and enrichment in the first 100, 1,000, 3,000'],
      ]),
    )
    .action(async ({ holdout, arity, json, ...options }: EvaluateOptions) => {
      const report = await runTask(evaluateTask, { ...options, file: holdout, ...(arity && { arities: arity }) });
      if (json) printJson(report);
      else process.stdout.write(evaluationText(report));
    });
}
