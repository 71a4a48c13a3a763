import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { textbookWorkspace } from '../fixtures/workspace.js';
import { offerToRemoveWork } from '../../src/cli/offer-to-remove-work.js';
import { runHere } from './run-here.js';

it('shows and removes what unfinished builds have done', async () => {
  const { dir, remove } = await textbookWorkspace();
  onTestFinished(remove);
  const run = (...args: string[]) => runHere([...args, '--workspace', dir]);
  expect(await run('work')).toMatchObject({ status: 0, stdout: '', stderr: 'No build is unfinished.\n' });
  const folder = join(dir, 'work/ternary-0123456789abcdef');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'ranking'), 'x'.repeat(2e5));
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await offerToRemoveWork(dir);
  expect(said.mock.calls.flat().join('')).toBe(
    '1 unfinished build can no longer be used (0.2 MB). `incognita work remove` removes what they did.\n',
  );
  said.mockRestore();
  const shown = await run('work');
  expect(shown.stdout).toMatch(/ternary-0123456789abcdef +- +- +1 +0\.2 +0 min +outdated +20/);
  expect(shown.stderr).toContain('incognita work remove');
  expect(JSON.parse((await run('work', '--json')).stdout)).toMatchObject([
    { id: 'ternary-0123456789abcdef', usable: false },
  ]);
  expect(await run('work', 'remove')).toMatchObject({ status: 2, stderr: expect.stringContaining('0.2 MB') as string });
  expect(existsSync(folder)).toBe(true);
  expect(await run('work', 'remove', 'tern', '--yes')).toMatchObject({
    status: 0,
    stdout: 'Removed ternary-0123456789abcdef.\n',
  });
  expect(existsSync(folder)).toBe(false);
  expect(await run('work', 'remove', '--yes')).toMatchObject({ status: 4 });
});
