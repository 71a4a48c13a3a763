import { Command, Option } from 'commander';
import { IncognitaError } from '../../errors.js';
import { parseFormula } from '../../chemistry/formula/formula.js';
import { suggestBinary } from '../../chemistry/formula/formula-suggestion.js';
import { message } from '../../messages/message.js';
import { say } from '../../messages/say.js';
import { isFailure } from '../../service/answer-each.js';
import type { ScoreResult } from '../../service/types.js';
import { visible } from '../../visible-text.js';
import { examples } from '../examples.js';
import { hint } from '../hint.js';
import { throwFailures } from '../throw-failures.js';
import { workspaceOption } from '../workspace-option.js';

interface ScoreOptions {
  readonly file?: string;
  readonly format?: 'table' | 'csv' | 'json' | 'jsonl';
  readonly json?: boolean;
  readonly workspace: string;
}

export function scoreCommand(): Command {
  return new Command('score')
    .description('Score formulas, whether they are in a list or not.')
    .argument('[formula...]', 'chemical formulas, in any usual spelling; - reads them from standard input')
    .option('--file <file>', 'a file of formulas: one per line, or any file that ingest reads')
    .addOption(
      new Option('--format <format>', 'format of the output (default: a table)').choices([
        'table',
        'csv',
        'json',
        'jsonl',
      ]),
    )
    .addOption(new Option('--json', 'the same as --format json').conflicts('format'))
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      examples([
        ['incognita score SrTiO3 LiInS2', 'score, rank and oxidation states of each'],
        ['incognita score --json "Ca(VO3)2"', 'the same for programs'],
        ['incognita score --file compounds.csv --format csv', 'every formula of a file, as a table for programs'],
        ['echo SrTiO3 | incognita score -', 'formulas from another program, one per line'],
      ]),
    )
    .action(score);
}

async function score(given: string[], { file, format, json, workspace }: ScoreOptions): Promise<void> {
  const fromInput = given.includes('-');
  if (fromInput && given.length > 1) throw new IncognitaError('USAGE', message('command.formulas-or-input'));
  if (given.length > 0 && file !== undefined) throw new IncognitaError('USAGE', message('command.formulas-or-file'));
  if (given.length === 0 && file === undefined) throw new IncognitaError('USAGE', message('command.no-formulas'));
  const path = fromInput ? '-' : file;
  const [{ withInputs }, { readFormulas }, { withService }, { scoreLines }, { writeOutput }] = await Promise.all([
    import('../with-inputs.js'),
    import('../read-formulas.js'),
    import('../open-service.js'),
    import('../score-lines.js'),
    import('../write-output.js'),
  ]);
  const formulas = path === undefined ? given : await withInputs([path], ([found]) => readFormulas(found!));
  if (formulas.length === 0) throw new IncognitaError('USAGE', message('command.no-formulas'));
  await withService(workspace, async (service) => {
    const results = service.scores(formulas);
    await writeOutput([scoreLines(results, format ?? (json ? 'json' : 'table'))]);
    for (const result of results) if (!isFailure(result)) hintOtherCase(result);
    throwFailures(results);
  });
}

/** Says which other composition a formula in capitals may have been meant for: BIS is read as B, I and S. */
function hintOtherCase({ query, formula, elements }: ScoreResult): void {
  const other = suggestBinary(query, parseFormula(formula));
  if (other === undefined) return;
  const read = message('command.other-case', { query, elements: elements.join(', '), formula: other });
  hint(`${visible(say(read, 'en'))}\n`);
}
