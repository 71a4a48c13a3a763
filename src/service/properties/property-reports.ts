import { learntValue, type PropertyMetadata } from '../../properties/property-model.js';
import type { Workspace } from '../../store/workspace.js';
import { requireProperty } from './require-property.js';

/** What is shown of a property: all but the rows that it was learnt from. */
export type PropertySummary = Omit<
  PropertyMetadata,
  'formulas' | 'values' | 'leftOut' | 'learningCurve' | 'deviationFactor'
>;

/** A row with what was predicted for it when it was left out. */
interface ParityPoint {
  readonly formula: string;
  /** As it was learnt: its logarithm, if that is learnt. */
  readonly value: number;
  readonly predicted: number;
  readonly standardDeviation: number;
}

/** A property with its cross-validations, row by row. */
export interface PropertyReport extends PropertySummary {
  /** Rows left out at random, and with their whole chemical systems; empty for a fit of an earlier version. */
  readonly parity: { readonly random: readonly ParityPoint[]; readonly systems: readonly ParityPoint[] };
  readonly learningCurve: readonly { readonly rows: number; readonly meanAbsoluteError: number }[];
}

/** The fitted properties in the order of their names. */
export function propertySummaries({ properties }: Workspace): PropertySummary[] {
  return properties.metadata().map(summaryOf);
}

/** One property, row by row. Throws USAGE if there is none of that name. */
export function propertyReport(workspace: Workspace, name: string): PropertyReport {
  const { metadata } = requireProperty(workspace, name);
  const { formulas, values, log, leftOut, learningCurve = [], deviationFactor } = metadata;
  const parity = (split: 'random' | 'systems'): ParityPoint[] =>
    (leftOut?.[split].predicted ?? []).map((predicted, row) => ({
      formula: formulas[row]!,
      value: learntValue(values[row]!, log),
      predicted,
      standardDeviation: leftOut![split].standardDeviation[row]! * deviationFactor,
    }));
  return {
    ...summaryOf(metadata),
    parity: { random: parity('random'), systems: parity('systems') },
    learningCurve,
  };
}

function summaryOf(metadata: PropertyMetadata): PropertySummary {
  const {
    formulas: _formulas,
    values: _values,
    leftOut: _leftOut,
    learningCurve: _learningCurve,
    deviationFactor: _deviationFactor,
    ...summary
  } = metadata;
  return summary;
}
