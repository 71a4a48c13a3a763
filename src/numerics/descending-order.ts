/** Bits of a digit; a double has six digits. */
const BITS = 11;
const BASE = 1 << BITS;
const DIGITS = 6;

/** Which half of a double has its sign on this machine. */
const HIGH = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

/**
 * The indices of finite values in descending order (argsort): equal values by their names, then by their indices. A radix sort of the
 * bits of the values, which for millions of them takes a fraction of the time of sorting with a comparison; names are asked for if
 * values are equal, once each.
 */
export function descendingOrder(values: Float64Array, name?: (index: number) => string): Uint32Array {
  const order = ascendingOrder(descendingBits(values));
  if (!name) return order;
  for (let start = 0, end = 1; start < order.length; start = end++) {
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    if (end - start > 1) sortByName(order.subarray(start, end), name);
  }
  return order;
}

/** Integers of 64 bits as pairs of 32, halves in the order of this machine, that ascend as the values descend. */
function descendingBits(values: Float64Array): Uint32Array {
  // As a difference zero has no sign.
  const negative = new Float64Array(values.length);
  for (let k = 0; k < values.length; k++) negative[k] = 0 - values[k]!;
  const words = new Uint32Array(negative.buffer);
  for (let pair = 0; pair < words.length; pair += 2) {
    const high = words[pair + HIGH]!;
    if (high >>> 31 === 0) {
      words[pair + HIGH] = high | (1 << 31);
      continue;
    }
    words[pair + HIGH] = ~high;
    words[pair + 1 - HIGH] = ~words[pair + 1 - HIGH]!;
  }
  return words;
}

/** The indices of integers of 64 bits in ascending order, equal ones in their order: the least significant digit first. */
function ascendingOrder(words: Uint32Array): Uint32Array {
  const length = words.length / 2;
  let from = new Uint32Array(length);
  for (let index = 0; index < length; index++) from[index] = index;
  let to = new Uint32Array(length);
  const starts = new Uint32Array(BASE + 1);
  for (let position = 0; position < DIGITS; position++) {
    starts.fill(0);
    for (let index = 0; index < length; index++) starts[digit(words, index, position) + 1]!++;
    // A digit that all share sorts nothing.
    if (length > 0 && starts[digit(words, 0, position) + 1] === length) continue;
    for (let value = 0; value < BASE; value++) starts[value + 1]! += starts[value]!;
    for (let k = 0; k < length; k++) {
      const index = from[k]!;
      to[starts[digit(words, index, position)]!++] = index;
    }
    [from, to] = [to, from];
  }
  return from;
}

function digit(words: Uint32Array, index: number, position: number): number {
  const low = words[2 * index + 1 - HIGH]!;
  const high = words[2 * index + HIGH]!;
  const bit = position * BITS;
  if (bit + BITS <= 32) return (low >>> bit) & (BASE - 1);
  if (bit >= 32) return (high >>> (bit - 32)) & (BASE - 1);
  return ((low >>> bit) | (high << (32 - bit))) & (BASE - 1);
}

function sortByName(indices: Uint32Array, name: (index: number) => string): void {
  const named = Array.from(indices, (index) => ({ index, name: name(index) }));
  named.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.index - b.index));
  named.forEach(({ index }, k) => (indices[k] = index));
}
