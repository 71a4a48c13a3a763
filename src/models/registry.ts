import { IncognitaError } from '../errors.js';
import { logistic } from './logistic.js';
import type { ModelKind } from './model.js';
import { popularity } from './popularity.js';
import { substitution } from './substitution.js';
import { tucker } from './tucker.js';

/** Every kind of model, baselines first. */
export const MODELS: readonly ModelKind[] = [popularity, tucker, substitution, logistic];

/** The model that ranks the lists where none is asked for. */
export const DEFAULT_MODEL = tucker.name;

/** The kind of that name. Throws USAGE naming those that exist. */
export function modelKind(name: string): ModelKind {
  const kind = MODELS.find((candidate) => candidate.name === name);
  if (!kind) {
    const names = MODELS.map((candidate) => candidate.name).join(', ');
    throw new IncognitaError('USAGE', `There is no model "${name}". Use one of: ${names}.`, { model: name });
  }
  return kind;
}
