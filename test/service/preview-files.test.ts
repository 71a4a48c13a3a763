import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { previewFiles } from '../../src/service/ingest-files.js';
import { temporaryFolder } from '../store/temporary-workspace.js';

it('a preview of a folder goes on after a file that cannot be read, and says which it is', async () => {
  const folder = join(temporaryFolder(), 'files');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.csv'), 'formula\nNaCl\n');
  writeFileSync(join(folder, 'bad.csv'), 'junk\n');
  writeFileSync(join(folder, 'c.csv'), 'formula\nKCl\n');
  const { previews, faults } = await previewFiles([folder, join(folder, 'missing')], { thisYear: 2026 });
  expect(previews.map(({ file, known }) => `${file} ${known}`)).toEqual(['a.csv 1', 'c.csv 1']);
  expect(faults.map(({ file, code }) => `${file} ${code}`)).toEqual([
    'bad.csv INPUT_UNREADABLE',
    'missing INPUT_UNREADABLE',
  ]);
});
