/**
 * The catalogue of errors a user can meet. Each has a stable code (seen in API problem documents and in tests), the
 * HTTP status and process exit status it maps to, and a short title; the sentence of the single case is the message.
 */
const CATALOGUE = {
  FORMULA_INVALID: { status: 400, exit: 2, title: 'The formula cannot be read' },
  CHEMICAL_SYSTEM_INVALID: { status: 400, exit: 2, title: 'The chemical system cannot be read' },
  ION_INVALID: { status: 400, exit: 2, title: 'The ion cannot be read' },
  USAGE: { status: 400, exit: 2, title: 'The request cannot be understood' },
  INPUT_UNREADABLE: { status: 400, exit: 3, title: 'The file cannot be ingested' },
  FAMILY_INVALID: { status: 400, exit: 3, title: 'The table of structure families cannot be read' },
  NOT_FOUND: { status: 404, exit: 4, title: 'There is no such thing' },
  LIST_NOT_FOUND: { status: 404, exit: 4, title: 'There is no such list' },
  WORKSPACE_EMPTY: { status: 409, exit: 4, title: 'The workspace has nothing to work on' },
  WORKSPACE_INVALID: { status: 500, exit: 5, title: 'The workspace cannot be used' },
  SHARDS_MISSING: { status: 409, exit: 4, title: 'Not all shards are done' },
  QUEUE_UNAVAILABLE: { status: 503, exit: 6, title: 'The queue cannot be reached' },
  CURSOR_INVALID: { status: 400, exit: 2, title: 'The cursor is not one of this list' },
  FILE_UNUSABLE: { status: 500, exit: 3, title: 'A file or folder cannot be used' },
  ADDRESS_UNAVAILABLE: { status: 500, exit: 6, title: 'The address cannot be served on' },
  METHOD_NOT_ALLOWED: { status: 405, exit: 2, title: 'This address does not answer that method' },
  HOST_UNKNOWN: { status: 421, exit: 2, title: 'The server does not answer under this name' },
  CROSS_SITE: { status: 403, exit: 2, title: 'Requests of other sites are not answered' },
  BODY_TOO_LARGE: { status: 413, exit: 2, title: 'The request is too large' },
  MEDIA_TYPE_UNSUPPORTED: { status: 415, exit: 2, title: 'The request is of a kind that is not understood here' },
  NOT_READY: { status: 503, exit: 4, title: 'There is no list to serve yet' },
  TOO_BUSY: { status: 503, exit: 1, title: 'Too much is being worked on' },
  TIMEOUT: { status: 503, exit: 1, title: 'The answer took too long' },
  CANCELLED: { status: 499, exit: 130, title: 'The work was cancelled' },
  INTERNAL: { status: 500, exit: 1, title: 'Something went wrong inside Incognita' },
} as const;

export type ErrorCode = keyof typeof CATALOGUE;

/** Every code with its HTTP status, exit status and title. */
export const errorCatalogue: Readonly<Record<ErrorCode, { status: number; exit: number; title: string }>> = CATALOGUE;

/** An error with a code from the catalogue. `message` is the sentence a user needs; `details` are facts for programs. */
export class IncognitaError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, details: Record<string, unknown> = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = 'IncognitaError';
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return CATALOGUE[this.code].status;
  }

  get exitStatus(): number {
    return CATALOGUE[this.code].exit;
  }

  get title(): string {
    return CATALOGUE[this.code].title;
  }
}

/** What work ends with that nobody wants any more. */
export function workCancelled(): IncognitaError {
  return new IncognitaError('CANCELLED', 'The work was stopped before it was finished.');
}
