import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { temporaryFolder } from './temporary-folder.js';
import { withInputs } from '../../src/cli/with-inputs.js';

it.runIf(existsSync('/dev/zero'))('a device is refused as input, because it may never end', async () => {
  const inputs = withInputs(['/dev/zero'], () => Promise.resolve());
  await expect(inputs).rejects.toMatchObject({ code: 'INPUT_UNREADABLE' });
});

it.runIf(process.platform !== 'win32')(
  'a pipe to which nothing writes is said to be waited for, and read later',
  async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const pipe = join(temporaryFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    try {
      const text = withInputs([pipe], ([copy]) => readFile(copy!, 'utf8'));
      await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1), { interval: 10 });
      vi.advanceTimersByTime(3000);
      expect(said.mock.calls.join('')).toBe(
        `Waiting for ${pipe}, a pipe to which nothing writes yet (Ctrl-C stops it)\n`,
      );
      await writeFile(pipe, 'NaCl\n');
      await expect(text).resolves.toBe('NaCl\n');
    } finally {
      said.mockRestore();
      vi.useRealTimers();
    }
  },
);
