/** A rational number n/d in lowest terms, d > 0. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a < 0n ? -a : a;
}

function rational(n: bigint, d: bigint): Rational {
  const divisor = greatestDivisor(n, d) * (d < 0n ? -1n : 1n);
  return divisor === 0n ? { n: 0n, d: 1n } : { n: n / divisor, d: d / divisor };
}

/**
 * The one solution of a system of linear equations with whole coefficients, exactly, by elimination without fractions
 * (E. H. Bareiss, Math. Comp. 22, 565 (1968)). Null if there is none or more than one.
 *
 * @param rows each the coefficients of the unknowns and then the right side
 */
export function solveExactly(rows: readonly (readonly number[])[]): Rational[] | null {
  const unknowns = rows[0]!.length - 1;
  const matrix = rows.map((row) => row.map(BigInt));
  for (let column = 0; column < unknowns; column++) {
    const pivot = matrix.findIndex((row, index) => index >= column && row[column] !== 0n);
    if (pivot < 0) return null;
    [matrix[column], matrix[pivot]] = [matrix[pivot]!, matrix[column]!];
    const chosen = matrix[column]!;
    for (const [index, row] of matrix.entries()) {
      if (index === column || row[column] === 0n) continue;
      const [own, other] = [row[column]!, chosen[column]!];
      const reduced = row.map((value, at) => value * other - chosen[at]! * own);
      const divisor = reduced.reduce(greatestDivisor, 0n);
      matrix[index] = divisor > 1n ? reduced.map((value) => value / divisor) : reduced;
    }
  }
  if (matrix.slice(unknowns).some((row) => row[unknowns] !== 0n)) return null;
  return Array.from({ length: unknowns }, (_, index) => rational(matrix[index]![unknowns]!, matrix[index]![index]!));
}

/** The least common multiple of the denominators. */
export function commonDenominator(values: readonly Rational[]): bigint {
  return values.reduce((common, { d }) => (common * d) / greatestDivisor(common, d), 1n);
}
