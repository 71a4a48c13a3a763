/**
 * Counts how many of the first rows of a list a later table reports, those flagged as perhaps a solid solution and the others.
 * Prints a Markdown table.
 *
 * Run: npx tsx scripts/measure-solid-solutions.ts DIR LATER LIST...
 *      DIR is a workspace, LATER a table with a column of formulas, LIST the id of a list such as quaternary-all-v1
 */
import { readFormulas } from '../src/cli/read-formulas.js';
import { formulaProblem } from '../src/ingest/property-file.js';
import { compoundKey } from '../src/properties/compound-key.js';
import { Service } from '../src/service/service.js';
import { Workspace } from '../src/store/workspace.js';

const FLAG = 'equal-cations';
const DEPTHS = [1_000, 3_000, 10_000];

const [dir, later, ...lists] = process.argv.slice(2) as [string, string, ...string[]];
const reported = new Set((await readFormulas(later)).filter((formula) => !formulaProblem(formula)).map(compoundKey));
const workspace = Workspace.open(dir, { create: false, readonly: true });
const service = new Service(workspace);
console.log(
  '| list | first rows | flagged | reported | not flagged | reported |\n| --- | --- | --- | --- | --- | --- |',
);
for (const list of lists) {
  const rows = [...service.rows(list, {}, { top: Math.max(...DEPTHS) })].map(({ formula, flags }) => ({
    isFlagged: flags?.some(({ name }) => name === FLAG) ?? false,
    isReported: !formulaProblem(formula) && reported.has(compoundKey(formula)),
  }));
  for (const depth of DEPTHS) {
    const cells = [true, false].flatMap((flagged) => {
      const own = rows.slice(0, depth).filter(({ isFlagged }) => isFlagged === flagged);
      const real = own.filter(({ isReported }) => isReported).length;
      return [own.length, own.length === 0 ? '-' : `${real} (${((100 * real) / own.length).toFixed(1)} %)`];
    });
    console.log(`| ${[list, depth, ...cells].join(' | ')} |`);
  }
}
workspace.close();
