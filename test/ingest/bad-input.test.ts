import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { IncognitaError, workCancelled } from '../../src/errors.js';
import { readWhole, writtenFile } from './written-file.js';

async function failureOf(path: string, options: Parameters<typeof readWhole>[1] = {}): Promise<IncognitaError> {
  try {
    await readWhole(path, options);
  } catch (error) {
    if (error instanceof IncognitaError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** More than the part of a file that is looked at before it is read. */
const manyRows = `NaCl,${'x'.repeat(295)}\n`.repeat(5_000);

/** What is wrong, the file, and what the sentence must tell. */
const BAD_FILES: readonly (readonly [what: string, content: string | Uint8Array, tells: string])[] = [
  ['an empty file', '', 'is empty'],
  ['a file of blank lines', '\n \n\n', 'has no text'],
  ['a file with nothing but a header', 'formula,id\n', 'has a header and no rows'],
  ['a binary file', Buffer.from([1, 2, 0, 4, 5]), 'is a binary file'],
  ['a NUL far into the file', `formula,id\n${manyRows}NaCl,\0\n`, 'is a binary file'],
  ['a gzip file that is cut off', gzipSync('formula\nNaCl\n').subarray(0, 20), 'damaged or cut off'],
  ['a gzip file that grows out of bounds', gzipSync(Buffer.alloc(64 << 20, 'x')), 'was probably made to do harm'],
  ['a damaged zip archive', Buffer.from('PK\x03\x04....'), 'cannot be unpacked with zip'],
  ['an old spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), 'Save it as CSV'],
  ['a tar archive', Buffer.concat([Buffer.alloc(257), Buffer.from('ustar\0')]), 'is a tar archive'],
  [
    'a Git LFS pointer',
    'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n',
    'Run `git lfs pull`',
  ],
  ['a web page', '<!DOCTYPE html>\n<html><body>Please log in</body></html>\n', 'is a web page'],
  ['a list of ids', 'mp-571420\nmp-12\nmp-3345\n', 'has ids of entries, not formulas'],
  ['a table of ids with a heading', 'id,note\nmp-571420,a\nmp-12,b\n', 'has ids of entries, not formulas'],
  [
    'a missing column',
    'name,value\nsalt,1\nlime,2\n',
    'Its columns are "name", "value". Give the right one with --formula-column',
  ],
  ['a delimiter that is not understood', 'formula  id\nNaCl  1\nMgO  2\n', 'check the delimiter'],
  ['two columns of formulas', 'a,b\nNaCl,KCl\nMgO,CaO\n', 'several columns of formulas: "a", "b"'],
  ['a first line of 10 MB', 'x'.repeat(10_000_000), 'Line 1'],
  ['a second line of 10 MB', `formula,id\nNaCl,${'x'.repeat(10_000_000)}\n`, 'Line 2'],
  ['a later line of 10 MB', `formula,id\nKCl,1\n${manyRows}NaCl,${'x'.repeat(10_000_000)}\n`, 'Line 5003'],
  ['a quote that is never closed', 'formula,id\nNaCl,1\n"KCl,2\nMgO,3\n', 'ends inside a quoted field'],
  ['a quote that swallows a megabyte', `formula,id\nNaCl,1\n"KCl,2\n${manyRows}`, 'unclosed quotation mark'],
];

describe('bad input', () => {
  it.each(BAD_FILES)('%s is refused with a sentence that says what to do', async (_, content, tells) => {
    const failure = await failureOf(writtenFile('compounds.csv', content));
    expect(failure.code).toBe('INPUT_UNREADABLE');
    expect(failure.message).toContain(tells);
    expect(failure.message).toContain('compounds.csv');
    expect(failure.message.length).toBeLessThan(600);
    expect(failure.message).toMatch(/\.$/);
  });

  it('names the limit of a row', async () => {
    const failure = await failureOf(writtenFile('compounds.csv', `formula\n${'N'.repeat(2_000_000)}\n`));
    expect(failure.message).toContain('1,024 KiB (the limit MAX_ROW_BYTES)');
  });

  it('a path without a file, and a folder, are refused', async () => {
    const folder = join(dirname(writtenFile('x', 'x')), 'folder');
    expect((await failureOf(folder)).message).toContain('There is no file');
    mkdirSync(folder);
    const failure = await failureOf(folder);
    expect(failure.code).toBe('INPUT_UNREADABLE');
    expect(failure.message).toContain('is a folder');
  });

  it('a format that there is not is a wrong request', async () => {
    const failure = await failureOf(writtenFile('compounds.csv', 'formula\nNaCl\n'), { format: 'xml' });
    expect(failure.code).toBe('USAGE');
    expect(failure.message).toContain('auto, csv, json');
  });
});

describe('stopping', () => {
  it('ends the reading as soon as the control asks for it', async () => {
    let pieces = 0;
    const control = {
      progress: () => pieces++,
      throwIfCancelled: () => {
        if (pieces >= 2) throw workCancelled();
      },
    };
    const failure = await failureOf(writtenFile('compounds.csv', `formula,id\n${manyRows}`), { control });
    expect(failure.code).toBe('CANCELLED');
    expect(pieces).toBe(2);
  });

  it('reports the bytes read of all', async () => {
    const path = writtenFile('compounds.csv', `formula,id\n${manyRows}`);
    const seen: [number, number][] = [];
    await readWhole(path, {
      control: { progress: (_, done, total) => seen.push([done, total]), throwIfCancelled: () => {} },
    });
    expect(seen.at(-1)).toEqual([1_505_011, 1_505_011]);
    expect(seen.length).toBeGreaterThan(10);
  });
});
