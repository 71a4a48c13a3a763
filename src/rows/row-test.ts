import type { FlagName } from '../calibration/flags/flag.js';
import type { SpaceKind } from '../space/space-definition.js';
import type { ColumnTest } from './column-test.js';
import type { IonRange } from './ion-range.js';

/** What a row holds: a set of the rows of a list. */
export type RowContent =
  /** An ion of the range. */
  | { readonly ion: IonRange }
  /** Exactly so many atoms of the element per formula unit. */
  | { readonly atoms: readonly [element: string, amount: number] }
  | { readonly anonymousFormula: string }
  /** So many different elements, which all rows of a list share. */
  | { readonly elements: number }
  /** This kind among its kinds. */
  | { readonly kind: SpaceKind }
  /** This flag among its flags. */
  | { readonly flag: FlagName }
  /** One of these at least. */
  | { readonly any: readonly RowContent[] }
  /** Not one of these. */
  | { readonly none: readonly RowContent[] };

/**
 * One test that a row of a list passes or not. Conditions say what they mean in these words only; `matchesRow` tries
 * them on one row, `selectRows` (src/store) on all rows of a list at once.
 */
export type RowTest =
  | RowContent
  /** What a computed column says. */
  | { readonly column: ColumnTest }
  /** The number of elements, which all rows of a list share. */
  | { readonly arity: number }
  /** At least this score. Rows are in the order of their scores. */
  | { readonly scoreFrom: number };
