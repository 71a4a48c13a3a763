import type { Message } from '../messages/message.js';
import type { RowTest } from './row-test.js';

/** What a condition takes: several words, one text or a number. */
export interface ConditionValues {
  readonly list: readonly string[];
  readonly text: string;
  readonly number: number;
}

export type ConditionType = keyof ConditionValues;

/** How a page shows a condition in force: a sentence with values, and what remains of it after a click. */
export interface ConditionChip<Value> {
  /** Unique among the chips of a view. */
  readonly id: string;
  readonly message: Message;
  /** How its value is written if it is more than words: with raised charges, with subscripts, or by the name of a group of elements. */
  readonly as?: 'ion' | 'formula' | 'element group' | 'search' | undefined;
  readonly rest: Value | undefined;
}

/** The field of a form in which a page asks for a condition. Conditions without one are chosen by links or typed into the search box. */
export type ConditionField =
  | { readonly kind: 'element group'; readonly label: Message }
  | { readonly kind: 'text'; readonly label: Message; readonly placeholder: string }
  | {
      readonly kind: 'choice';
      readonly label: Message;
      /** A label is a text for all languages or a message. */
      readonly choices: readonly (readonly [value: string, label: string | Message])[];
    }
  /** Next to the search box. */
  | { readonly kind: 'fraction'; readonly label: Message };

/** Everything that the program knows of one condition on the rows of a list. */
export interface Condition<Type extends ConditionType = ConditionType> {
  readonly type: Type;
  /** The option of `export`; absent if the command line has it otherwise. */
  readonly option?: { readonly value: string; readonly description: string };
  /** Whether pages have it; they choose the list, and with it the number of elements, by a tab. */
  readonly onPages: boolean;
  /** True if it says something only of compositions of ions. */
  readonly ofIons: boolean;
  /** How the form of the pages asks for it; absent if it has no field there. */
  readonly field?: ConditionField;
  /** The value in its one spelling; undefined if it says nothing. Throws what a user should read if it makes no sense. */
  read(given: ConditionValues[Type]): ConditionValues[Type] | undefined;
  /** The value in the address of a page, without what cannot be read; undefined if nothing is left. Never throws. */
  readAddress(text: string): ConditionValues[Type] | undefined;
  /** The tests that a row passes if the condition holds. `value` as `read` gives it. */
  tests(value: ConditionValues[Type]): readonly RowTest[];
  /** `value` as it is in an address, readable or not. */
  chips(value: ConditionValues[Type]): readonly ConditionChip<ConditionValues[Type]>[];
}
