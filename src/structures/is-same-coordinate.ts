/** Fractional coordinates that differ by less are the same. */
const SAME = 2e-3;

/** Whether two fractional coordinates are the same, up to whole numbers. */
export function isSameCoordinate(a: number, b: number): boolean {
  const difference = a - b;
  return Math.abs(difference - Math.round(difference)) < SAME;
}
