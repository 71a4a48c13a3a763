import { Command, Option } from 'commander';
import { toWire } from '../../api/wire.js';
import { IncognitaError } from '../../errors.js';
import { describeNearHull } from '../../evaluation/describe-near-hull.js';
import { message } from '../../messages/message.js';
import { say } from '../../messages/say.js';
import { answerEach, filterSuccesses } from '../../service/answer-each.js';
import type { EnergyChoice } from '../../service/energies/choose-energies.js';
import type { ListStability } from '../../service/energies/list-stability.js';
import { queryTask } from '../../tasks/query-task-reference.js';
import { examples } from '../examples.js';
import { requireOtherOption } from '../require-other-option.js';
import { oneOrMore, wholeNumber } from '../parse-option.js';
import { printJson } from '../print-json.js';
import { runTask } from '../run-task.js';
import { stabilityText } from '../stability-text.js';
import { throwFailures } from '../throw-failures.js';
import { workspaceOption } from '../workspace-option.js';

interface StabilityOptions {
  readonly list?: string;
  readonly top?: number;
  readonly energies: readonly string[];
  readonly allowMixed?: boolean;
  readonly json?: boolean;
  readonly workspace: string;
}

const MOST_CANDIDATES = 100_000;
const CANDIDATES = 1_000;

export function stabilityCommand(): Command {
  return new Command('stability')
    .description('Show which phases compete with a composition, and the energy that it must beat.')
    .argument('[formula...]', 'chemical formulas, in any usual spelling')
    .option('--list <list>', 'count the candidates of a list that have energies, and those near the hull')
    .addOption(
      requireOtherOption(
        new Option('--top <n>', `candidates of the list that are looked at (default: ${CANDIDATES})`).argParser(
          wholeNumber(1, MOST_CANDIDATES),
        ),
        'list',
      ),
    )
    .addOption(
      new Option(
        '--energies <source>',
        'whose energies: a source, "computed" or "measured" (default: the source that came last, else "computed")',
      )
        .argParser(oneOrMore)
        .default([], ''),
    )
    .option('--allow-mixed', 'compare energies of different sources and functionals with each other')
    .option('--json', 'print as JSON')
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      examples([
        ['incognita stability BaTiO3 Li2Mn3O8', 'what each could decompose into'],
        ['incognita stability MgAl2O4 --energies measured', 'by measured enthalpies'],
        ['incognita stability --list ternary --top 100', 'how many of the first 100 candidates are near the hull'],
      ]),
    )
    .action(async (formulas: string[], options: StabilityOptions) => {
      const { list, energies, allowMixed = false, json, workspace } = options;
      if (formulas.length > 0 === (list !== undefined))
        throw new IncognitaError('USAGE', message('energies.formulas-or-list'));
      const choice = { sources: energies, allowMixed };
      if (list !== undefined) return stabilityOfList(list, options, choice);
      const { withOrWithoutWorkspace } = await import('../with-or-without-workspace.js');
      return withOrWithoutWorkspace(workspace, (service) => {
        const data = answerEach(formulas, (formula) => service.stability([formula], choice)[0]!);
        if (json) printJson({ data: data.map(toWire) });
        else process.stdout.write(filterSuccesses(data).map(stabilityText).join('\n'));
        throwFailures(data);
      });
    });
}

async function stabilityOfList(
  list: string,
  { top = CANDIDATES, json, workspace }: StabilityOptions,
  choice: EnergyChoice,
): Promise<void> {
  const input = { workspace, name: 'listStability' as const, args: [list, top, choice] };
  const { candidates, ...counts } = (await runTask(queryTask, input)) as ListStability;
  if (json) return printJson({ data: candidates.map(toWire), meta: toWire(counts) });
  const sentences = describeNearHull({ list: counts.list, counts: [{ ...counts, n: counts.first }] });
  process.stdout.write(sentences.map((sentence) => `${say(sentence, 'en')}\n`).join(''));
}
