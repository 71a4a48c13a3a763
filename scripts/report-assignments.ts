/**
 * Counts how the formulas of a CSV file with a `formula` column are assigned: ionic, or excluded with which reason.
 *
 * Run: npx tsx scripts/report-assignments.ts FILE [--examples N]
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { assignIons } from '../src/chemistry/ions/assign-ions.js';
import { parseFormula } from '../src/chemistry/formula/formula.js';
import { IncognitaError } from '../src/errors.js';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { examples: { type: 'string' } } });
const examples = Number(values.examples ?? 0);
const [file] = positionals;
if (file === undefined) throw new Error('name a CSV file with a formula column');
const rows: { formula?: string }[] = parse(readFileSync(file), { columns: true, bom: true });

const groups = new Map<string, string[]>();
const count = (group: string, formula: string): void => {
  const members = groups.get(group);
  if (members) members.push(formula);
  else groups.set(group, [formula]);
};
const start = performance.now();
for (const { formula = '' } of rows) {
  try {
    const assignment = assignIons(parseFormula(formula));
    if (assignment.kind === 'excluded') count(`excluded: ${assignment.reason}`, formula);
    else {
      count('ionic', formula);
      if (assignment.best.mixedValence) count('  of these with two states of one element', formula);
      if (assignment.alternatives.length > 0) count('  of these with alternatives', formula);
      if (assignment.capped) count('  of these capped', formula);
    }
  } catch (error) {
    if (!(error instanceof IncognitaError)) throw error;
    count('refused by the parser', formula);
  }
}
const seconds = (performance.now() - start) / 1000;

console.log(`${rows.length} formulas in ${seconds.toFixed(2)} s`);
for (const [group, members] of [...groups].sort(([a], [b]) => (a < b ? 1 : -1))) {
  const share = ((100 * members.length) / rows.length).toFixed(1);
  console.log(`${group.padEnd(42)} ${String(members.length).padStart(7)}  ${share.padStart(5)} %`);
  const step = Math.max(1, Math.floor(members.length / Math.max(1, examples)));
  if (examples > 0)
    console.log(
      `    ${members
        .filter((_, index) => index % step === 0)
        .slice(0, examples)
        .join(' ')}`,
    );
}
