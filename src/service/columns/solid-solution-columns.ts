import { solidSolution } from '../../calibration/flags/solid-solution.js';
import { conventionalFormula } from '../../chemistry/formula/spellings.js';
import { version } from '../../version.js';
import { byRow, type ColumnMakerFactory } from './column-maker.js';
import { digest } from './digest.js';

/** Whether a candidate may be a solid solution of known compounds, and of which; or else a disordered entry of its elements. */
export const solidSolutionColumns: ColumnMakerFactory = (workspace) => {
  const columns = [
    { name: 'solid_solution', type: 'flag', unit: '' },
    { name: 'solid_solution_of', type: 'text', unit: '' },
  ] as const;
  const isKnown = (formula: string): boolean => workspace.entries.get(formula) !== undefined;
  return {
    name: 'solid-solution',
    input: digest([workspace.entries.checksums(), version]),
    settings: {},
    columns,
    compute: (rows, control) =>
      byRow(rows, columns.length, control, (row) => {
        if (row.ions.every(({ charge }) => charge === 0)) return [null, null];
        const cations = row.ions.filter(({ charge }) => charge > 0);
        const found = solidSolution(row, cations, isKnown);
        if (!found) {
          const disordered = workspace.entries.disorderedIn(row.elements, 1);
          return [disordered.length > 0, disordered[0] ?? null];
        }
        return [true, found.ends.map((end) => conventionalFormula(end)).join(' + ')];
      }),
  };
};
