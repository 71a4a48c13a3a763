import { describe, expect, it } from 'vitest';
import type { BenchReport } from '../../src/tasks/bench-report.js';
import { runHere } from './run-here.js';

describe('incognita bench', () => {
  it('prints machine, inputs, times and ratios as JSON', async () => {
    const { stdout, status } = await runHere(['bench', '--quick', '--only', 'gram,eigenvectors', '--json']);
    expect(status).toBe(0);
    const { size, machine, results } = JSON.parse(stdout) as BenchReport;
    expect(size).toBe('quick');
    expect(machine.node).toBe(process.versions.node);
    expect(machine.cores).toBeGreaterThan(0);
    expect(results.map(({ name }) => name)).toEqual(['gram', 'eigenvectors']);
    for (const { input, seconds, reference, ratio } of results) {
      expect(Object.keys(input).length).toBeGreaterThan(0);
      expect(seconds).toBeGreaterThan(0);
      expect(reference.seconds).toBeGreaterThan(0);
      expect(ratio).toBeGreaterThan(0);
    }
  });
});
