import { catalogues } from './catalogues.js';
import type { Message } from './message.js';

/** Whether a value is a message: an object of an id of the catalogues and perhaps values, and nothing else. */
export function isMessage(value: unknown): value is Message {
  if (typeof value !== 'object' || value === null || !('id' in value)) return false;
  const { id, values, ...others } = value as Record<string, unknown>;
  if (typeof id !== 'string' || !Object.hasOwn(catalogues.en, id) || Object.keys(others).length > 0) return false;
  return values === undefined || (typeof values === 'object' && values !== null);
}
