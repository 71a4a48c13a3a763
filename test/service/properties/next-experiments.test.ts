import { expect, it } from 'vitest';
import { silentControl } from '../../../src/run-control.js';
import { nextExperiments } from '../../../src/service/properties/next-experiments.js';
import { temporaryWorkspace } from '../../store/temporary-workspace.js';

it('a compound of a pool is scored once, and not at all if it was tried, however it is written', () => {
  const workspace = temporaryWorkspace();
  const asked: string[] = [];
  const scores = {
    scores: (formulas: readonly string[]) => {
      asked.push(...formulas);
      return formulas.map((formula) => ({
        query: formula,
        error: { code: 'NOT_FOUND' as const, message: [], details: {} },
      }));
    },
    rows: () => expect.fail('a pool was given'),
  };
  const tried = { outcome: 'not made', value: null, date: '', note: '' } as const;
  const suggestions = nextExperiments(
    workspace,
    scores,
    {
      pool: ['SrTiO3', 'Sr2Ti2O6', 'TiSrO3', 'BaTiO3', 'Ba2Ti2O6', 'CaTiO3', 'CaTiO3'],
      outcomes: [{ ...tried, formula: 'BaTiO3' }],
      batch: 5,
      seed: 1,
    },
    silentControl,
  );
  expect(asked).toEqual(['SrTiO3', 'CaTiO3', 'BaTiO3']);
  expect(suggestions.map(({ formula }) => formula).toSorted()).toEqual(['CaTiO3', 'SrTiO3']);
});
