/** The rank of a score among descending ones, from 1; equal scores share the middle of their ranks. Runs for millions of scores. */
export function rankAmong(descending: Float64Array, score: number): number {
  let greater = 0;
  for (let high = descending.length; greater < high;) {
    const middle = (greater + high) >>> 1;
    if (descending[middle]! > score) greater = middle + 1;
    else high = middle;
  }
  if (greater === descending.length || descending[greater] !== score) return greater + 1;
  let notLess = greater;
  for (let high = descending.length; notLess < high;) {
    const middle = (notLess + high) >>> 1;
    if (descending[middle]! >= score) notLess = middle + 1;
    else high = middle;
  }
  return (greater + 1 + notLess) / 2;
}
