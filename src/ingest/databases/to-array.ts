/** An array, also as ASE encodes those of numpy: its shape, its type and all numbers in one row. Null if it is none. */
export function toArray(value: unknown): readonly unknown[] | null {
  const encoded = (value as { __ndarray__?: unknown } | null | undefined)?.__ndarray__;
  const array: unknown = Array.isArray(encoded) ? encoded[2] : value;
  return Array.isArray(array) ? array : null;
}
