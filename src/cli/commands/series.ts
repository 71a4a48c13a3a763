import { Command } from 'commander';
import { toWire } from '../../api/wire.js';
import { ionLabel } from '../../chemistry/ions/ion.js';
import { say } from '../../messages/say.js';
import type { Series } from '../../service/series/series.js';
import { examples } from '../examples.js';
import { printJson } from '../print-json.js';
import { workspaceOption } from '../workspace-option.js';

interface SeriesOptions {
  readonly json?: boolean;
  readonly workspace: string;
}

export function seriesCommand(): Command {
  return new Command('series')
    .description('Show the compositions that differ in one ion, known or not, and whether it may be a solid solution.')
    .argument('<formula>', 'a chemical formula, in any usual spelling')
    .option('--json', 'print as JSON')
    .addOption(workspaceOption())
    .addHelpText('after', examples([['incognita series SrHfO3', 'which of Mg Ca Sr Ba and of Ti Zr Hf are known']]))
    .action(async (formula: string, { json, workspace }: SeriesOptions) => {
      const { withOrWithoutWorkspace } = await import('../with-or-without-workspace.js');
      await withOrWithoutWorkspace(workspace, (service) => {
        const found = service.series(formula);
        if (json) printJson({ data: toWire(found) });
        else process.stdout.write(seriesText(found));
      });
    });
}

function seriesText({ conventional, rows, solidSolution }: Series): string {
  const lines = [conventional];
  for (const { ion, members, between } of rows) {
    const texts = members.map(
      ({ conventional, state, rank }) => `${conventional} ${state}${rank === null ? '' : ` (rank ${rank})`}`,
    );
    lines.push(`  ${ionLabel(ion)}: ${texts.join(', ')}${between ? '; between known ones' : ''}`);
  }
  if (solidSolution) lines.push(`  ${say(solidSolution, 'en')}`);
  return `${lines.join('\n')}\n`;
}
