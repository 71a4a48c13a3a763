import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import type { ModelKind } from './model.js';
import { MODELS } from './registry.js';
import { blend } from './blend/blend.js';

/** Every kind of model, baselines first, the blend of several last. */
export const MODEL_KINDS: readonly ModelKind[] = [...MODELS, blend];

/** The kind of that name. Throws USAGE naming those that exist. */
export function modelKind(name: string): ModelKind {
  const kind = MODEL_KINDS.find((candidate) => candidate.name === name);
  if (!kind) {
    const names = MODEL_KINDS.map((candidate) => candidate.name).join(', ');
    throw new IncognitaError('USAGE', message('model.unknown', { model: name, models: names }), { model: name });
  }
  return kind;
}
