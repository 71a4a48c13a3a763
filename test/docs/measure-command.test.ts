import { describe, expect, it } from 'vitest';
import { measureCommand } from '../../scripts/figures/measure-command.js';

/** Works for so many milliseconds of its own processor time, holding 100 MB. To ask how many takes the system time, so it asks now and then. */
const work = (milliseconds: number): string =>
  `const held = Buffer.alloc(1e8, 1); while (process.cpuUsage().user < ${1000 * milliseconds}) for (let i = 0; i < 1e6; i++) held[i]++; setTimeout(() => {}, 200)`;

// The costs of a process are read from /proc.
describe.skipIf(process.platform !== 'linux')('what a command costs', () => {
  it('is its processor time and the most memory that it had', async () => {
    const { clock, processor, memory } = await measureCommand(process.execPath, ['-e', work(400)]);
    expect(processor).toBeGreaterThanOrEqual(0.4);
    expect(memory).toBeGreaterThan(100);
    expect(clock).toBeGreaterThan(0.2);
  });

  it('is not said of a command that failed', async () => {
    await expect(measureCommand(process.execPath, ['-e', 'process.exitCode = 3'])).rejects.toThrow('status 3');
  });
});
