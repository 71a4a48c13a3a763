import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { scoreFormula } from '../../../src/service/scores/score.js';
import { ScorerCache } from '../../../src/service/scores/scorer-cache.js';
import { similarCandidates } from '../../../src/service/scores/similar-candidates.js';
import type { ListRow } from '../../../src/rows/list-row.js';
import { textbookWorkspace, type TestWorkspace } from '../../fixtures/workspace.js';

let test: TestWorkspace;
beforeAll(async () => {
  test = await textbookWorkspace();
});
afterAll(() => test.remove());

/** Whether two compositions have the same anion and differ in one cation, which has the same amount in both. */
function differInOneCation(row: ListRow, formula: string, anion: string): boolean {
  const { elements, amounts } = parseFormula(formula);
  const terms = new Set(elements.map((element, index) => `${element}${amounts[index]}`));
  const common = row.elements.filter((element, index) => terms.has(`${element}${row.amounts[index]}`));
  return (
    row.anion === anion &&
    row.elements.length === elements.length &&
    common.includes(anion) &&
    common.length === elements.length - 1 &&
    row.amounts.toSorted().join() === amounts.toSorted().join()
  );
}

describe('the candidates that are similar to a composition', () => {
  it.each(['SrZrO3', 'LiAlO2', 'CaTiO3', 'MgAl2O4', 'NaFeF3'])('%s are those that differ in one cation', (formula) => {
    const scorers = new ScorerCache(test.workspace);
    const { result } = scoreFormula(test.workspace, scorers, formula);
    const list = test.workspace.lists.open('ternary');
    const anion = result.forms[0]!.ions.at(-1)!.element;
    const expected = [...list.iterate()]
      .filter((row) => row.formula !== result.formula && differInOneCation(row, formula, anion))
      .map(({ formula: other, rank }) => [other, rank]);
    const found = similarCandidates(list, result);
    expect(found.map(({ formula: other, rank }) => [other, rank])).toEqual(expected.slice(0, found.length));
    expect(found.length).toBe(Math.min(12, expected.length));
  });

  it('are none for two elements, and for a composition that has no ions', () => {
    const scorers = new ScorerCache(test.workspace);
    const list = test.workspace.lists.open('ternary');
    for (const formula of ['NaCl', 'CuZnAl']) {
      expect(similarCandidates(list, scoreFormula(test.workspace, scorers, formula).result)).toEqual([]);
    }
  });
});
