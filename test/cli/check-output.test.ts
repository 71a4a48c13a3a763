import { linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkOutput } from '../../src/cli/check-output.js';
import { runHere } from './run-here.js';
import { temporaryFolder } from './temporary-folder.js';

const dir = temporaryFolder();
const workspace = join(dir, 'workspace');
const table = join(dir, 'table.csv');
writeFileSync(table, 'formula\nNaCl\nxxq9\n');
symlinkSync(table, join(dir, 'symbolic.csv'));
symlinkSync(join(workspace, 'incognita.sqlite'), join(dir, 'into.csv'));
linkSync(table, join(dir, 'hard.csv'));
mkdirSync(join(workspace, 'lists'), { recursive: true });

describe('a file to write', () => {
  it.each(['table.csv', 'symbolic.csv', 'hard.csv', 'workspace/../table.csv'])(
    'is not one that is read, by the name %s',
    (name) => {
      const check = (): void => checkOutput(`${dir}/${name}`, [join(dir, 'absent.csv'), table], workspace);
      expect(check).toThrow(expect.objectContaining({ code: 'USAGE' }));
    },
  );

  it('is not one of the workspace behind a link', () => {
    writeFileSync(join(workspace, 'incognita.sqlite'), '');
    expect(() => checkOutput(join(dir, 'into.csv'), [], workspace)).toThrow(expect.objectContaining({ code: 'USAGE' }));
  });

  it.each(['incognita.sqlite', 'incognita.sqlite-wal', 'lists/new.csv'])('is not %s of the workspace', (name) => {
    const check = (): void => checkOutput(join(workspace, name), [], workspace);
    expect(check).toThrow(expect.objectContaining({ code: 'USAGE' }));
  });

  it.each([
    ['absent/report.html', 'ENOENT'],
    ['table.csv/report.html', 'ENOTDIR'],
    ['workspace', 'EISDIR'],
  ])('cannot be %s', (name, code) => {
    expect(() => checkOutput(join(dir, name), [], workspace)).toThrow(expect.objectContaining({ code }));
  });

  it('may be new, replace another file, or be a device', () => {
    writeFileSync(join(dir, 'other.csv'), 'formula\nNaCl\n');
    for (const file of [
      undefined,
      join(dir, 'new.csv'),
      join(dir, 'other.csv'),
      join(workspace, 'mine.csv'),
      '/dev/null',
    ])
      expect(() => checkOutput(file, [table], workspace)).not.toThrow();
  });
});

describe('the commands', () => {
  it('leave the input of an ingest as it was, and store nothing', async () => {
    const before = readFileSync(table, 'utf8');
    const none = join(dir, 'none');
    const { status, stderr } = await runHere([
      'ingest',
      table,
      '--refused',
      join(dir, 'hard.csv'),
      '--workspace',
      none,
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain('is read by this command');
    expect(readFileSync(table, 'utf8')).toBe(before);
    expect((await runHere(['entries', '--workspace', none])).status).not.toBe(0);
  });

  it('evaluate nothing before the report is known to have a place, and never over a hidden list', async () => {
    const args = ['evaluate', '--holdout', table, '--workspace', workspace, '--html'];
    const absent = await runHere([...args, join(dir, 'absent', 'report.html')]);
    expect(absent.status).toBe(3);
    expect(absent.stderr).not.toContain('step 1');
    expect((await runHere([...args, table])).status).toBe(2);
  });

  it('export over no file of the workspace', async () => {
    const args = ['export', '--arity', '3', '--workspace', workspace];
    const { status, stderr } = await runHere([...args, '--out', join(workspace, 'incognita.sqlite')]);
    expect({ status, said: stderr.includes('belongs to the workspace') }).toEqual({ status: 2, said: true });
  });
});
