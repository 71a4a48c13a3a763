import { Command } from 'commander';
import type { BuildSummary } from '../../service/build.js';
import { examples } from '../examples.js';
import type { SpaceKind } from '../../space/candidate-space.js';
import { chooseSpaces } from '../../space/space-choice.js';
import { arities, names, spaceKinds, wholeNumber } from '../parse-option.js';
import { printJson } from '../print-json.js';
import { runBuilds } from '../run-builds.js';
import { textTable } from '../text-table.js';
import { workspaceOption } from '../workspace-option.js';
import { formatCount } from '../format-count.js';

interface BuildOptions {
  readonly arity?: number[];
  readonly kind?: SpaceKind[];
  readonly top?: number;
  readonly models?: string[];
  readonly seed?: number;
  readonly threads?: number;
  readonly json?: boolean;
  readonly workspace: string;
}

export function buildCommand(): Command {
  return new Command('build')
    .description('Fit the models, rank every candidate and publish a new version of each list.')
    .option('--arity <numbers>', 'numbers of elements, 2 to 5, of ionic compositions (default: 2,3,4,5)', arities)
    .option(
      '--kind <kinds>',
      'ionic, intermetallic (without an anion) or both with a comma (default: both; with --arity ionic)',
      spaceKinds,
    )
    .option('--top <n>', 'candidates to keep in each list (default: 100000)', wholeNumber(1))
    .option('--models <names>', 'models to fit, with commas between them (default: the blend)', names)
    .option('--seed <n>', 'seed of the random numbers (default: 1)', wholeNumber(0, 2 ** 32 - 1))
    .option(
      '--threads <n>',
      'lists to build at a time (default: one a processor); the lists are the same on any number',
      wholeNumber(1, 1024),
    )
    .option('--json', 'print what was built as JSON')
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      examples([
        ['incognita build', 'every list: binary to quinary, and intermetallics of 2 and 3 elements'],
        ['incognita build --arity 3 --top 10000', 'a short ternary list'],
        ['incognita build --arity 3,4 --json', 'with sizes and seconds for programs'],
        ['incognita build --arity 2 --kind intermetallic', 'alloys, borides, carbides and silicides of two elements'],
      ]),
    )
    .action(async ({ json, arity, kind, ...options }: BuildOptions) => {
      const summaries = await runBuilds({ ...options, spaces: chooseSpaces(arity, kind) });
      if (json) printJson(summaries);
      else process.stdout.write(summaryTable(summaries));
    });
}

function summaryTable(summaries: readonly BuildSummary[]): string {
  return textTable(summaries, [
    { title: 'LIST', value: (each) => each.list },
    { title: 'ROWS', value: (each) => formatCount(each.rows), right: true },
    { title: 'CANDIDATES', value: (each) => formatCount(each.candidates), right: true },
    { title: 'CELLS', value: (each) => formatCount(each.cells), right: true },
    { title: 'KNOWN', value: (each) => formatCount(each.known), right: true },
    { title: 'FIT/s', value: (each) => each.fitSeconds.toFixed(2), right: true },
    { title: 'RANK/s', value: (each) => each.rankSeconds.toFixed(2), right: true },
  ]);
}
