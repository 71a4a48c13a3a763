/**
 * Writes data/ion-pairs.csv: in how many compounds each cation was found together with each anion. From data/materials-project.csv, read by the program
 * itself: compounds with one element as the anion, in its normal state, whose likeliest reading is CLEAR times as likely as the next one.
 *
 * Since readings use the table, it is made in rounds: first from an empty one, then from what that gives. After two rounds few counts change.
 *
 * Run: npx tsx scripts/make-ion-pairs.ts --empty && npm run tables, then twice npx tsx scripts/make-ion-pairs.ts && npm run tables
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseEntryFormula } from '../src/chemistry/formula/formula.js';
import { anionCharge } from '../src/chemistry/ions/anions.js';
import { assignIons } from '../src/chemistry/ions/assign-ions.js';

const CLEAR = 3;

/** Compounds of these with transition metals alone are metallic, and their charges say little. */
const METALLIC = new Set('P As Sb Te C Si Ge Sn Pb Bi'.split(' '));
const ELECTROPOSITIVE = new Set(
  'Li Na K Rb Cs Mg Ca Sr Ba Sc Y La Ce Pr Nd Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Al Zn Ga In Tl'.split(' '),
);

const data = new URL('../data/', import.meta.url);
const counts = new Map<string, number>();
if (!process.argv.includes('--empty')) {
  const lines = readFileSync(new URL('materials-project.csv', data), 'utf8').split('\n').slice(1);
  const formulas = new Set(lines.map((line) => line.split(',')[0]!).filter((formula) => formula !== ''));
  for (const formula of formulas) {
    const { composition } = parseEntryFormula(formula);
    const read = composition && assignIons(composition);
    if (!composition || read?.kind !== 'ionic') continue;
    const { best, alternatives } = read;
    const next = alternatives[0]?.logLikelihood ?? -Infinity;
    const anions = new Set(best.anions.map(({ ion }) => ion.element));
    const normal = best.anions.every(({ ion }) => ion.charge === anionCharge(ion.element));
    if (METALLIC.has([...anions].join()) && !composition.elements.some((element) => ELECTROPOSITIVE.has(element)))
      continue;
    if (anions.size > 1 || !normal || best.logLikelihood - next < Math.log(CLEAR)) continue;
    for (const { ion } of best.cations) {
      const key = `${ion.element},${ion.charge},${[...anions].join()}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
}
const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(
  new URL('ion-pairs.csv', data),
  `# In how many compounds each cation is found beside each anion. Written by scripts/make-ion-pairs.ts from data/materials-project.csv, whose
# source and licence are in materials-project.SOURCE.md.
element,charge,anion,count
${rows.map(([key, count]) => `${key},${count}\n`).join('')}`,
);
console.log(`${rows.length} pairs`);
