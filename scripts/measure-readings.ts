/**
 * Compares how compositions are read with published oxidation states, by kind of compound, and prints what differs. docs/reference-tables.md has its table.
 *
 * Run: npx tsx scripts/measure-readings.ts FILE...
 *      A line of a FILE is a compound: element, charge and number of atoms of each ion, with commas between them: Fe 3 2, Cu 1 2, S -2 7
 */
import { readFileSync } from 'node:fs';
import { makeComposition } from '../src/chemistry/composition.js';
import { reducedFormula } from '../src/chemistry/formula/spellings.js';
import { assignIons } from '../src/chemistry/ions/assign-ions.js';
import { ionsOf } from '../src/chemistry/ions/ionic-form.js';
import { ionsText } from '../src/chemistry/ions/ions-text.js';

interface Site {
  readonly element: string;
  readonly charge: number;
  readonly amount: number;
}

interface Count {
  compounds: number;
  read: number;
  right: number;
}

const counts = new Map<string, Count>();
const differences: string[] = [];
let charged = 0;
const lines = new Set(process.argv.slice(2).flatMap((file) => readFileSync(file, 'utf8').trim().split('\n')));
for (const line of lines) {
  const sites = line.split(',').map((text): Site => {
    const [element, charge, amount] = text.trim().split(' ');
    return { element: element!, charge: Number(charge), amount: Number(amount) };
  });
  // Averages that were cut to whole numbers do not add up; they say nothing.
  if (sites.reduce((sum, { charge, amount }) => sum + charge * amount, 0) !== 0) {
    charged += 1;
    continue;
  }
  const composition = makeComposition(sites.map(({ element, amount }) => [element, amount]));
  const assignment = assignIons(composition, { include: ['hydrogen', 'noble-gas'] });
  const own =
    assignment.kind === 'ionic'
      ? ionsOf(assignment.best).map(({ ion, amount }): Site => ({ ...ion, amount }))
      : undefined;
  const isRight = own !== undefined && sharesText(own) === sharesText(sites);
  for (const group of groupsOf(sites)) {
    const count = counts.get(group) ?? { compounds: 0, read: 0, right: 0 };
    counts.set(group, count);
    count.compounds += 1;
    count.read += own ? 1 : 0;
    count.right += isRight ? 1 : 0;
  }
  if (isRight) continue;
  const read =
    assignment.kind === 'ionic' ? ionsText(ionsOf(assignment.best).map(({ ion }) => ion)) : assignment.reason;
  differences.push(`| ${reducedFormula(composition)} | ${ionsText(sites)} | ${read} |`);
}

process.stdout.write('| compounds | number | read | as published | of those read |\n| --- | --- | --- | --- | --- |\n');
for (const [group, { compounds, read, right }] of [...counts].sort()) {
  process.stdout.write(`| ${group} | ${compounds} | ${read} | ${right} | ${((100 * right) / read).toFixed(1)} % |\n`);
}
process.stdout.write(`\nLeft out, because the published states do not add up to zero: ${charged}\n`);
process.stdout.write(`\n| differs | published | read |\n| --- | --- | --- |\n${differences.join('\n')}\n`);

/** The kinds of compounds that a published reading counts in. */
function groupsOf(sites: readonly Site[]): string[] {
  const elements = new Set(sites.map(({ element }) => element));
  if (elements.has('H')) return ['with hydrogen'];
  const anions = new Set(sites.filter(({ charge }) => charge < 0).map(({ element }) => element));
  const kind =
    sites.length > elements.size ? 'mixed valence' : anions.size > 1 ? 'several anions' : 'one anion, one state each';
  return ['without hydrogen', `without hydrogen: ${kind}`];
}

/** The share of each state of each element, as text that two readings have in common if they are the same. */
function sharesText(sites: readonly Site[]): string {
  const totals = new Map<string, number>();
  for (const { element, amount } of sites) totals.set(element, (totals.get(element) ?? 0) + amount);
  return sites
    .map(({ element, charge, amount }) => `${element} ${charge} ${(amount / totals.get(element)!).toFixed(6)}`)
    .sort()
    .join(', ');
}
