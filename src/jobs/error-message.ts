import { errorCatalogue, IncognitaError, type ErrorCode } from '../errors.js';

/** An error as plain data: class instances lose their class between threads. */
export interface ErrorMessage {
  readonly code: ErrorCode | null;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly stack: string | null;
}

export function toErrorMessage(error: unknown): ErrorMessage {
  if (!(error instanceof Error)) return { code: null, message: String(error), details: {}, stack: null };
  const coded = error instanceof IncognitaError ? { code: error.code, details: plain(error.details) } : null;
  return {
    code: coded?.code ?? null,
    message: error.message,
    details: coded?.details ?? {},
    stack: error.stack ?? null,
  };
}

export function fromErrorMessage(message: ErrorMessage): Error {
  const known = message.code !== null && message.code in errorCatalogue;
  const error = known
    ? new IncognitaError(message.code, message.message, { ...message.details })
    : new Error(message.message);
  // The place where it went wrong is on the other thread.
  if (message.stack !== null) error.stack = message.stack;
  return error;
}

/** Details may hold anything; only what JSON can carry crosses. */
function plain(details: Readonly<Record<string, unknown>>): Record<string, unknown> {
  try {
    return JSON.parse(JSON.stringify(details)) as Record<string, unknown>;
  } catch {
    return {};
  }
}
