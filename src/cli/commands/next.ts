import { Command, Option } from 'commander';
import { toWire } from '../../api/wire.js';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import { say } from '../../messages/say.js';
import { ACQUISITIONS, type Acquisition, type Goal } from '../../properties/acquisition.js';
import type { Suggestion } from '../../properties/suggestion.js';
import { pickConditions, filterPairs, type RowFilter } from '../../rows/row-filter.js';
import { nextTask } from '../../tasks/next-task-reference.js';
import { visible } from '../../visible-text.js';
import { conditionOptions } from '../condition-options.js';
import { examples } from '../examples.js';
import { hint } from '../hint.js';
import { requireOtherOption } from '../require-other-option.js';
import { wholeNumber } from '../parse-option.js';
import { printJson } from '../print-json.js';
import { runTask } from '../run-task.js';
import { textTable } from '../text-table.js';
import { workspaceOption } from '../workspace-option.js';

interface NextCommandOptions extends Omit<RowFilter, 'arity'> {
  readonly property?: string;
  readonly goal?: Goal['kind'];
  readonly target?: number;
  readonly list?: string;
  readonly pool?: string;
  readonly outcomes?: string;
  readonly batch: number;
  readonly by?: Acquisition;
  readonly seed: number;
  readonly json?: boolean;
  readonly workspace: string;
}

export function nextCommand(): Command {
  const command = new Command('next')
    .description('Suggest what to try next: what is likeliest to be made, or what brings a property nearest to a goal.')
    .option('--property <name>', 'a fitted property; without it, what is likeliest to be made')
    .addOption(
      requireOtherOption(
        new Option('--goal <goal>', 'what its value should be').choices(['max', 'min', 'target']),
        'property',
      ),
    )
    .addOption(
      requireOtherOption(new Option('--target <value>', 'the value to come near').argParser(Number), 'goal', [
        'target',
      ]),
    )
    .addOption(
      requireOtherOption(
        new Option('--by <order>', 'what the order follows (default: upper-bound)').choices([...ACQUISITIONS]),
        'property',
      ),
    )
    .option('--pool <file>', 'candidates, a CSV with a column formula (default: the first rows of every list)')
    .option('--list <id>', 'only candidates of this list, by its id or an alias, e.g. ternary');
  for (const option of conditionOptions()) command.addOption(option);
  return command
    .option('--outcomes <file>', 'outcomes instead of those of the workspace: formula, outcome, value, date, note')
    .addOption(new Option('--batch <n>', 'how many to suggest').argParser(wholeNumber(1, 1_000)).default(10))
    .addOption(new Option('--seed <n>', 'seed of random choices').argParser(wholeNumber(0)).default(1))
    .option('--json', 'print as JSON')
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      examples([
        ['incognita next', 'the ten compounds that are likeliest to be made, given what was tried'],
        ['incognita next --property gap --goal target --target 1.5', 'candidates with a band gap near 1.5 eV'],
        ['incognita next --list ternary --search "perovskite and not Pb"', 'only among some rows of a list'],
      ]),
    )
    .action(next);
}

async function next(options: NextCommandOptions): Promise<void> {
  const { property, pool, list, outcomes, batch, by, seed, json, workspace } = options;
  const filter = pickConditions(options);
  if (pool !== undefined && (list !== undefined || filterPairs(filter).length > 0)) {
    throw new IncognitaError('USAGE', message('next.pool-and-rows'));
  }
  const [{ readPool }, { readOutcomesFile }] = await Promise.all([
    import('../read-pool.js'),
    import('../../ingest/outcomes-file.js'),
  ]);
  const goal = goalOf(options);
  const suggestions = await runTask(nextTask, {
    workspace,
    property,
    goal,
    pool: pool === undefined ? undefined : await readPool(pool),
    list,
    filter,
    outcomes: outcomes === undefined ? undefined : await readOutcomesFile(outcomes),
    batch,
    by,
    seed,
  });
  if (suggestions.length === 0) hint('Nothing to suggest: there are no candidates that were not tried.\n');
  if (json) return printJson({ data: suggestions.map(wire) });
  process.stdout.write(
    textTable(suggestions, [
      { title: 'FORMULA', value: ({ formula }) => visible(formula) },
      { title: 'EXPECTED', value: ({ expected }) => expected.toPrecision(3), right: true },
      { title: '+-', value: ({ standardDeviation }) => standardDeviation.toPrecision(2), right: true },
      { title: 'NEAREST TRIED', value: ({ nearestOutcomes: [first] }) => (first ? outcomeText(first) : '-') },
      { title: 'REASON', value: ({ reason }) => say(reason, 'en') },
    ]),
  );
}

function goalOf({ property, goal, target }: NextCommandOptions): Goal | undefined {
  if (property !== undefined && goal === undefined) throw new IncognitaError('USAGE', message('next.no-goal'));
  if (goal !== 'target') return goal && { kind: goal };
  if (target === undefined || !Number.isFinite(target)) throw new IncognitaError('USAGE', message('next.no-target'));
  return { kind: 'target', target };
}

function outcomeText({ formula, outcome, value }: Suggestion['nearestOutcomes'][number]): string {
  return visible(`${formula} (${value === null ? outcome : value})`);
}

function wire({ reason, ...rest }: Suggestion): object {
  return { ...(toWire(rest) as object), reason: say(reason, 'en') };
}
