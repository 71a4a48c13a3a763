/**
 * Counts how many known compounds of two to five elements teach a list, and how many later ones could be found, by kind; what is left out by choice (organic carbon,
 * noble gases) is not among them. docs/evaluation.md has its table.
 *
 * Run: npx tsx scripts/measure-coverage.ts KNOWN [LATER] [--examples N]
 */
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
import { readCompositions } from './read-compositions.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { examples: { type: 'string', default: '0' } },
});
const [knownFile, laterFile] = positionals;
const known = await readCompositions(knownFile!);
const spaces = chooseSpaces({ scope: 'hydrogen' }).map(({ arity, kind }) => defaultSpace(arity, kind, known));

/** Whether a composition is left out by choice. */
function isLeftOut(composition: Composition): boolean {
  const { elements } = composition;
  if (elements.some((element) => NOBLE_GASES.includes(element))) return true;
  const assignment = assignIons(composition, { include: ['hydrogen'] });
  return assignment.kind === 'excluded' && assignment.reason === 'organic';
}

/** A share in per cent. */
function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

function count(
  title: string,
  compositions: readonly Composition[],
  isIn: (space: CandidateSpace, composition: Composition) => boolean,
): void {
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
  process.stdout.write(
    `${title}: ${all} of ${asked.length}, ${share(all, asked.length)}, left out ${ofSize.length - asked.length}; `,
  );
  process.stdout.write(
    `without hydrogen ${without} of ${asked.length - withHydrogen}, ${share(without, asked.length - withHydrogen)}\n`,
  );
  for (const [kind, n] of [...byKind].sort((a, b) => b[1] - a[1])) process.stdout.write(`  ${kind}: ${n}\n`);
  for (const [kind, formulas] of [...missing].sort((a, b) => b[1].length - a[1].length)) {
    process.stdout.write(
      `  not: ${kind}: ${formulas.length} ${formulas.slice(0, Number(values.examples)).join(' ')}\n`,
    );
  }
}

count('known compounds that teach a list', known, (space, each) => {
  return each.elements.length === space.arity && space.trainingCell(each) !== undefined;
});
if (laterFile !== undefined) {
  count('later compounds that could be found', await readCompositions(laterFile), (space, each) => {
    return each.elements.length === space.arity && isSpaceOf(space, each) && space.cellsOf(each).length > 0;
  });
}
