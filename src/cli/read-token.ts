import { readFileSync } from 'node:fs';
import { hashToken } from '../api/token.js';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';

/** Shorter tokens can be guessed. */
const LEAST_CHARACTERS = 16;

/** SHA-256 of the token in a file, blanks around it left out. Throws USAGE if it is too short or has blanks inside. */
export function readToken(file: string): Uint8Array {
  const token = readFileSync(file, 'utf8').trim();
  if (/^\S+$/.test(token) && token.length >= LEAST_CHARACTERS) return hashToken(token);
  throw new IncognitaError('USAGE', message('address.token', { file, least: LEAST_CHARACTERS }));
}
