import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { reducedFormula } from '../../../src/chemistry/formula/spellings.js';
import { ingestFile } from '../../../src/service/ingest-file.js';
import { evaluateModels, type EvaluateOptions } from '../../../src/service/evaluate/evaluate.js';
import { splitByYear } from '../../../src/service/evaluate/split-by-year.js';
import { NOW } from '../../store/sample-list.js';
import { temporaryFolder, temporaryWorkspace } from '../../store/temporary-workspace.js';

const compound = (formula: string, ...years: (number | null)[]) => {
  const composition = parseFormula(formula);
  const sources = years.map((year, index) => ({ source: `s${index}`, id: null, year }));
  return { formula: reducedFormula(composition), composition, sources };
};

const COMPOUNDS = [
  compound('NaCl', 1913, 2010),
  compound('KCl', null, 2006),
  compound('LiF', null),
  compound('MgO', 2005),
];
const formulas = (compositions: readonly Parameters<typeof reducedFormula>[0][]) => compositions.map(reducedFormula);

describe('a split by year', () => {
  it('goes by the first year that any source has; what has none is on neither side', () => {
    const { before, after, leftOut, counts } = splitByYear(COMPOUNDS, 2005, 'left-out');
    expect([formulas(before), formulas(after), formulas(leftOut)]).toEqual([['ClNa', 'MgO'], ['ClK'], ['FLi']]);
    expect(counts).toEqual({ until: 2005, before: 2, after: 1, undated: 1, undatedAs: 'left-out' });
  });

  it('learns from what has no year if asked to', () => {
    const { before, leftOut, counts } = splitByYear(COMPOUNDS, 2005, 'before');
    expect([formulas(before), leftOut]).toEqual([['ClNa', 'MgO', 'FLi'], []]);
    expect(counts).toMatchObject({ before: 2, undated: 1, undatedAs: 'before' });
  });
});

/** Every fifth compound is of 2010, every seventh has no year. */
const yearOf = (index: number) => (index % 7 === 3 ? '' : index % 5 === 0 ? 2010 : 1950);

describe('an evaluation by year', () => {
  const HALIDES = ['Li', 'Na', 'K', 'Rb', 'Cs'].flatMap((cation) =>
    ['F', 'Cl', 'Br', 'I'].map((anion) => cation + anion),
  );

  async function evaluate(options: Partial<EvaluateOptions>) {
    const workspace = temporaryWorkspace();
    const file = join(temporaryFolder(), 'halides.csv');
    writeFileSync(file, `formula,year\n${HALIDES.map((each, index) => `${each},${yearOf(index)}\n`).join('')}`);
    await ingestFile(workspace, file, { now: NOW });
    return evaluateModels(workspace, {
      spaces: [{ arity: 2, kind: 'ionic' }],
      models: ['popularity'],
      now: () => NOW,
      ...options,
    });
  }

  it('hides what came later, ignores what has no year, and says how many there are', async () => {
    const report = await evaluate({ trainUntil: 2005 });
    expect(report.protocols).toMatchObject([{ name: 'time', files: [] }]);
    expect(report.time).toEqual({ until: 2005, before: 14, after: 3, undated: 3, undatedAs: 'left-out' });
    expect(report.arities).toMatchObject([
      { protocol: 'time', known: 14, heldOut: { given: 3, unknown: 3, inSpace: 3 }, published: null },
    ]);
    const learnt = await evaluate({ trainUntil: 2005, undated: 'before' });
    expect(learnt.arities).toMatchObject([{ known: 17, heldOut: { given: 3 } }]);
  });

  it('is refused together with another protocol, and where nothing was known or nothing came later', async () => {
    await expect(evaluate({ trainUntil: 2005, protocols: ['kfold'] })).rejects.toMatchObject({ code: 'USAGE' });
    await expect(evaluate({ trainUntil: 1900 })).rejects.toMatchObject({ code: 'WORKSPACE_EMPTY' });
    await expect(evaluate({ trainUntil: 2020 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
