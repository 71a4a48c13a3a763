import { Router } from 'express';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import { say } from '../messages/say.js';
import type { Acquisition, Goal } from '../properties/acquisition.js';
import type { Suggestion } from '../properties/suggestion.js';
import { filterOfParameters } from '../rows/row-filter.js';
import type { FormulaPrediction } from '../service/properties/predict-formulas.js';
import type { PropertyReport, PropertySummary } from '../service/properties/property-reports.js';
import type { ServedService } from '../service/served-service.js';
import { sendMany, sendOne } from './answer.js';
import { toWire } from './wire.js';

/** Parameters of `/v1/next`, as api-spec.yaml describes them; absent if they are not given. */
interface NextParameters {
  readonly property?: string;
  readonly goal?: Goal['kind'];
  readonly target?: number;
  readonly by?: Acquisition;
  readonly batch: number;
  readonly list?: string;
}

/** Fitted properties, what they say of formulas, outcomes of experiments and what to try next. */
export function propertyRoutes(service: ServedService): Router {
  const router = Router();
  router.get('/v1/properties', async (_request, response) => {
    sendMany(response.set('Cache-Control', 'no-cache'), (await service.properties()).map(summary));
  });
  router.get('/v1/properties/:property', async (request, response) => {
    const { parity, learningCurve, ...rest } = await service.property(request.params.property);
    sendOne(response.set('Cache-Control', 'no-cache'), {
      ...summary(rest),
      parity: toWire(parity),
      learning_curve: toWire(learningCurve),
    });
  });
  router.get('/v1/properties/:property/predictions', async (request, response) => {
    const { formulas } = request.query as unknown as { formulas: string[] };
    const { unit, predictions } = await service.predictions(request.params.property, formulas);
    sendMany(response.set('Cache-Control', 'no-cache'), predictions.map(predictionOf), {
      meta: { property: request.params.property, unit },
    });
  });
  router.get('/v1/next', async (request, response) => {
    const { property, by, batch, list, ...rest } = request.query as unknown as NextParameters;
    if (by !== undefined && property === undefined)
      throw new IncognitaError('USAGE', message('next.by-needs-property'));
    const filter = filterOfParameters(request.query);
    const suggestions = await service.next({ property, goal: goalOf(rest), by, batch, list, filter, seed: 1 });
    sendMany(response.set('Cache-Control', 'no-cache'), suggestions.map(suggestionOf));
  });
  router.get('/v1/outcomes', (_request, response) => {
    sendMany(response.set('Cache-Control', 'no-cache'), toWire(service.outcomes()) as unknown[]);
  });
  return router;
}

function goalOf({ goal, target }: Pick<NextParameters, 'goal' | 'target'>): Goal | undefined {
  if (goal !== 'target') return goal && { kind: goal };
  if (target === undefined) throw new IncognitaError('USAGE', message('next.no-target'));
  return { kind: 'target', target };
}

function summary({
  crossValidation,
  ...rest
}: PropertySummary | Omit<PropertyReport, 'parity' | 'learningCurve'>): object {
  const { random, systems } = crossValidation;
  return {
    ...(toWire(rest) as object),
    cross_validation: { random: validation(random), systems: validation(systems) },
  };
}

function validation({
  rows,
  meanAbsoluteError,
  rootMeanSquareError,
  coverage90,
}: PropertySummary['crossValidation']['random']) {
  return {
    rows,
    mean_absolute_error: meanAbsoluteError,
    root_mean_square_error: rootMeanSquareError,
    coverage_90: coverage90,
  };
}

function predictionOf(prediction: FormulaPrediction): object {
  if ('problem' in prediction) {
    const { formula, problem } = prediction;
    return {
      formula,
      value: null,
      standard_deviation: null,
      inside_domain: null,
      nearest: null,
      error: say(problem, 'en'),
    };
  }
  return { ...(toWire(prediction) as object), error: null };
}

function suggestionOf({ reason, ...rest }: Suggestion): object {
  return { ...(toWire(rest) as object), reason: say(reason, 'en') };
}
