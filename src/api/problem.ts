import { errorCatalogue, type ErrorCode, type IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import { say } from '../messages/say.js';
import { isShownToClients } from './is-shown-to-clients.js';

/** A problem document (RFC 9457). `code` is the stable word for programs. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;
  /** The X-Request-Id of the answer. */
  readonly request_id?: string;
}

/** The problem document of an error. Faults of the server keep their code, but not their text, which may name paths. */
export function toProblem(error: IncognitaError, requestId?: string): Problem {
  const { code } = error;
  const { status, title } = errorCatalogue[code];
  const told = isShownToClients({ status, code });
  return {
    type: `/v1/problems#${code}`,
    title: say(title, 'en'),
    status,
    detail: told ? error.message : say(message('problem.server-fault'), 'en'),
    code,
    details: told ? error.details : {},
    ...(requestId !== undefined && { request_id: requestId }),
  };
}
