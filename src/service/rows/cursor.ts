import { createHash } from 'node:crypto';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';

/** Where a walk through a list has got to. */
export interface CursorPlace {
  /** The id of the list version, never an alias. */
  readonly list: string;
  /** The position in the order of the rows to go on from, from 0. */
  readonly from: number;
}

const FORMAT = 2;

/** An opaque word for a position in a list under one filter and order; `filterKey` names these. */
export function writeCursor(position: CursorPlace, filterKey: string): string {
  const fields = [FORMAT, position.list, position.from, digest(filterKey)];
  return Buffer.from(JSON.stringify(fields)).toString('base64url');
}

/** The position that a cursor names. Throws CURSOR_INVALID if it is no cursor, or one of another filter. */
export function readCursor(cursor: string, filterKey: string): CursorPlace {
  const fields = decode(cursor);
  if (fields[0] !== FORMAT || typeof fields[1] !== 'string' || !isPlace(fields[2])) {
    throw new IncognitaError('CURSOR_INVALID', message('filter.not-a-cursor'));
  }
  if (fields[3] !== digest(filterKey)) {
    throw new IncognitaError('CURSOR_INVALID', message('filter.cursor-of-others'));
  }
  return { list: fields[1], from: fields[2] };
}

function decode(cursor: string): unknown[] {
  try {
    const fields: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(fields) ? fields : [];
  } catch {
    return [];
  }
}

function isPlace(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Short, because it guards against mistakes and not against anybody. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 10);
}
