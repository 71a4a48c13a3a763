import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import { examples } from '../examples.js';
import { readRepeated, names } from '../parse-option.js';
import { printJson } from '../print-json.js';
import { runTask } from '../run-task.js';
import type { BenchReport } from '../../tasks/bench-report.js';
import { benchTask } from '../../tasks/bench-task-reference.js';
import { textTable } from '../text-table.js';

interface BenchOptions {
  readonly json?: boolean;
  readonly only?: string[];
  readonly quick?: boolean;
}

export function benchCommand(): Command {
  return new Command('bench')
    .description('Time the calculation routines on generated test data, each compared with a plain version.')
    .option('--only <names>', 'benchmarks to run, with commas between them (default: all)', readRepeated(names))
    .option('--quick', 'tiny inputs: check that everything runs, without useful times')
    .option('--json', 'print machine, inputs and figures as JSON')
    .addHelpText(
      'after',
      examples([
        ['incognita bench', 'all of them, in a few minutes'],
        ['incognita bench --only hooi-ternary --json', 'one, for programs'],
      ]),
    )
    .action(async ({ json, only, quick }: BenchOptions) => {
      if (!existsSync(fileURLToPath(benchTask.module))) {
        throw new IncognitaError('USAGE', message('command.no-benchmarks'));
      }
      const report = await runTask(benchTask, { size: quick ? 'quick' : 'full', ...(only && { only }) });
      if (json) printJson(report);
      else process.stdout.write(benchText(report));
    });
}

function benchText({ machine, results }: BenchReport): string {
  const about =
    `${machine.processor}, ${machine.cores} cores, ${machine.memoryGiB} GiB, ${machine.system}\n` +
    `Node.js ${machine.node} (V8 ${machine.v8}), Incognita ${machine.incognita}\n\n`;
  const table = textTable(results, [
    { title: 'BENCHMARK', value: (each) => each.name },
    { title: 'CPU/s', value: (each) => seconds(each.cpuSeconds), right: true },
    { title: 'CLOCK/s', value: (each) => seconds(each.seconds), right: true },
    { title: 'PLAIN/s', value: (each) => seconds(each.reference.cpuSeconds), right: true },
    { title: 'TIMES FASTER', value: (each) => each.ratio.toPrecision(3), right: true },
    { title: 'INPUT', value: (each) => pairs(each.input) },
    {
      title: 'RATE',
      value: (each) => (each.rate ? `${each.rate.perClockSecond.toExponential(1)} ${each.rate.unit}/s` : ''),
    },
  ]);
  return `${about}${table}`;
}

function seconds(value: number): string {
  return value < 100 ? value.toPrecision(3) : value.toFixed(0);
}

function pairs(values: Readonly<Record<string, number | string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}
