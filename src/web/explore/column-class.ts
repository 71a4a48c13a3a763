import type { RowColumn } from './row-column.js';

/** The classes of the cells of a column: its key, how it is set, and which screens have room for it. */
export function columnClass({ key, isNumber, room }: RowColumn): string {
  return `column-${key} room-${room ?? 'desk'}${isNumber ? ' number' : ''}`;
}
