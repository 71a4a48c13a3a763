import { Command, Option } from 'commander';
import { toWire } from '../../api/wire.js';
import { GASES, type Gas } from '../../energies/precursors/gases.js';
import { say } from '../../messages/say.js';
import { answerEach, filterSuccesses } from '../../service/answer-each.js';
import type { Precursors } from '../../service/energies/precursors.js';
import { readShelfFile } from '../../service/energies/shelf.js';
import { visibleLines } from '../../visible-text.js';
import { examples } from '../examples.js';
import { readRepeated, oneOrMore, words } from '../parse-option.js';
import { printJson } from '../print-json.js';
import { throwFailures } from '../throw-failures.js';
import { workspaceOption } from '../workspace-option.js';

interface PrecursorsOptions {
  readonly shelf?: string;
  readonly release?: readonly Gas[];
  readonly takeUp?: readonly Gas[];
  readonly energies: readonly string[];
  readonly allowMixed?: boolean;
  readonly json?: boolean;
  readonly workspace: string;
}

const REACTIONS_SHOWN = 5;

export function precursorsCommand(): Command {
  return new Command('precursors')
    .description('Show what a composition can be made from: balanced reactions of compounds that are sold.')
    .argument('<formula...>', 'chemical formulas, in any usual spelling')
    .option('--shelf <file>', 'use only these compounds and elements: a file with one formula per line')
    .addOption(
      new Option('--release <gases>', `gases that may leave (default: ${GASES.join(',')})`).argParser(
        readRepeated(words(GASES)),
      ),
    )
    .addOption(
      new Option('--take-up <gases>', 'gases that may enter (default: O2,N2,NH3)').argParser(
        readRepeated(words(GASES)),
      ),
    )
    .addOption(
      new Option(
        '--energies <source>',
        'whose energies: a source, "computed" or "measured" (default: the source that came last, else "computed"; measured ones with CO2, H2O, NH3)',
      )
        .argParser(oneOrMore)
        .default([], ''),
    )
    .option(
      '--allow-mixed',
      'add up energies of different sources, also computed ones of compounds and measured ones of gases',
    )
    .option('--json', 'print as JSON')
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      examples([
        ['incognita precursors BaTiO3 LiFePO4', 'balanced reactions, the most usual first'],
        ['incognita precursors Li2Mn3O8 --shelf shelf.txt', 'only from what is on the shelf'],
      ]),
    )
    .action(
      async (
        formulas: string[],
        { shelf, release, takeUp, energies, allowMixed = false, json, workspace }: PrecursorsOptions,
      ) => {
        const query = {
          ...(shelf !== undefined && { shelf: readShelfFile(shelf), shelfName: shelf }),
          ...(release && { release }),
          ...(takeUp && { takeUp }),
          energies: { sources: energies, allowMixed },
        };
        const { withOrWithoutWorkspace } = await import('../with-or-without-workspace.js');
        await withOrWithoutWorkspace(workspace, (service) => {
          const data = answerEach(formulas, (formula) => service.precursors([formula], query)[0]!);
          if (json) printJson({ data: data.map(toWire) });
          else process.stdout.write(`${visibleLines(filterSuccesses(data).map(precursorsText).join('\n\n'))}\n`);
          throwFailures(data);
        });
      },
    );
}

function precursorsText({ conventional, purchasable, reactions, missing }: Precursors): string {
  const lines = [conventional];
  if (purchasable) lines.push('  The compound itself is sold.');
  if (missing.length > 0) lines.push(`  There is no source of ${missing.join(', ')}.`);
  else if (reactions.length === 0) lines.push('  No balanced reaction was found among these compounds.');
  for (const { equation, energyPerAtom, energySource, mixed, cautions } of reactions.slice(0, REACTIONS_SHOWN)) {
    const whose = mixed ? `mixed: ${energySource}` : energySource;
    const energy = energyPerAtom === null ? 'energy unknown' : `${energyPerAtom.toFixed(3)} eV/atom (${whose})`;
    lines.push(`  ${equation}   ${energy}`);
    for (const { formula, reason } of cautions) lines.push(`      ${formula}: ${say(reason, 'en')}`);
  }
  return lines.join('\n');
}
