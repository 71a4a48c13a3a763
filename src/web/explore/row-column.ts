import type { ComponentChildren } from 'preact';
import type { Message } from '../../messages/message.js';
import type { CsvCell } from '../../service/rows/csv-text.js';
import type { ListMetadata } from '../../store/types.js';
import type { ShownRow } from './shown-row.js';

/** A column of the table of a list. */
export interface RowColumn {
  /** Its name in addresses and in the CSV of a view. */
  readonly key: string;
  /** Its heading. */
  readonly title: Message;
  /** What its heading says when the pointer rests on it, if the title does not say it all. */
  readonly hint?: Message;
  /** The word that sorts by it, as the API spells it, and the direction that comes first. Columns without one do not sort. */
  readonly sort?: { readonly by: string; readonly first: 'ascending' | 'descending' };
  /** Whether its cells are numbers, which end at the right. Default false. */
  readonly isNumber?: boolean;
  /** Whether it is shown if the reader chooses nothing. The formula is always shown. */
  readonly isDefault?: boolean;
  /** The smallest screen that has room for it if the reader chooses nothing; by default that of a desk. */
  readonly room?: 'phone' | 'wide';
  /** Whether it is shown because the view is filtered or sorted by it. */
  readonly isAsked?: boolean;
  /** Lists that have something to say in it; all if absent. */
  readonly isOf?: (list: ListMetadata) => boolean;
  /** What a cell shows. */
  readonly cell: (row: ShownRow) => ComponentChildren;
  /** The same without marks, for the CSV of a view. */
  readonly text: (row: ShownRow) => CsvCell;
}
