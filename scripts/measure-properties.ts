/**
 * Measures `incognita property fit` of the tables that come with the program, and `property predict` of 100,000 formulas: time on the clock, processor time and memory. Prints Markdown. Linux only.
 *
 * Run: npx tsx scripts/measure-properties.ts   (after npm run build)
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { count, markdownTable, significant } from './figures/markdown.js';
import { measureCommand } from './figures/measure-command.js';

const PROGRAM = join(import.meta.dirname, '../bin/incognita.js');
const FITS = [
  ['enthalpy', 'data/measured-formation-enthalpies.csv', '--column', 'energy', '--per-atom'],
  ['gap', 'data/measured-band-gaps.csv', '--column', 'band_gap_eV', '--folds', 'fold'],
] as const;

/** How many formulas are predicted. */
const PREDICTED = 100_000;

/** Quaternary formulas, all different: two cations, one of three anions, and amounts. */
function formulas(): string[] {
  const cations =
    'Li Na K Rb Cs Mg Ca Sr Ba Sc Y La Ti Zr Hf V Nb Ta Cr Mo W Mn Fe Co Ni Cu Zn Al Ga In Si Ge Sn'.split(' ');
  const found: string[] = [];
  for (const [index, a] of cations.entries())
    for (const b of cations.slice(index + 1))
      for (const c of cations.slice(index + 1).filter((each) => each > b))
        for (const anion of ['O', 'S', 'Cl']) for (let n = 3; n < 10; n++) found.push(`${a}${b}${c}${anion}${n}`);
  return found.slice(0, PREDICTED);
}

const folder = mkdtempSync(join(tmpdir(), 'incognita-properties-'));
try {
  const rows: string[][] = [];
  const workspace = ['--workspace', join(folder, 'workspace'), '--quiet'];
  const measure = async (command: string, args: readonly string[]): Promise<void> => {
    const { clock, processor, memory } = await measureCommand(PROGRAM, ['property', ...args, ...workspace]);
    rows.push([command, `${significant(clock, 3)} s`, `${significant(processor, 3)} s`, `${count(memory)} MB`]);
  };
  for (const fit of FITS) await measure(`\`property fit ${fit.join(' ')}\``, ['fit', ...fit]);
  const file = join(folder, 'formulas.csv');
  const asked = formulas();
  writeFileSync(file, `formula\n${asked.join('\n')}\n`);
  await measure(`\`property predict gap --file\`, ${count(asked.length)} formulas`, [
    'predict',
    'gap',
    '--file',
    file,
    '--format',
    'csv',
  ]);
  console.log(markdownTable(['command', 'clock', 'processor', 'peak memory'], rows));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
