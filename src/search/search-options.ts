import type { Memo } from '../memo.js';
import type { RunControl } from '../run-control.js';
import type { SearchCounts } from './search-counts.js';
import type { Slice } from './searchable.js';

/** How many candidates of each component are ranked again, for any length of a list. */
export const RETRIEVED = 100_000;

export interface SearchOptions {
  readonly count: number;
  /** Of a model without components: only cells whose charges a reader of formulas would not refuse. Default false; a model with components has no others. */
  readonly readable?: boolean;
  /** How many candidates of each component a model ranks again before it asks for more; default `RETRIEVED`. */
  readonly depth?: number | undefined;
  /** Numbers of canonical cells that are not wanted: all cells of the known compositions. */
  readonly skip: ReadonlySet<number>;
  /** Index of the only anion that is wanted; all by default. */
  readonly anion?: number | undefined;
  /** The part of the space to look through; all of it by default. */
  readonly slice?: Slice;
  readonly control: RunControl;
  /** What a model was found to rank first is cached here, so that it need not be searched again; by default it is not cached. */
  readonly memo?: Memo;
  /** Called once per search with its statistics. */
  readonly onSearch?: (counts: SearchCounts) => void;
}
