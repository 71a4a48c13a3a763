import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import { DEVIATION_SUFFIX, INSIDE_DOMAIN_SUFFIX } from '../../rows/column-title.js';
import { predictFormulas } from '../properties/predict-formulas.js';
import { requireProperty } from '../properties/require-property.js';
import { byRow, type ColumnMakerFactory } from './column-maker.js';
import { exportColumns } from '../rows/export-columns.js';

/** The predicted value of a property, its standard deviation, and whether the candidate is inside the domain of what was learnt. */
export function propertyColumns(name: string): ColumnMakerFactory {
  return (workspace) => {
    const { metadata } = requireProperty(workspace, name);
    if (exportColumns([]).some((column) => column.name === name))
      throw new IncognitaError('USAGE', message('columns.taken', { name }));
    const columns = [
      { name, type: 'number', unit: metadata.unit },
      { name: name + DEVIATION_SUFFIX, type: 'number', unit: metadata.unit },
      { name: name + INSIDE_DOMAIN_SUFFIX, type: 'flag', unit: '' },
    ] as const;
    return {
      name: `property:${name}`,
      input: propertyInput(metadata.fittedAt),
      settings: { file: metadata.file, sha256: metadata.sha256 },
      columns,
      compute: (rows, control) => {
        const formulas = rows.map(({ formula }) => formula);
        const { predictions } = predictFormulas(workspace, name, formulas, control);
        return byRow(rows, columns.length, control, ({ rank }) => {
          const predicted = predictions[rank - rows[0]!.rank]!;
          if ('problem' in predicted) return [null, null, null];
          return [rounded(predicted.value), rounded(predicted.standardDeviation), predicted.insideDomain];
        });
      },
    };
  };
}

/** The version of what the columns of a property are computed from. */
export function propertyInput(fittedAt: string): string {
  return `fitted ${fittedAt}`;
}

/** Six digits are more than any of these predictions is good for. */
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
