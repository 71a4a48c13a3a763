import { MODEL_KINDS } from '../../models/model-kinds.js';

/** What models are called in reports, by name. */
export function modelTitles(): Map<string, string> {
  return new Map(MODEL_KINDS.map(({ name, title }) => [name, title]));
}
