/** The rank of a score among descending ones, from 1; equal scores share the middle of their places. */
export function rankAmong(descending: Float64Array, score: number): number {
  const greater = countWhile(descending, (value) => value > score);
  const notLess = countWhile(descending, (value) => value >= score);
  return notLess > greater ? (greater + 1 + notLess) / 2 : greater + 1;
}

/** How many values at the beginning meet a condition that none behind them meets. */
function countWhile(values: Float64Array, condition: (value: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (condition(values[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
