import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runHere } from './run-here.js';
import { temporaryFolder } from './temporary-folder.js';

const folder = temporaryFolder();

it('control characters of a file and of arguments never reach the terminal', async () => {
  const file = join(folder, 'hostile.csv');
  writeFileSync(file, 'formula\nBaTiO3\n\u001b]0;pwned\u0007X\u001b[2J\n');
  const workspace = ['--workspace', join(folder, 'workspace')];
  const ingest = await runHere(['ingest', file, '--source', 'ab', ...workspace]);
  expect(ingest.status).toBe(0);
  const named = await runHere(['ingest', file, '--source', 'a\u001b[2Jb', ...workspace]);
  expect(named.status).toBe(2);
  const score = await runHere(['score', '\u001b[2J1', '\u001b[2J2', ...workspace]);
  for (const { stdout, stderr } of [ingest, named, score]) {
    expect(stdout + stderr).not.toContain('\u001b');
    expect(stderr).toContain('\\x1b');
  }
});
