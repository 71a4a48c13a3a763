import { message, type Message } from './messages/message.js';
import { say } from './messages/say.js';

/**
 * The catalogue of errors a user can meet. Each has a stable code (seen in API problem documents and in tests), the
 * HTTP status and the process exit status it maps to, and a title; the text of the single case is a message.
 */
const CATALOGUE = {
  FORMULA_INVALID: { status: 400, exit: 2 },
  CHEMICAL_SYSTEM_INVALID: { status: 400, exit: 2 },
  ION_INVALID: { status: 400, exit: 2 },
  EXPRESSION_INVALID: { status: 400, exit: 2 },
  USAGE: { status: 400, exit: 2 },
  INPUT_UNREADABLE: { status: 400, exit: 3 },
  FAMILY_INVALID: { status: 400, exit: 3 },
  NOT_FOUND: { status: 404, exit: 4 },
  LIST_NOT_FOUND: { status: 404, exit: 4 },
  WORKSPACE_EMPTY: { status: 409, exit: 4 },
  WORKSPACE_INVALID: { status: 500, exit: 5 },
  SHARDS_MISSING: { status: 409, exit: 4 },
  QUEUE_UNAVAILABLE: { status: 503, exit: 6 },
  CURSOR_INVALID: { status: 400, exit: 2 },
  FILE_UNUSABLE: { status: 500, exit: 3 },
  ADDRESS_UNAVAILABLE: { status: 500, exit: 6 },
  UNAUTHORIZED: { status: 401, exit: 2 },
  NOT_IMPLEMENTED: { status: 501, exit: 2 },
  METHOD_NOT_ALLOWED: { status: 405, exit: 2 },
  HOST_UNKNOWN: { status: 421, exit: 2 },
  CROSS_SITE: { status: 403, exit: 2 },
  BODY_TOO_LARGE: { status: 413, exit: 2 },
  MEDIA_TYPE_UNSUPPORTED: { status: 415, exit: 2 },
  NOT_READY: { status: 503, exit: 4 },
  TOO_MANY_REQUESTS: { status: 429, exit: 1 },
  TOO_BUSY: { status: 503, exit: 1 },
  TIMEOUT: { status: 503, exit: 1 },
  CANCELLED: { status: 499, exit: 130 },
  INTERNAL: { status: 500, exit: 1 },
} as const;

export type ErrorCode = keyof typeof CATALOGUE;

interface CatalogueEntry {
  readonly status: number;
  readonly exit: number;
  readonly title: Message;
}

/** Every code with its HTTP status, exit status and title. */
export const errorCatalogue = Object.fromEntries(
  (Object.keys(CATALOGUE) as ErrorCode[]).map((code) => [
    code,
    { ...CATALOGUE[code], title: message(`problem.${code}`) },
  ]),
) as Readonly<Record<ErrorCode, CatalogueEntry>>;

/**
 * An error with a code of the catalogue. `text` says what happened and what to do, in any language; `message` is that in
 * English. `details` are facts for programs; a string `suggestion` among them is what the user may have meant, which
 * `message` then asks.
 */
export class IncognitaError extends Error {
  readonly code: ErrorCode;
  readonly text: Message;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, text: Message, details: Readonly<Record<string, unknown>> = {}, options?: ErrorOptions) {
    super(say(withSuggestion(text, details), 'en'), options);
    this.name = 'IncognitaError';
    this.code = code;
    this.text = text;
    this.details = details;
  }

  /** The text and, if there is one, the suggestion. */
  get sentences(): readonly Message[] {
    return withSuggestion(this.text, this.details);
  }

  get status(): number {
    return CATALOGUE[this.code].status;
  }

  get exitStatus(): number {
    return CATALOGUE[this.code].exit;
  }

  get title(): Message {
    return errorCatalogue[this.code].title;
  }
}

function withSuggestion(text: Message, { suggestion }: Readonly<Record<string, unknown>>): readonly Message[] {
  return typeof suggestion === 'string' ? [text, message('problem.did-you-mean', { suggestion })] : [text];
}

/** The error that cancelled work throws. */
export function workCancelled(): IncognitaError {
  return new IncognitaError('CANCELLED', message('problem.stopped'));
}

/** An error of the program itself; its detail is for the log and is not translated. */
export function internalError(
  detail: string,
  details: Readonly<Record<string, unknown>> = {},
  options?: ErrorOptions,
): IncognitaError {
  return new IncognitaError('INTERNAL', message('problem.internal', { detail }), details, options);
}
