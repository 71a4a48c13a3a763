import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeOutput } from '../../src/cli/write-output.js';
import { temporaryFolder } from './temporary-folder.js';

const dir = temporaryFolder();

function* chunks(count: number, fail = false): Generator<string> {
  for (let index = 0; index < count; index++) yield `${index}\n`;
  if (fail) throw new Error('the source broke');
}

describe('a file that is written', () => {
  it('holds every chunk in order', async () => {
    const file = join(dir, 'whole.txt');
    await writeOutput(chunks(5), { file });
    expect(readFileSync(file, 'utf8')).toBe('0\n1\n2\n3\n4\n');
  });

  it('is not there when writing failed, nor anything next to it', async () => {
    const folder = join(dir, 'failed');
    mkdirSync(folder);
    await expect(writeOutput(chunks(5, true), { file: join(folder, 'a.txt') })).rejects.toThrow('the source broke');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('stays as it was when writing it anew failed', async () => {
    const file = join(dir, 'kept.txt');
    writeFileSync(file, 'before');
    await expect(writeOutput(chunks(5, true), { file })).rejects.toThrow();
    expect(readFileSync(file, 'utf8')).toBe('before');
  });

  it('is the one that a link leads to, with the permissions that it had', async () => {
    const file = join(dir, 'target.txt');
    const link = join(dir, 'link.txt');
    writeFileSync(file, 'before');
    chmodSync(file, 0o640);
    symlinkSync(file, link);
    await writeOutput(chunks(1), { file: link });
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('0\n');
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  it('is not there when writing was cancelled', async () => {
    const file = join(dir, 'cancelled.txt');
    const writing = writeOutput(chunks(1e6), { file, signal: AbortSignal.timeout(20) });
    await expect(writing).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(existsSync(file)).toBe(false);
  });
});
