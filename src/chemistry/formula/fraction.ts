import { gcd } from '../../numerics/gcd.js';
import { integerPower } from '../../numerics/elementary/integer-power.js';

/** An exact non-negative rational number n/d in lowest terms; amounts of a formula while it is being read. */
export interface Fraction {
  readonly n: number;
  readonly d: number;
}

export const ONE: Fraction = { n: 1, d: 1 };

/** Thrown if a numerator or denominator would leave the integers that a double holds exactly. */
export class FractionOverflow extends RangeError {}

function reduced(n: number, d: number): Fraction {
  if (n > Number.MAX_SAFE_INTEGER || d > Number.MAX_SAFE_INTEGER) throw new FractionOverflow('too large to be exact');
  const divisor = gcd(d, n);
  return { n: n / divisor, d: d / divisor };
}

/** The value of digits with an optional decimal point, exactly: "0.25" is 1/4. */
export function parseDecimal(decimal: string): Fraction {
  const [whole = '', decimals = ''] = decimal.split('.');
  return reduced(Number(whole + decimals), Number(`1e${decimals.length}`));
}

/** One over a whole number. */
export function reciprocal(of: number): Fraction {
  return { n: 1, d: of };
}

/** Three decimals or more that are thirds or sixths rounded become these: 0.333, 0.6667, 1.16666667. Others stay. */
export function snapToThirds(value: Fraction): Fraction {
  if (value.d < 1000 || nearestPowerOfTen(value.d) % value.d !== 0) return value;
  const digits = [...fractionText(value)].length - fractionText(value).indexOf('.') - 1;
  for (const d of [3, 6]) {
    const n = Math.round((value.n / value.d) * d);
    if (n > 0 && n % d !== 0 && (n / d).toFixed(digits) === fractionText(value)) return reduced(n, d);
  }
  return value;
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  if (a.d === 1 && b.d === 1) return reduced(a.n * b.n, 1);
  return reduced(a.n * b.n, a.d * b.d);
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.d === 1 && b.d === 1) return reduced(a.n + b.n, 1);
  return reduced(a.n * b.d + b.n * a.d, a.d * b.d);
}

/** The power of ten that a number is closest to by its logarithm. */
function nearestPowerOfTen(number: number): number {
  let power = 1;
  while (number * number > 10 * power * power) power *= 10;
  return power;
}

/** The value as people write it: "3", "0.25", and "1/3" if no decimals end. Reads back as the same value. */
export function fractionText({ n, d }: Fraction): string {
  let rest = d;
  while (rest % 10 === 0) rest /= 10;
  while (rest % 2 === 0) rest /= 2;
  while (rest % 5 === 0) rest /= 5;
  if (rest !== 1) return `${n}/${d}`;
  let decimals = 0;
  while (integerPower(10, decimals) % d !== 0) decimals++;
  return (n / d).toFixed(decimals);
}
