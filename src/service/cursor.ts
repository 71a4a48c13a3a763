import { createHash } from 'node:crypto';
import { IncognitaError } from '../errors.js';

/** Where a walk through a list has got to. */
export interface CursorPlace {
  /** The id of the list version, never an alias. */
  readonly list: string;
  /** The last rank that was given out. */
  readonly afterRank: number;
}

const FORMAT = 1;

/** An opaque word for a place in a list under one filter; `filterKey` names the filter (see row-filter.ts). */
export function writeCursor(place: CursorPlace, filterKey: string): string {
  const fields = [FORMAT, place.list, place.afterRank, digest(filterKey)];
  return Buffer.from(JSON.stringify(fields)).toString('base64url');
}

/** The place that a cursor names. Throws CURSOR_INVALID where it is no cursor, or one of another filter. */
export function readCursor(cursor: string, filterKey: string): CursorPlace {
  const fields = decode(cursor);
  if (fields[0] !== FORMAT || typeof fields[1] !== 'string' || !isRank(fields[2])) {
    throw new IncognitaError(
      'CURSOR_INVALID',
      'This is not a cursor that Incognita gave out: start from the first page, and follow links.next as it is.',
    );
  }
  if (fields[3] !== digest(filterKey)) {
    throw new IncognitaError(
      'CURSOR_INVALID',
      'This cursor belongs to other filters: repeat the filters of the page it came from, or leave the cursor out.',
    );
  }
  return { list: fields[1], afterRank: fields[2] };
}

function decode(cursor: string): unknown[] {
  try {
    const fields: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(fields) ? fields : [];
  } catch {
    return [];
  }
}

function isRank(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Short, because it guards against mistakes and not against anybody. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 10);
}
