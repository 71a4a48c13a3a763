import { say } from '../../messages/say.js';
import { Command } from 'commander';
import { IncognitaError } from '../../errors.js';
import type { ScoreFailure, ScoreResult } from '../../service/types.js';
import { toWire } from '../../api/wire.js';
import { examples } from '../examples.js';
import { formatCount } from '../format-count.js';
import { formatScore } from '../format-score.js';
import { ionsText } from '../../chemistry/ions/ions-text.js';
import { printJson } from '../print-json.js';
import { visible } from '../../visible-text.js';
import { textTable } from '../text-table.js';
import { workspaceOption } from '../workspace-option.js';

interface ScoreOptions {
  readonly json?: boolean;
  readonly workspace: string;
}

export function scoreCommand(): Command {
  return new Command('score')
    .description('Score formulas, whether they are in a list or not.')
    .argument('<formula...>', 'chemical formulas, in any usual spelling')
    .option('--json', 'print an array with one object per formula')
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      examples([
        ['incognita score SrTiO3 LiInS2', 'score, rank and oxidation states of each'],
        ['incognita score --json "Ca(VO3)2"', 'the same for programs'],
      ]),
    )
    .action(async (formulas: string[], options: ScoreOptions) => {
      const { withService } = await import('../open-service.js');
      await withService(options.workspace, (service) => {
        const results = service.scores(formulas);
        const scored = results.filter((result): result is ScoreResult => !isFailure(result));
        const failures = results.filter(isFailure);
        if (options.json) printJson(toWire(results));
        else if (scored.length > 0) process.stdout.write(scoreTable(scored));
        const first = failures[0];
        if (first === undefined) return;
        for (const failure of failures.slice(1))
          process.stderr.write(`incognita: ${visible(say(failure.error.message, 'en'))}\n`);
        const { code, message, details } = first.error;
        throw new IncognitaError(code, message[0]!, details);
      });
    });
}

function isFailure(result: ScoreResult | ScoreFailure): result is ScoreFailure {
  return 'error' in result;
}

function scoreTable(results: readonly ScoreResult[]): string {
  return textTable(results, [
    { title: 'FORMULA', value: (result) => result.conventional },
    { title: 'SCORE', value: (result) => formatScore(result.score), right: true },
    { title: 'RANK', value: (result) => formatCount(result.rank), right: true },
    { title: 'PERCENTILE', value: (result) => formatPercentile(result.percentile), right: true },
    { title: 'KNOWN', value: (result) => (result.known ? 'yes' : 'no') },
    { title: 'IONS', value: (result) => ionsText(result.forms[0]?.ions ?? []) || '-' },
    { title: 'NOTE', value: (result) => (result.unscored ? say(result.unscored.detail, 'en') : '') },
  ]);
}

/** Rounded down, so that only what beats everything is called 100. */
function formatPercentile(percentile: number | null): string {
  return percentile === null ? '-' : (Math.floor(percentile * 1000) / 1000).toFixed(3);
}
