import type { ListRow } from '../../rows/list-row.js';
import type { Agreement } from '../../service/rows/agreement.js';
import type { Neighbour } from '../../service/types.js';

/** A row of the table with what is known of it besides what the list says. Columns show parts of it. */
export interface ShownRow {
  readonly row: ListRow;
  /** The formula as chemists write it. */
  readonly conventional: string;
  /** The nearest known compound that differs by one ion. */
  readonly nearest?: Neighbour | undefined;
  /** The sources that report it by now, although it was a candidate when the list was made. */
  readonly reported?: readonly string[] | undefined;
  /** Which models rank it among their best; absent if the list has no models. */
  readonly agreement?: Agreement | undefined;
  /** Whether it is a known compound and no candidate; its rank is the one that it would have. */
  readonly isKnown?: boolean | undefined;
  /** The best score of the list. */
  readonly best: number;
}
