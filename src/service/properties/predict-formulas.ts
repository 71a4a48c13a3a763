import { formulaProblem } from '../../ingest/property-file.js';
import type { Message } from '../../messages/message.js';
import { predictProperty, type PredictedProperty } from '../../properties/property-model.js';
import { silentControl, type RunControl } from '../../run-control.js';
import type { Workspace } from '../../store/workspace.js';
import { requireProperty } from './require-property.js';

/** A prediction, or why a formula has none. */
export type FormulaPrediction = PredictedProperty | { readonly formula: string; readonly problem: Message };

/** Predictions of one property. */
export interface FormulaPredictions {
  readonly unit: string;
  readonly predictions: readonly FormulaPrediction[];
}

/** Predicts a property of formulas, in their order. Throws USAGE if there is no such property. */
export function predictFormulas(
  workspace: Workspace,
  name: string,
  formulas: readonly string[],
  control: RunControl = silentControl,
): FormulaPredictions {
  const model = requireProperty(workspace, name);
  const problems = formulas.map(formulaProblem);
  const readable = formulas.filter((_, index) => problems[index] === null);
  const predicted = predictProperty(model, readable, control);
  let next = 0;
  return {
    unit: model.metadata.unit,
    predictions: formulas.map((formula, index) => {
      const problem = problems[index]!;
      return problem === null ? predicted[next++]! : { formula, problem };
    }),
  };
}
