import { formulaProblem } from '../../ingest/property-file.js';
import { message, type Message } from '../../messages/message.js';
import { predictProperty, type AskedCompound, type PredictedProperty } from '../../properties/property-model.js';
import { silentControl, type RunControl } from '../../run-control.js';
import type { Workspace } from '../../store/workspace.js';
import { requireProperty } from './require-property.js';
import { structureLookup } from './structure-lookup.js';

/** A prediction, or why a formula has none. */
export type FormulaPrediction = PredictedProperty | { readonly formula: string; readonly problem: Message };

/** Predictions of one property. */
export interface FormulaPredictions {
  readonly unit: string;
  readonly predictions: readonly FormulaPrediction[];
}

/**
 * Predicts a property of formulas, in their order; if it has learnt from structures also of ingested entries with sites, by @ID or @SOURCE:ID.
 * Throws USAGE if there is no such property.
 */
export function predictFormulas(
  workspace: Workspace,
  name: string,
  formulas: readonly string[],
  control: RunControl = silentControl,
): FormulaPredictions {
  const model = requireProperty(workspace, name);
  const asked = askedCompounds(workspace, formulas, model.metadata.structures !== undefined);
  const problems = asked.map((each) => ('problem' in each ? each.problem : formulaProblem(each.formula)));
  const readable = asked.flatMap((each, index) => ('problem' in each || problems[index] !== null ? [] : [each]));
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

/** What begins the id of an ingested entry, whose structure is used: no formula begins with it. */
const ID_SIGN = '@';

function askedCompounds(
  workspace: Workspace,
  formulas: readonly string[],
  withStructures: boolean,
): (AskedCompound | { readonly problem: Message })[] {
  if (!withStructures || !formulas.some((formula) => formula.startsWith(ID_SIGN)))
    return formulas.map((formula) => ({ formula }));
  const find = structureLookup(workspace);
  return formulas.map((formula) => {
    if (!formula.startsWith(ID_SIGN)) return { formula };
    const id = formula.slice(ID_SIGN.length);
    return find(id) ?? { problem: message('property.no-structure', { id: id.slice(0, 60) }) };
  });
}
