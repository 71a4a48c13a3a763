import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** SHA-256 of a token: what is compared has one length, so that nothing can be learnt from how long it takes. */
export function hashToken(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}

/** Whether a request carries the token, as `Authorization: Bearer TOKEN` or as the password that a browser asks for. */
export function hasToken({ headers }: Pick<IncomingMessage, 'headers'>, tokenHash: Uint8Array): boolean {
  const [, scheme = '', value = ''] = /^(Bearer|Basic) +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  const given = scheme.toLowerCase() === 'basic' ? password(value) : value;
  return timingSafeEqual(hashToken(given), tokenHash);
}

/** What is behind the first colon of the decoded credentials. */
function password(credentials: string): string {
  return /:([^]*)$/.exec(Buffer.from(credentials, 'base64').toString('utf8'))?.[1] ?? '';
}
