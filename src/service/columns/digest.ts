import { createHash } from 'node:crypto';

/** A short text that is another one for every other input. */
export function digest(input: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(input)).digest('hex').slice(0, 16);
}
