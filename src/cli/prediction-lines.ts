import { say } from '../messages/say.js';
import { csvText, type CsvCell } from '../service/rows/csv-text.js';
import type { FormulaPrediction } from '../service/properties/predict-formulas.js';
import { visible } from '../visible-text.js';
import { textTable } from './text-table.js';

const COLUMNS = ['formula', 'value', 'standard_deviation', 'inside_domain', 'nearest_known', 'nearest_value', 'error'];

/** Predictions as text, one for each formula, in their order. */
export function predictionLines(
  predictions: readonly FormulaPrediction[],
  unit: string,
  format: 'table' | 'csv' | 'json',
): string {
  if (format === 'csv') return csvText([COLUMNS, ...predictions.map(cells)]);
  if (format === 'json') {
    const data = predictions.map((each) => {
      const [formula, value, deviation, inside, nearest, nearestValue, error] = cells(each);
      return {
        formula,
        value,
        standard_deviation: deviation,
        inside_domain: inside === null ? null : inside === 'true',
        nearest: nearest === null ? null : { formula: nearest, value: nearestValue },
        ...(error !== null && { error }),
      };
    });
    return `${JSON.stringify({ data }, null, 2)}\n`;
  }
  const title = unit === '' ? 'VALUE' : `VALUE/${unit}`;
  return textTable(predictions, [
    { title: 'FORMULA', value: ({ formula }) => visible(formula) },
    { title, value: (each) => ('problem' in each ? '-' : each.value.toPrecision(4)), right: true },
    { title: '+-', value: (each) => ('problem' in each ? '-' : each.standardDeviation.toPrecision(2)), right: true },
    { title: 'INSIDE', value: (each) => ('problem' in each ? '-' : each.insideDomain ? 'yes' : 'no') },
    {
      title: 'NEAREST',
      value: (each) =>
        visible('problem' in each ? say(each.problem, 'en') : `${each.nearest.formula} (${each.nearest.value})`),
    },
  ]);
}

function cells(each: FormulaPrediction): CsvCell[] {
  if ('problem' in each) return [each.formula, ...COLUMNS.slice(2).map(() => null), visible(say(each.problem, 'en'))];
  const { formula, value, standardDeviation, insideDomain, nearest } = each;
  return [formula, value, standardDeviation, String(insideDomain), nearest.formula, nearest.value, null];
}
