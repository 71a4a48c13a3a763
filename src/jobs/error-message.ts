import { errorCatalogue, IncognitaError, type ErrorCode } from '../errors.js';
import type { Message } from '../messages/message.js';

/** An error as plain data: class instances lose their class between threads. */
export interface ErrorMessage {
  /** Of an IncognitaError its code and text, null of any other. */
  readonly coded: { readonly code: ErrorCode; readonly text: Message } | null;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly stack: string | null;
  /** Of an error of the system or of SQLite its code, such as ENOSPC, and the path that it is about. */
  readonly system: { readonly code: string; readonly path?: string } | null;
}

export function toErrorMessage(error: unknown): ErrorMessage {
  if (!(error instanceof Error)) return { coded: null, message: String(error), details: {}, stack: null, system: null };
  const known = error instanceof IncognitaError ? error : null;
  return {
    coded: known && { code: known.code, text: known.text },
    message: error.message,
    details: known ? plain(known.details) : {},
    stack: error.stack ?? null,
    system: known ? null : systemOf(error),
  };
}

export function fromErrorMessage({ coded, message, details, stack, system }: ErrorMessage): Error {
  const known = coded !== null && coded.code in errorCatalogue;
  const error = known ? new IncognitaError(coded.code, coded.text, details) : Object.assign(new Error(message), system);
  // The line that failed is on the other thread.
  if (stack !== null) error.stack = stack;
  return error;
}

function systemOf({ code, path }: NodeJS.ErrnoException): ErrorMessage['system'] {
  if (typeof code !== 'string') return null;
  return { code, ...(typeof path === 'string' && { path }) };
}

/** Details may hold anything; only what JSON can carry crosses. */
function plain(details: Readonly<Record<string, unknown>>): Record<string, unknown> {
  try {
    return JSON.parse(JSON.stringify(details)) as Record<string, unknown>;
  } catch {
    return {};
  }
}
