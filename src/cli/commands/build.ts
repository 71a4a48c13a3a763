import { Command, Option } from 'commander';
import { buildTable } from '../build-table.js';
import { examples } from '../examples.js';
import type { Shard } from '../../service/build/saved-work.js';
import type { SpaceKind } from '../../space/space-definition.js';
import type { QueueRunner } from '../../jobs/queue-runner.js';
import { chooseSpaces, type Scope } from '../../space/space-choice.js';
import { spaceName } from '../../space/space-name.js';
import { applyKeepBuiltIn, keepBuiltInOptions, sayBuiltInChange } from '../keep-built-in.js';
import {
  readRepeated,
  arities,
  bytes,
  knownExpression,
  names,
  shard,
  spaceKinds,
  wholeNumber,
} from '../parse-option.js';
import { hint } from '../hint.js';
import { offerToRemoveWork } from '../offer-to-remove-work.js';
import { printJson } from '../print-json.js';
import type { BuildSummary } from '../../service/build/publish-list.js';
import { runBuilds, runShard, type ShardSummary } from '../../tasks/run-builds.js';
import { watchBuilds } from '../watch-builds.js';
import { TASK_MODULES } from '../../tasks/task-modules.js';
import { sayUndated } from '../say-undated.js';
import { workspaceOption } from '../workspace-option.js';

const FEW_COMPOUNDS =
  'Fewer than 10,000 compounds are known, so published weights of ion substitution were used as well. With `build --keep-built-in` the built-in compounds teach too.\n';

interface BuildOptions {
  readonly arity?: number[];
  readonly kind?: SpaceKind[];
  readonly scope?: Scope;
  readonly top?: number;
  readonly models?: string[];
  readonly seed?: number;
  readonly threads?: number;
  readonly memory?: number;
  readonly known?: string;
  readonly rankFor?: string;
  readonly keepBuiltIn?: boolean;
  readonly shard?: Shard;
  readonly redis?: string;
  readonly json?: boolean;
  readonly workspace: string;
}

export function buildCommand(): Command {
  const [keepBuiltIn, noKeepBuiltIn] = keepBuiltInOptions() as [Option, Option];
  return new Command('build')
    .description('Fit the models, rank every candidate and publish a new version of each list.')
    .option('--arity <numbers>', 'numbers of elements, 2 to 5 (default: 2,3,4,5)', arities)
    .option(
      '--kind <kinds>',
      'ionic, mixed-valence, several-anions, polyanionic, hydrogen, no-charges (alloys, and what does not balance), with commas between them (default: all but hydrogen)',
      readRepeated(spaceKinds),
    )
    .addOption(
      new Option('--scope <scope>', 'hydrogen: also lists of compounds with hydrogen (default: no-hydrogen)').choices([
        'hydrogen',
        'no-hydrogen',
      ]),
    )
    .option('--top <n>', 'candidates in each list (default: 100000)', wholeNumber(1))
    .option(
      '--models <names>',
      'models to fit, with commas between them (default: blend,logistic)',
      readRepeated(names),
    )
    .option('--seed <n>', 'seed of the random numbers (default: 1)', wholeNumber(0, 2 ** 32 - 1))
    .option(
      '--threads <n>',
      'parallel threads (default: one per processor); they do not change the result',
      wholeNumber(1, 1024),
    )
    .option(
      '--memory <size>',
      'limit of the memory, e.g. 2GB; fewer threads are used if needed (default: 75 % of the memory)',
      bytes,
    )
    .option(
      '--known <expression>',
      'which entries count as known for these lists, e.g. "experimental and year <= 2015" (default: the choice of each source)',
      knownExpression,
    )
    .option(
      '--rank-for <who>',
      'order the lists for what a database adds: the name of a source, or after:YEAR for later reports (default: the order of the models)',
    )
    .addOption(keepBuiltIn)
    .addOption(noKeepBuiltIn)
    .addOption(
      new Option('--shard <i/n>', 'only do part i of n of the work, e.g. 3/8, in the workspace folder; then: merge')
        .argParser(shard)
        .conflicts('redis'),
    )
    .option('--redis <url>', 'let `incognita worker` processes do the work, through this Redis server')
    .option('--json', 'print what was built as JSON')
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      examples([
        ['incognita build', 'every list: of each number of elements and kind, and of all kinds together'],
        ['incognita build --scope hydrogen', 'also hydroxides, acid salts and hydrides'],
        ['incognita build --arity 3 --top 10000', 'short ternary lists: of each kind, and of all kinds'],
        ['incognita build --arity 3 --kind ionic', 'the ternary ionic list alone'],
        ['incognita build --arity 3,4 --json', 'with sizes and seconds for programs'],
        ['incognita build --arity 2 --kind no-charges', 'alloys, borides, carbides and silicides of two elements'],
        ['incognita build --shard 3/8', 'part 3 of 8, on machines that share the folder; see docs/cluster.md'],
      ]),
    )
    .action(async ({ json, arity, kind, shard: share, redis, keepBuiltIn: keep, ...options }: BuildOptions) => {
      sayBuiltInChange(await applyKeepBuiltIn(options.workspace, keep, { fill: false }), keep);
      await sayUndated(options.workspace, options.known);
      const scope = scopeOf(options.scope, kind);
      const wanted = { ...options, scope, spaces: chooseSpaces({ arities: arity, kinds: kind, scope: options.scope }) };
      if (share) {
        const done = await watchBuilds((watch) => runShard(share, { ...wanted, ...watch }));
        if (json) printJson(done);
        else process.stdout.write(shardText(share, done));
        return;
      }
      const engine = redis === undefined ? undefined : await openQueue(redis);
      try {
        const summaries = await watchBuilds((watch) => runBuilds({ ...wanted, ...watch, ...(engine && { engine }) }));
        if (json) printJson(summaries);
        else process.stdout.write(buildTable(summaries));
        if (summaries.some(({ publishedWeights }) => publishedWeights)) hint(FEW_COMPOUNDS);
        if (options.rankFor !== undefined) sayWithoutOrder(options.rankFor, summaries);
        await offerToRemoveWork(options.workspace);
      } finally {
        await engine?.close();
      }
    });
}

/** Whether the lists of all kinds have compounds with hydrogen: if their list is asked for; as before if only other kinds are built; else not. */
function scopeOf(given: Scope | undefined, kinds: readonly SpaceKind[] | undefined): Scope | undefined {
  if (given) return given;
  if (kinds?.includes('hydrogen')) return 'hydrogen';
  return kinds ? undefined : 'no-hydrogen';
}

async function openQueue(url: string): Promise<QueueRunner> {
  const { queueRunner } = await import('../../jobs/queue-runner.js');
  return queueRunner({
    url,
    modules: TASK_MODULES,
    onSilence: () => {
      hint(
        'No worker has answered for 10 seconds. Start one on this or another machine that shares the workspace folder: incognita worker --redis URL\n',
      );
    },
  });
}

function shardText({ number, of }: Shard, done: readonly ShardSummary[]): string {
  const names = done.map((each) => spaceName(each)).join(', ');
  return `Shard ${number} of ${of} is done: ${names}. When all ${of} are: npx incognita merge\n`;
}

/** Names the lists that are in the order of the models although another one was asked for. */
function sayWithoutOrder(rankFor: string, summaries: readonly BuildSummary[]): void {
  const without = summaries.filter((each) => each.rankFor === undefined && each.kind !== 'all').map(({ list }) => list);
  if (without.length === 0) return;
  hint(
    `Fewer than 100 compounds of ${rankFor} in the space, or more than half of all: the order is that of the models in ${without.join(', ')}.\n`,
  );
}
