import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { calibrate, chanceAt } from '../../src/calibration/calibration.js';
import type { Composition } from '../../src/chemistry/composition.js';
import { parseEntryFormula, parseFormula } from '../../src/chemistry/formula/formula.js';
import { reducedFormula } from '../../src/chemistry/formula/spellings.js';
import { holdOut } from '../../src/evaluation/hold-out.js';
import { blend } from '../../src/models/blend/blend.js';
import { fitContext } from '../../src/models/fit-context.js';
import { trainingSet } from '../../src/models/training-set.js';
import { silentControl } from '../../src/run-control.js';
import { countUnknownCandidates } from '../../src/scoring/rank-estimate.js';
import { topCandidates } from '../../src/search/top-candidates.js';
import { defaultSpace } from '../../src/space/default-space.js';
import { placeKnown } from '../../src/space/known-cells.js';

/** What users ask for first among ternaries of two anions; docs/measurements.md has the table of all. */
const HIDDEN = ['BiOCl', 'Bi2O2Se', 'TaON'];

const ANIONS = new Set(['O', 'S', 'Se', 'Te', 'N', 'F', 'Cl', 'Br', 'I']);
const COUNT = 2_000;

/** Of the built-in compounds the ternaries in which two elements can be anions. */
function builtInOxyhalides(): Composition[] {
  const file = new URL('../../data/materials-project.csv', import.meta.url);
  const rows: { formula: string }[] = parse(readFileSync(file), { columns: true, comment: '#' });
  return rows.flatMap(({ formula }) => {
    const elements = formula.match(/[A-Z][a-z]?/g) ?? [];
    const isOne = elements.length === 3 && elements.filter((element) => ANIONS.has(element)).length === 2;
    const { composition } = parseEntryFormula(formula);
    return isOne && composition ? [composition] : [];
  });
}

describe('compounds of several anions that are removed from the known ones', () => {
  it('come back among the first candidates, with a probability of at least 1e-5', () => {
    const hidden = new Set(HIDDEN.map((formula) => reducedFormula(parseFormula(formula))));
    const known = builtInOxyhalides().filter((composition) => !hidden.has(reducedFormula(composition)));
    const space = defaultSpace(3, 'several-anions', known);
    const placed = placeKnown(space, known);
    const training = trainingSet(space, placed, known);
    const candidates = countUnknownCandidates(space, training.known);
    const options = { runs: 1, share: 0.1, count: COUNT, seed: 1, surroundings: known, control: silentControl };
    const calibration = calibrate(holdOut(blend, space, placed, options), candidates);
    const context = fitContext(1, silentControl, { listed: COUNT });
    const ranked = topCandidates(blend.fit(training, context), {
      count: COUNT,
      depth: COUNT,
      skip: training.known,
      control: silentControl,
      memo: context.memo,
    });
    const ranks = [...hidden].map(
      (formula) => Array.from({ length: ranked.length }, (_, index) => ranked.formula(index)).indexOf(formula) + 1,
    );
    for (const rank of ranks) {
      expect(rank).toBeGreaterThan(0);
      expect(chanceAt(calibration, rank)).toBeGreaterThan(1e-5);
    }
  });
});
