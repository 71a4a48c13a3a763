/**
 * The integers from 0 to `length` - 1 in ascending order of keys that are given digit by digit, the least significant digit
 * first (radix sort): among equal keys the greater integer comes first. Digits are whole numbers from 0 to `base` - 1.
 */
export function sortIndices(
  length: number,
  { digits, base, digit }: { digits: number; base: number; digit: (index: number, position: number) => number },
): Uint32Array {
  let from = new Uint32Array(length);
  for (let i = 0; i < length; i++) from[i] = length - 1 - i;
  let to = new Uint32Array(length);
  const starts = new Uint32Array(base + 1);
  for (let position = 0; position < digits; position++) {
    starts.fill(0);
    for (let i = 0; i < length; i++) starts[digit(i, position) + 1]!++;
    // A digit that all keys share sorts nothing.
    if (length > 0 && starts[digit(0, position) + 1] === length) continue;
    for (let b = 0; b < base; b++) starts[b + 1]! += starts[b]!;
    for (let i = 0; i < length; i++) {
      const index = from[i]!;
      to[starts[digit(index, position)]!++] = index;
    }
    [from, to] = [to, from];
  }
  return from;
}
