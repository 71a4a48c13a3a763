/**
 * Leaves out each compound of a folder of CIF files and counts how often its structure type is named first, and among the first three, by each method. Prints a
 * Markdown table.
 *
 * Run: npx tsx scripts/measure-structures.ts [DIR...]
 *      DIR is a folder of CIF files, with folders in it; the crystals of Debian's libavogadro-data by default
 */
import { leaveOneOut, METHODS, readPrototypeFolder } from './structure-trials.js';

const folders = process.argv.length > 2 ? process.argv.slice(2) : ['/usr/share/avogadro2/crystals'];
const prototypes = (await Promise.all(folders.map(readPrototypeFolder))).flat();
const { structures, compounds, possible, hits } = leaveOneOut(prototypes);
console.log(`${structures} structures of ${compounds} compounds; ${possible} have a type that another compound has\n`);
console.log('| method | first | first three |\n| --- | --- | --- |');
for (const method of METHODS) {
  const { first, three } = hits[method];
  console.log(
    `| ${method} | ${[first, three].map((count) => `${count} (${((100 * count) / compounds).toFixed(0)} %)`).join(' | ')} |`,
  );
}
