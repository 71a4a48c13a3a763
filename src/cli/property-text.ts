import { mean } from '../numerics/statistics/mean.js';
import type { PropertyMetadata } from '../properties/property-model.js';
import { visible } from '../visible-text.js';
import { formatCount } from './format-count.js';

/** Rows below which it is said how little they say. */
const FEW_ROWS = 100;

const MODEL_OF = { matern52: 'Gaussian process, Matern 5/2', rbf: 'Gaussian process, Gaussian kernel' } as const;

const WIDTHS_OF = { group: 'a width for each group of descriptors', one: 'one width' } as const;

/** What was learnt, and how well, for a terminal. */
export function propertyText({
  name,
  rows,
  refused,
  repeated,
  uncertain = 0,
  source,
  structures,
  nystromRows,
  oneSystem,
  kernel = 'matern52',
  widths = 'group',
  bound,
  unit,
  log,
  crossValidation,
  values,
  baselines = [],
}: PropertyMetadata): string {
  const error = (value: number): string => `${value.toPrecision(3)}${log ? ' (of the logarithm)' : unit && ` ${unit}`}`;
  const { random, systems } = crossValidation;
  const together = oneSystem === undefined ? 'chemical systems' : 'compounds';
  const same = values.every((value) => value === values[0]);
  const lines = [
    `${name}: learnt from ${formatCount(rows)} rows, ${formatCount(refused)} refused.`,
    ...(source === undefined ? [] : [`Source: ${source}`]),
    ...(repeated > 0
      ? [
          `${repeated === 1 ? 'One compound has' : `${formatCount(repeated)} compounds have`} several values that differ: all were learnt from.`,
        ]
      : []),
    ...(uncertain > 0 ? [`${formatCount(uncertain)} have an uncertainty, which is known noise of their value.`] : []),
    ...(bound === null
      ? []
      : ['Many rows have the lowest value: how likely a compound has it was learnt apart from the other values.']),
    ...(structures === undefined ? [] : [`${formatCount(structures)} rows have a structure, which was learnt from.`]),
    ...(nystromRows === undefined
      ? []
      : [
          `Too many rows to be solved exactly here: the covariances of ${formatCount(nystromRows)} of them, chosen at random, stand for those of all (Nystrom).`,
        ]),
    `Model: ${MODEL_OF[kernel]}, ${WIDTHS_OF[widths]}.`,
    ...(same ? ['All values are equal: nothing can be learnt from them but that.'] : []),
    ...(rows < FEW_ROWS
      ? [
          `So few rows say little: always guessing the mean of the values errs by ${error(meanDeviation(log ? values.map(Math.log) : values))}.`,
        ]
      : []),
    ...(oneSystem === undefined
      ? []
      : [`All rows are of the system ${oneSystem}: whole compounds are left out instead of whole systems.`]),
    `Mean absolute error, rows left out: ${error(random.meanAbsoluteError)}; whole ${together} left out: ${error(systems.meanAbsoluteError)}.`,
    ...(baselines.length === 0 ? [] : ['Simpler models, rows left out and systems left out:']),
    ...baselines.map((each) => `  ${each.name}: ${error(each.random)}; ${error(each.systems)}.`),
    `90 % intervals hold ${percent(random.coverage90)} of the left-out rows, ${percent(systems.coverage90)} of the left-out ${oneSystem === undefined ? 'systems' : 'compounds'}.`,
  ];
  return visible(lines.join('\n')) + '\n';
}

/** The mean absolute deviation of values from their mean. */
function meanDeviation(values: readonly number[]): number {
  const average = mean(values);
  return mean(values.map((value) => Math.abs(value - average)));
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
