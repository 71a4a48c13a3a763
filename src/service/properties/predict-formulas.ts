import { IncognitaError } from '../../errors.js';
import { formulaProblem } from '../../ingest/property-file.js';
import { message, type Message } from '../../messages/message.js';
import { predictProperty, type PredictedProperty } from '../../properties/property-model.js';
import { silentControl, type RunControl } from '../../run-control.js';
import type { Workspace } from '../../store/workspace.js';

/** A prediction, or why a formula has none. */
export type FormulaPrediction = PredictedProperty | { readonly formula: string; readonly problem: Message };

/** Predicts a property of formulas, in their order. Throws USAGE if there is no such property. */
export function predictFormulas(
  { properties }: Workspace,
  name: string,
  formulas: readonly string[],
  control: RunControl = silentControl,
): { readonly unit: string; readonly predictions: readonly FormulaPrediction[] } {
  const model = properties.get(name);
  if (!model) {
    const names = properties.names().join(', ') || 'none';
    throw new IncognitaError('USAGE', message('property.not-found', { name, names }));
  }
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
