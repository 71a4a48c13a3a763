import type { Workspace } from '../store/workspace.js';
import { silentControl, type RunControl } from '../run-control.js';
import type { OptimadePage, OptimadeQuery, OptimadeResource } from './optimade/answer-query.js';
import { Optimade, type EntryTypeName } from './optimade/optimade.js';
import { nextExperiments, type NextOptions } from './properties/next-experiments.js';
import { predictFormulas, type FormulaPredictions } from './properties/predict-formulas.js';
import { predictedValues, type PredictedValue } from './properties/predicted-values.js';
import {
  propertyReport,
  propertySummaries,
  type PropertyReport,
  type PropertySummary,
} from './properties/property-reports.js';
import type { Suggestion } from '../properties/suggestion.js';
import type { StoredOutcome } from '../store/outcome-store.js';
import { CompositionQuestions } from './questions/composition-questions.js';

/**
 * The read side of Incognita: everything that the HTTP API, the pages and the command line show. Every answer is read
 * from the workspace when it is asked for, so that a list published by another process is served from then on.
 *
 * A list is named by its id ("ternary-ionic-v3"), by an alias for the newest list of an arity ("ternary" or "3"), or
 * as "latest", the one published last.
 *
 * The questions are in classes by what they are about (`questions/`), each of which adds to the one before; those of properties,
 * experiments and OPTIMADE are here.
 */
export class Service extends CompositionQuestions {
  readonly #optimade: Optimade;

  constructor(workspace: Workspace) {
    super(workspace);
    this.#optimade = new Optimade(workspace);
  }

  /** A page of entries for OPTIMADE clients. Throws EXPRESSION_INVALID, NOT_IMPLEMENTED or USAGE. */
  optimadeQuery(type: EntryTypeName, query: OptimadeQuery, control: RunControl = silentControl): OptimadePage {
    return this.#optimade.query(type, query, control);
  }

  /** One entry for OPTIMADE clients, or null. */
  optimadeEntry(type: EntryTypeName, id: string): OptimadeResource | null {
    return this.#optimade.entry(type, id);
  }

  /** The fitted properties in the order of their names. */
  properties(): PropertySummary[] {
    return propertySummaries(this.workspace);
  }

  /** One property with its cross-validations, row by row. Throws USAGE. */
  property(name: string): PropertyReport {
    return propertyReport(this.workspace, name);
  }

  /** What a property says of formulas, in their order. Throws USAGE. */
  predictions(name: string, formulas: readonly string[], control?: RunControl): FormulaPredictions {
    return predictFormulas(this.workspace, name, formulas, control);
  }

  /** What every fitted property says of a formula. */
  predictedValues(formula: string, control?: RunControl): PredictedValue[] {
    return predictedValues(this.workspace, formula, control);
  }

  /** What to try next, best first. Throws USAGE. */
  next(options: NextOptions, control: RunControl = silentControl): Suggestion[] {
    return nextExperiments(this.workspace, this, options, control);
  }

  /** What came of experiments, in the order in which it was recorded. */
  outcomes(): StoredOutcome[] {
    return this.workspace.outcomes.all();
  }
}
