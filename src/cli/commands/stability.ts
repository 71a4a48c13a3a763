import { Command, Option } from 'commander';
import { toWire } from '../../api/wire.js';
import type { Stability } from '../../service/energies/stability.js';
import { addsUp } from '../adding-up.js';
import { examples } from '../examples.js';
import { printJson } from '../print-json.js';
import { stabilityText } from '../stability-text.js';
import { workspaceOption } from '../workspace-option.js';

interface StabilityOptions {
  readonly energies: readonly string[];
  readonly allowMixed?: boolean;
  readonly json?: boolean;
  readonly workspace: string;
}

export function stabilityCommand(): Command {
  return new Command('stability')
    .description('Show which phases compete with a composition, and the energy that it must beat.')
    .argument('<formula...>', 'chemical formulas, in any usual spelling')
    .addOption(
      new Option(
        '--energies <source>',
        'whose energies: a source, "computed" or "measured" (default: the source that came last, else "computed")',
      )
        .argParser(addsUp((name: string, before: readonly string[]) => [...before, name]))
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
      ]),
    )
    .action(async (formulas: string[], { energies, allowMixed = false, json, workspace }: StabilityOptions) => {
      const { withOrWithoutWorkspace } = await import('../with-or-without-workspace.js');
      await withOrWithoutWorkspace(workspace, (service) => {
        const data = service.stability(formulas, { sources: energies, allowMixed });
        if (json) printJson({ data: data.map(toWire) });
        else process.stdout.write(`${data.map((each: Stability) => stabilityText(each)).join('\n')}`);
      });
    });
}
