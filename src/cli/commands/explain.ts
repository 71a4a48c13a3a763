import { Command } from 'commander';
import { toWire } from '../../api/wire.js';
import { examples } from '../examples.js';
import { explanationText } from '../explanation-text.js';
import { printJson } from '../print-json.js';
import { workspaceOption } from '../workspace-option.js';

interface ExplainOptions {
  readonly json?: boolean;
  readonly workspace: string;
}

export function explainCommand(): Command {
  return new Command('explain')
    .description('Explain the score of one formula: models, nearest known compounds, chemical system.')
    .argument('<formula>', 'a chemical formula, in any usual spelling')
    .option('--json', 'print the whole report as JSON')
    .addOption(workspaceOption())
    .addHelpText('after', examples([['incognita explain SrTiO3', 'why this composition has its score']]))
    .action(async (formula: string, options: ExplainOptions) => {
      const { withService } = await import('../open-service.js');
      await withService(options.workspace, (service) => {
        const report = service.composition(formula);
        if (options.json) printJson(toWire(report));
        else process.stdout.write(explanationText(report));
      });
    });
}
