/**
 * How many of the indices 0 to `length` - 1 meet a condition that holds at the beginning and at no index after the first at which it
 * fails; by bisection. So it is also the first index that does not meet the condition, or `length`.
 */
export function countLeading(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
