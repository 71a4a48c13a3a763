import type { RunControl } from '../../run-control.js';
import type { Workspace } from '../../store/workspace.js';
import { predictFormulas, type FormulaPrediction } from './predict-formulas.js';

/** What a fitted property says of a formula. */
export interface PredictedValue {
  readonly name: string;
  readonly unit: string;
  readonly prediction: FormulaPrediction;
}

/** What every fitted property says of a formula. */
export function predictedValues(workspace: Workspace, formula: string, control?: RunControl): PredictedValue[] {
  return workspace.properties.names().map((name) => {
    const { unit, predictions } = predictFormulas(workspace, name, [formula], control);
    return { name, unit, prediction: predictions[0]! };
  });
}
