import type { BooleanTree } from '../../expression/boolean-tree.js';
import type { SpaceKind } from '../../space/space-definition.js';
import type { ElementFamily } from '../../chemistry/elements/element-families.js';

/** One element of a formula type: given, any one element, or one of a class. */
export interface TypeSlot {
  /** A symbol or a letter as it is written, with its primes. */
  readonly letter: string;
  readonly amount: number;
  /** The element, if it is given. */
  readonly element?: string | undefined;
  /** The class that the element is of; absent for any element. */
  readonly family?: ElementFamily | undefined;
}

/** How an amount is compared with a number. */
export type AmountSign = '=' | '>=' | '<=';

/** One condition of a search. */
export type SearchTerm =
  | { readonly kind: 'element'; readonly element: string }
  /** An element that is an anion. */
  | { readonly kind: 'anion'; readonly element: string }
  /** An element of a class; as an anion if that is asked. */
  | { readonly kind: 'class'; readonly family: ElementFamily; readonly anion: boolean }
  | { readonly kind: 'ion'; readonly ion: string }
  /** An ion of one of the elements of a class. */
  | { readonly kind: 'class-ion'; readonly family: ElementFamily; readonly charge: number }
  | { readonly kind: 'system'; readonly system: string }
  /** A formula with open elements. */
  | { readonly kind: 'pattern'; readonly pattern: string }
  /** One composition, by its reduced formula, as it is written. */
  | { readonly kind: 'formula'; readonly formula: string; readonly written: string }
  /** A kind of compositions. */
  | { readonly kind: 'of-kind'; readonly ofKind: SpaceKind }
  | { readonly kind: 'type'; readonly slots: readonly TypeSlot[] }
  /** A family of structures by name, of which only the formula types are asked for. */
  | { readonly kind: 'family'; readonly name: string }
  /** The end members of a solid solution or mixture, or what an abbreviation stands for, by their formulas. */
  | { readonly kind: 'members'; readonly written: string; readonly formulas: readonly string[] }
  /** How many elements there are. */
  | { readonly kind: 'size'; readonly elements: number }
  /** So many atoms of an element per formula unit, as a sign and a number. */
  | { readonly kind: 'amount'; readonly element: string; readonly sign: AmountSign; readonly amount: number }
  /** The id of an entry of a database. */
  | { readonly kind: 'id'; readonly id: string };

export type SearchTree = BooleanTree<SearchTerm>;

/** What a word asks for: one condition, or several that must all hold, as "titanate" means Ti and O. */
export type TermReading = readonly SearchTree[];
