import type { English } from './en/index.js';

/** The id of a message: its area, a dot and its name. Every language has a text for each. */
export type MessageId = keyof English;

/** What a text can show: words, numbers, other messages, and lists of these. */
export type MessageValue = string | number | Message | readonly (string | number | Message)[];

/**
 * Something to tell a reader, before a language is chosen: an id of the catalogues with the values of its text. It is
 * plain data, so it can be stored, compared and sent to another thread.
 */
export interface Message {
  readonly id: MessageId;
  /** Absent if the text has no values. */
  readonly values?: Readonly<Record<string, MessageValue>>;
}

/** The names of the values in an ICU text: `{name}` and `{count, plural, ...}`, also inside the branches of a plural. */
type ValueNames<Text extends string> = Text extends `${string}{${infer Rest}`
  ? (Rest extends `${infer Head}}${string}` ? NameIn<Head> : never) | ValueNames<Rest>
  : never;

type NameIn<Head extends string> = Head extends `${infer Name},${string}`
  ? Name extends `${string}${' ' | '#' | '{'}${string}`
    ? never
    : Name
  : Head extends '' | `${string}${' ' | '#' | '{'}${string}`
    ? never
    : Head;

/** The values that the text of an id needs. */
export type ValuesOf<Id extends MessageId, Value = MessageValue> = {
  readonly [Name in ValueNames<English[Id]>]: Value;
};

/** The ids whose texts need no values. */
export type PlainId = { [Id in MessageId]: [ValueNames<English[Id]>] extends [never] ? Id : never }[MessageId];

/** A message from its id and, if its text has any, the values. */
export function message(id: PlainId): Message;
export function message<Id extends MessageId>(id: Id, values: ValuesOf<Id>): Message;
export function message(id: MessageId, values?: Readonly<Record<string, MessageValue>>): Message {
  return values === undefined ? { id } : { id, values };
}
