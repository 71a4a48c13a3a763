import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvAddress } from '../../../src/web/figures/figure-files.js';
import { runHere } from '../../cli/run-here.js';
import { temporaryFolder } from '../../store/temporary-workspace.js';

const HOSTILE = ['=1+1', '+1+1', '-1+1', '@SUM(1)', '\t=1+1', '=HYPERLINK("http://x","y")'];

/** Fails if a spreadsheet would run a cell; returns the cells that are guarded. */
function guardedCells(text: string): string[] {
  const cells = (parse(text) as string[][]).flat();
  for (const cell of cells) if (!/^-?[\d.]+(?:e[+-]?\d+)?$/i.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  return cells.filter((cell) => /^'[=+\-@\t\r]/.test(cell));
}

describe('what is in a CSV and a spreadsheet would run', () => {
  it('is guarded by every command that writes one', async () => {
    const folder = temporaryFolder();
    const workspace = join(folder, 'workspace');
    const file = (name: string): string => join(folder, name);
    const run = async (...args: string[]): Promise<string> => {
      const { status, stdout, stderr } = await runHere([...args, '--workspace', workspace], { cwd: folder });
      expect([args[0], status, stderr]).toEqual([args[0], expect.any(Number), expect.not.stringContaining('inside')]);
      return stdout;
    };
    const table = ['formula,id', 'NaCl,@a', 'KCl,+1+1', 'LiF,-1+1', '=1+1,b', '@SUM(1),c'].join('\n');
    mkdirSync(file('in'));
    writeFileSync(file('in/=x.csv'), table);
    await run('ingest', file('in/=x.csv'), '--source', '=x', '--refused', file('refused.csv'));
    expect(guardedCells(readFileSync(file('refused.csv'), 'utf8')).length).toBeGreaterThanOrEqual(2);
    expect(guardedCells(await run('entries')).join(' ')).toMatch(/'=x/);

    expect(guardedCells(await run('score', 'NaCl', ...HOSTILE.slice(0, 1), '--format', 'csv'))).toEqual(["'=1+1"]);

    for (const note of HOSTILE) await run('outcomes', 'add', 'NaCl', 'made', `--note=${note}`);
    expect(guardedCells(await run('outcomes', 'export'))).toHaveLength(HOSTILE.length);

    const values = ['formula,gap', 'NaCl,8.5', 'KCl,8.4', 'LiF,13.6', 'NaF,11.5', 'KF,10.9', 'LiCl,9.4', 'RbCl,8.2'];
    writeFileSync(file('values.csv'), `${values.join('\n')}\n`);
    await run('property', 'fit', 'gap', file('values.csv'), '--column', 'gap');
    expect(guardedCells(await run('property', 'predict', 'gap', 'CsCl', '=1+1', '--format', 'csv'))).toEqual(["'=1+1"]);
  });

  it('is guarded in the files of figures', () => {
    const address = csvAddress({ columns: ['name', 'value'], rows: HOSTILE.map((text) => [text, -1]) });
    const text = decodeURIComponent(address.slice(address.indexOf(',') + 1));
    expect(guardedCells(text)).toHaveLength(HOSTILE.length);
    expect(text).toContain(',-1\n');
  });

  it('is guarded by the one writer of CSV that there is', () => {
    const src = fileURLToPath(new URL('../../../src/', import.meta.url));
    const users = (readdirSync(src, { recursive: true }) as string[])
      .filter((path) => /\.tsx?$/.test(path) && readFileSync(join(src, path), 'utf8').includes("from 'csv-stringify"))
      .map((path) => path.replaceAll('\\', '/'));
    expect(users).toEqual(['service/rows/csv-text.ts']);
  });
});
