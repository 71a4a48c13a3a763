import type { ErrorCode, IncognitaError } from '../errors.js';

/** Codes of status 500 and above that tell nothing of the inside of the server. */
const HARMLESS: ReadonlySet<ErrorCode> = new Set(['NOT_IMPLEMENTED', 'NOT_READY', 'TIMEOUT', 'TOO_BUSY']);

/** Whether clients see the text of an error. Faults of the server keep theirs, which may name paths. */
export function isShownToClients({ status, code }: Pick<IncognitaError, 'status' | 'code'>): boolean {
  return status < 500 || HARMLESS.has(code);
}
