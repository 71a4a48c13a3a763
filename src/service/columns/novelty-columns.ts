import { readReducedFormula } from '../../chemistry/formula/read-reduced-formula.js';
import { conventionalFormula } from '../../chemistry/formula/spellings.js';
import { NearestComposition } from '../../properties/element-mover-distance.js';
import { version } from '../../version.js';
import { byRow, type ColumnMakerFactory } from './column-maker.js';
import { digest } from './digest.js';

/** How far a candidate is from the nearest known compound, by the element mover's distance. */
export const noveltyColumns: ColumnMakerFactory = (workspace) => {
  const columns = [
    { name: 'novelty', type: 'number', unit: '' },
    { name: 'novelty_nearest', type: 'text', unit: '' },
  ] as const;
  let known: NearestComposition | undefined;
  return {
    name: 'novelty',
    input: digest([workspace.entries.checksums(), version, 'conventional formulas']),
    settings: {},
    columns,
    compute: (rows, control) => {
      known ??= new NearestComposition(workspace.entries.all());
      return byRow(rows, columns.length, control, (row) => {
        const nearest = known!.nearest(row);
        return nearest
          ? [Number(nearest.distance.toFixed(4)), conventionalFormula(readReducedFormula(nearest.formula))]
          : [null, null];
      });
    },
  };
};
