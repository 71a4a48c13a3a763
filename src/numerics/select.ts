/**
 * The value at index `k` when the values are in ascending order, in time proportional to their number (Hoare's
 * quickselect, Commun. ACM 4, 321 (1961); the pivot is the median of three). Values before `k` end up no greater, those
 * after it no less.
 *
 * @param values finite; reordered
 */
export function select(values: Float64Array, k: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = medianOfThree(values[low]!, values[(low + high) >>> 1]!, values[high]!);
    // Two indices move towards each other and swap what is on the wrong side; equal values are swapped as well, which
    // keeps the halves balanced if many are equal.
    let left = low;
    let right = high;
    while (left <= right) {
      while (values[left]! < pivot) left++;
      while (values[right]! > pivot) right--;
      if (left > right) break;
      const value = values[left]!;
      values[left++] = values[right]!;
      values[right--] = value;
    }
    if (k <= right) high = right;
    else if (k >= left) low = left;
    else break;
  }
  return values[k]!;
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
