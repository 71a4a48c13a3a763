import { IncognitaError } from '../errors.js';
import type { ModelKind } from '../models/model.js';
import { MODELS } from '../models/registry.js';
import { blend } from './blend.js';

/** Every kind of model, baselines first, the blend of several last. */
export const MODEL_KINDS: readonly ModelKind[] = [...MODELS, blend];

/** The model that ranks the lists where none is asked for. */
export const DEFAULT_MODEL = blend.name;

/** The kind of that name. Throws USAGE naming those that exist. */
export function modelKind(name: string): ModelKind {
  const kind = MODEL_KINDS.find((candidate) => candidate.name === name);
  if (!kind) {
    const names = MODEL_KINDS.map((candidate) => candidate.name).join(', ');
    throw new IncognitaError('USAGE', `There is no model "${name}". Use one of: ${names}.`, { model: name });
  }
  return kind;
}
