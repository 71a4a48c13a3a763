import { expect, it } from 'vitest';
import { withBenchFigures } from '../../scripts/figures/bench-figures.js';
import type { BenchReport, BenchResult } from '../../src/tasks/bench-report.js';
import { page } from './code-blocks.js';

const result = (name: string): BenchResult => ({
  name,
  input: {},
  found: {},
  seconds: 0.16543,
  cpuSeconds: 1.23456,
  timings: 3,
  rate: { unit: 'cells', perSecond: 6.3e8, perClockSecond: 1.2e9 },
  reference: { title: 'plain', share: 1, seconds: 9, cpuSeconds: 123.456, timings: 1 },
  ratio: 1000.2,
});

it('writes the figures of every benchmark into the table of the page, and changes nothing else', () => {
  const before = page('docs/performance.md');
  const rows = before.split('\n').filter((line) => /^\| `[\w-]+` \|(?:[^|]+\|){5}$/.test(line));
  const names = rows.map((row) => /`([\w-]+)`/.exec(row)![1]!);
  expect(names.length).toBeGreaterThan(8);
  const machine = { processor: 'P', cores: 2, memoryGiB: 24, system: 'S', node: '22.1.0', v8: '1', incognita: '9.9.9' };
  const report: BenchReport = { size: 'full', machine, results: names.map(result) };
  const after = withBenchFigures(before, report).split('\n');
  expect(after.join('\n')).toContain('P, 2 cores, 24 GiB, Node.js 22.1.0, Incognita 9.9.9;');
  const changed = after.filter((line) => rows.every((row) => row !== line) && line.endsWith(' | 123 | 1,000 |'));
  expect(changed.map((line) => /`([\w-]+)`/.exec(line)![1])).toEqual(names);
  expect(after.filter((line, index) => line !== before.split('\n')[index])).toHaveLength(names.length + 1);
});
