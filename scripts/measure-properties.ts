/**
 * Measures `incognita property fit` of the tables that come with the program: time on the clock, processor time and memory. Prints Markdown. Linux only.
 *
 * Run: npx tsx scripts/measure-properties.ts   (after npm run build)
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { count, markdownTable, significant } from './figures/markdown.js';
import { measureCommand } from './figures/measure-command.js';

const PROGRAM = join(import.meta.dirname, '../bin/incognita.js');
const FITS = [
  ['enthalpy', 'data/measured-formation-enthalpies.csv', '--column', 'energy', '--per-atom'],
  ['gap', 'data/measured-band-gaps.csv', '--column', 'band_gap_eV', '--folds', 'fold'],
] as const;

const folder = mkdtempSync(join(tmpdir(), 'incognita-properties-'));
try {
  const rows: string[][] = [];
  for (const fit of FITS) {
    const workspace = ['--workspace', join(folder, 'workspace'), '--quiet'];
    const { clock, processor, memory } = await measureCommand(PROGRAM, ['property', 'fit', ...fit, ...workspace]);
    rows.push([
      `\`property fit ${fit.join(' ')}\``,
      `${significant(clock, 3)} s`,
      `${significant(processor, 3)} s`,
      `${count(memory)} MB`,
    ]);
  }
  console.log(markdownTable(['command', 'clock', 'processor', 'peak memory'], rows));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
