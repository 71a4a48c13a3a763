const ADDING_UP = new WeakSet<object>();

/** Marks a reader whose values add up when the option is repeated. Any other option can be given once. */
export function markRepeatable<Read extends (text: string, before: never) => unknown>(read: Read): Read {
  ADDING_UP.add(read);
  return read;
}

/** Whether the values that a reader reads add up. */
export function isRepeatable(read: unknown): boolean {
  return typeof read === 'function' && ADDING_UP.has(read);
}
