import type { BenchReport, BenchResult } from '../../src/tasks/bench-report.js';

/** A row of the table: name, input, processor seconds and time on the clock (a rate may follow each), plain version, ratio. */
const ROW = /^\| `([\w-]+)` \| ([^|]+) \| [\d.]+( \([^)]+\))? \| [\d.]+( \([^)]+\))? \| [\d.]+ \| [\d.,]+ \|$/gm;

/** The sentence that says what the figures were measured on. */
const MACHINE = /^.*processor seconds in user mode, summed over all threads\. The command:$/m;

/** The page of performance with the figures of a report; rows of benchmarks that did not run stay. */
export function withBenchFigures(page: string, { machine, results }: BenchReport): string {
  const { processor, cores, memoryGiB, node, incognita } = machine;
  const about = `${processor}, ${cores} cores, ${memoryGiB} GiB, Node.js ${node}, Incognita ${incognita}; processor seconds in user mode, summed over all threads. The command:`;
  return page
    .replace(MACHINE, () => about)
    .replaceAll(ROW, (row: string, name: string, input: string, rate?: string, clockRate?: string) => {
      const found = results.find((result) => result.name === name);
      if (!found) return row;
      const cells = [
        figure(found.cpuSeconds) + (rate ? rateText(found.rate, 'perSecond') : ''),
        figure(found.seconds) + (clockRate ? rateText(found.rate, 'perClockSecond') : ''),
        figure(found.reference.cpuSeconds),
        found.ratio < 100
          ? String(Number(found.ratio.toPrecision(2)))
          : Math.round(found.ratio).toLocaleString('en-US'),
      ];
      return `| \`${name}\` | ${input} | ${cells.join(' | ')} |`;
    });
}

/** Three significant digits, without an exponent. */
function figure(value: number): string {
  return String(Number(value.toPrecision(3)));
}

function rateText(rate: BenchResult['rate'], per: 'perSecond' | 'perClockSecond'): string {
  return rate ? ` (${rate[per].toExponential(2).replace('e+', 'e')} ${rate.unit} a second)` : '';
}
