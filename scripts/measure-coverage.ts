/**
 * Counts how many known compounds of two to five elements teach a list, and how many later ones could be found, by kind; what is left out by choice (organic carbon,
 * noble gases) is not among them. docs/measurements.md has its table, which --write writes.
 *
 * Run: npx tsx scripts/measure-coverage.ts KNOWN LATER [--examples N] [--write]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Composition } from '../src/chemistry/composition.js';
import { assignIons } from '../src/chemistry/ions/assign-ions.js';
import { reducedFormula } from '../src/chemistry/formula/spellings.js';
import { NOBLE_GASES } from '../src/chemistry/scope.js';
import type { CandidateSpace } from '../src/space/candidate-space.js';
import { defaultSpace } from '../src/space/default-space.js';
import { isSpaceOf } from '../src/space/is-space-of.js';
import { findReading } from '../src/space/reading.js';
import { chooseSpaces } from '../src/space/space-choice.js';
import { version } from '../src/version.js';
import { count, markdownTable } from './figures/markdown.js';
import { withPart } from './figures/page-part.js';
import { readCompositions } from './read-compositions.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { examples: { type: 'string', default: '0' }, write: { type: 'boolean', default: false } },
});
const [knownFile, laterFile] = positionals as [string, string];
const known = await readCompositions(knownFile);
const spaces = chooseSpaces({ scope: 'hydrogen' }).map(({ arity, kind }) => defaultSpace(arity, kind, known));

/** Whether a composition is left out by choice. */
function isLeftOut(composition: Composition): boolean {
  const { elements } = composition;
  if (elements.some((element) => NOBLE_GASES.includes(element))) return true;
  const assignment = assignIons(composition, { include: ['hydrogen'] });
  return assignment.kind === 'excluded' && assignment.reason === 'organic';
}

/** "27,597 of 28,615 (96.4 %)". */
function share(part: number, whole: number): string {
  return `${count(part)} of ${count(whole)} (${((100 * part) / whole).toFixed(1)} %)`;
}

/** What is covered of some compositions. */
interface Coverage {
  readonly all: string;
  readonly withoutHydrogen: string;
  readonly leftOut: number;
  /** Of those that are covered, how many are of each kind, most first. */
  readonly byKind: readonly (readonly [kind: string, number])[];
}

function countCovered(
  compositions: readonly Composition[],
  isIn: (space: CandidateSpace, composition: Composition) => boolean,
): Coverage {
  const ofSize = compositions.filter(({ elements }) => elements.length >= 2 && elements.length <= 5);
  const asked = ofSize.filter((each) => !isLeftOut(each));
  const byKind = new Map<string, number>();
  const missing = new Map<string, string[]>();
  let withHydrogen = 0;
  let missingHydrogen = 0;
  for (const each of asked) {
    const hasHydrogen = each.elements.includes('H');
    if (hasHydrogen) withHydrogen += 1;
    if (spaces.some((space) => isIn(space, each))) {
      const kind = findReading(each)?.kinds[0] ?? 'none';
      byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
      continue;
    }
    if (hasHydrogen) missingHydrogen += 1;
    const kind = `${each.elements.length} elements, ${findReading(each)?.kinds[0] ?? 'no reading'}${hasHydrogen ? ', hydrogen' : ''}`;
    missing.set(kind, [...(missing.get(kind) ?? []), reducedFormula(each)]);
  }
  const all = [...byKind.values()].reduce((sum, n) => sum + n, 0);
  const without = all - (withHydrogen - missingHydrogen);
  for (const [kind, formulas] of [...missing].sort((a, b) => b[1].length - a[1].length)) {
    process.stdout.write(
      `  not: ${kind}: ${formulas.length} ${formulas.slice(0, Number(values.examples)).join(' ')}\n`,
    );
  }
  return {
    all: share(all, asked.length),
    withoutHydrogen: share(without, asked.length - withHydrogen),
    leftOut: ofSize.length - asked.length,
    byKind: [...byKind].sort((a, b) => b[1] - a[1]),
  };
}

const taught = countCovered(known, (space, each) => {
  return each.elements.length === space.arity && space.trainingCell(each) !== undefined;
});
const later = countCovered(await readCompositions(laterFile), (space, each) => {
  return each.elements.length === space.arity && isSpaceOf(space, each) && space.cellsOf(each).length > 0;
});
const kinds = ({ byKind }: Coverage): string => byKind.map(([kind, n]) => `${count(n)} \`${kind}\``).join(', ');
const text = [
  `Incognita ${version}, \`npx tsx scripts/measure-coverage.ts known.csv later.csv\`:`,
  markdownTable(
    ['', 'known compounds that teach a list', 'later ones that could be found'],
    [
      ['with `--scope hydrogen`', taught.all, later.all],
      ['without hydrogen in either', taught.withoutHydrogen, later.withoutHydrogen],
      ['left out by choice', count(taught.leftOut), count(later.leftOut)],
    ],
  ),
  `By kind: of the known ones ${kinds(taught)}; of the later ones ${kinds(later)}.`,
].join('\n\n');
process.stdout.write(`${text}\n`);
if (values.write) {
  const page = fileURLToPath(new URL('../docs/measurements.md', import.meta.url));
  writeFileSync(page, withPart(readFileSync(page, 'utf8'), 'coverage', text));
}
