/** The numbers of all lists, one list after the other. */
export function concatenate(lists: readonly Float64Array[]): Float64Array<ArrayBuffer> {
  const all = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const list of lists) {
    all.set(list, filled);
    filled += list.length;
  }
  return all;
}

/** Every number once, ascending. */
export function distinctNumbers(lists: readonly Float64Array[]): Float64Array<ArrayBuffer> {
  const all = concatenate(lists).sort();
  let count = 0;
  // A loop: calling a function for each of millions takes several times as long.
  for (let k = 0; k < all.length; k++) if (k === 0 || all[k] !== all[k - 1]) all[count++] = all[k]!;
  return all.slice(0, count);
}

/** Of numbers those that are not among `seen`, and both together; all ascend, without repetitions. */
export function newNumbers(
  numbers: Float64Array,
  seen: Float64Array,
): { readonly fresh: Float64Array<ArrayBuffer>; readonly all: Float64Array<ArrayBuffer> } {
  const fresh = new Float64Array(numbers.length);
  const all = new Float64Array(numbers.length + seen.length);
  let count = 0;
  let next = 0;
  let filled = 0;
  for (const number of numbers) {
    while (next < seen.length && seen[next]! < number) all[filled++] = seen[next++]!;
    if (next < seen.length && seen[next] === number) continue;
    fresh[count++] = number;
    all[filled++] = number;
  }
  while (next < seen.length) all[filled++] = seen[next++]!;
  return { fresh: fresh.slice(0, count), all: all.slice(0, filled) };
}
