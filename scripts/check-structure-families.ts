/**
 * Compares tables of known compounds in the format of structure families with lists of compounds that are known to exist,
 * for review:
 *
 *     npx tsx scripts/check-structure-families.ts [FOLDER] [LIST.csv ...]
 *
 * FOLDER is data/structure-families if none is given. A list is a CSV file with a column "formula". Prints every
 * composition that no list contains with its family, file and line, then the counts by number of elements. Such lists are
 * incomplete, so an unconfirmed compound may well be real; it must be one that we can vouch for. Exit status 1 if fewer
 * than 95 % of the ternary compositions of data/structure-families are confirmed; of another folder no share is required.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { parseFormula } from '../src/chemistry/formula/formula.js';
import { reducedFormula } from '../src/chemistry/formula/spellings.js';
import { IncognitaError } from '../src/errors.js';
import { type FamilyMember, expandFamilies } from '../src/ingest/structure-families.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FAMILIES = join(ROOT, 'data/structure-families');
const DEFAULT_LISTS = ['known.csv', 'later.csv', 'second-database.csv'].map((name) =>
  join(ROOT, '../shared/data', name),
);

/** Share of the ternary compositions that must be confirmed. */
export const REQUIRED_SHARE = 0.95;

/** How many distinct compositions of one number of elements there are, and how many of them the lists contain. */
export interface ArityCount {
  arity: number;
  compositions: number;
  confirmed: number;
}

export interface FamilyCheck {
  /** By arity, ascending. */
  counts: ArityCount[];
  /** The first member of each composition that no list contains. */
  unconfirmed: (FamilyMember & { file: string })[];
}

/** The family tables of a folder, by name. */
export function familyFiles(folder: string = FAMILIES): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((name) => join(folder, name));
}

/** The reduced formulas of a list. Rows that are no formula (alloys with decimals) are passed over. */
function readList(path: string): string[] {
  const rows: { formula?: string }[] = parse(readFileSync(path), { columns: true });
  return rows.flatMap(({ formula = '' }) => {
    try {
      return [reducedFormula(parseFormula(formula))];
    } catch (error) {
      if (error instanceof IncognitaError && error.code === 'FORMULA_INVALID') return [];
      throw error;
    }
  });
}

/** Expands the tables and looks each distinct composition up in the lists. */
export function checkFamilies(tables: readonly string[], lists: readonly string[]): FamilyCheck {
  const confirmed = new Set(lists.flatMap(readList));
  const seen = new Set<string>();
  const counts = new Map<number, ArityCount>();
  const unconfirmed: FamilyCheck['unconfirmed'] = [];
  for (const table of tables) {
    const file = basename(table);
    for (const member of expandFamilies(readFileSync(table, 'utf8'), file)) {
      const composition = parseFormula(member.formula);
      const key = reducedFormula(composition);
      if (seen.has(key)) continue;
      seen.add(key);
      const arity = composition.elements.length;
      const count = counts.get(arity) ?? { arity, compositions: 0, confirmed: 0 };
      count.compositions += 1;
      if (confirmed.has(key)) count.confirmed += 1;
      else unconfirmed.push({ ...member, file });
      counts.set(arity, count);
    }
  }
  return { counts: [...counts.values()].sort((a, b) => a.arity - b.arity), unconfirmed };
}

function main(): void {
  const given = process.argv.slice(2).map((path) => resolve(path));
  const folder = given[0] && statSync(given[0]).isDirectory() ? given.shift()! : FAMILIES;
  const { counts, unconfirmed } = checkFamilies(familyFiles(folder), given.length > 0 ? given : DEFAULT_LISTS);
  for (const { formula, family, file, line } of unconfirmed) console.log(`${formula}\t${family}\t${file}:${line}`);
  console.log('\nelements  compositions  confirmed  share');
  for (const { arity, compositions, confirmed } of counts) {
    const share = `${((100 * confirmed) / compositions).toFixed(1)} %`;
    console.log(
      `${String(arity).padStart(8)}${String(compositions).padStart(14)}${String(confirmed).padStart(11)}${share.padStart(9)}`,
    );
  }
  console.log(`all ${counts.reduce((sum, count) => sum + count.compositions, 0)}`);
  const ternary = counts.find(({ arity }) => arity === 3);
  if (folder === FAMILIES && (!ternary || ternary.confirmed < REQUIRED_SHARE * ternary.compositions)) {
    console.error(`Fewer than ${100 * REQUIRED_SHARE} % of the ternary compositions are confirmed.`);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
