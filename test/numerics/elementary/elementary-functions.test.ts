import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as elementary from '../../../src/numerics/elementary/elementary-functions.js';
import { integerPower } from '../../../src/numerics/elementary/integer-power.js';
import { seededRandom } from '../../../src/numerics/random.js';

const { acosh, cos, exp, expm1, log, log10, log1p, pow } = elementary;

/** The engine's own functions differ by about one unit in the last digit, from engine to engine as well. */
const UNITS = 3 * Number.EPSILON;

function near(own: number, engine: number): boolean {
  return Object.is(own, engine) || Math.abs(own - engine) <= UNITS * Math.abs(engine) || Math.abs(engine) < 1e-300;
}

const real = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });

describe('the elementary functions', () => {
  it.each([
    ['exp', exp, Math.exp, real(-745, 709)],
    ['expm1', expm1, Math.expm1, real(-50, 709)],
    ['log', log, Math.log, real(0, Number.MAX_VALUE)],
    ['log1p', log1p, Math.log1p, real(-1, Number.MAX_VALUE)],
    ['log10', log10, Math.log10, real(0, Number.MAX_VALUE)],
    ['acosh', acosh, Math.acosh, real(1.001, 1e150)],
  ] as const)('%s agrees with the engine but for the last digit', (_, own, engine, numbers) => {
    fc.assert(fc.property(numbers, (x) => near(own(x), engine(x))));
  });

  it('cos agrees with the engine within rounding of the angle', () => {
    fc.assert(fc.property(real(-1000, 1000), (x) => Math.abs(cos(x) - Math.cos(x)) <= UNITS));
  });

  it('pow agrees with the engine but for the last digit', () => {
    fc.assert(fc.property(real(0, 1e30), real(-10, 10), (x, y) => near(pow(x, y), x ** y)));
  });

  it('answers as Math does at the ends', () => {
    expect([exp(-Infinity), exp(0), exp(Infinity), exp(NaN)]).toEqual([0, 1, Infinity, NaN]);
    expect([log(0), log(1), log(Infinity), log(-1)]).toEqual([-Infinity, 0, Infinity, NaN]);
    expect([pow(0, 0), pow(2, 10), pow(4, 0.5), pow(-8, 1 / 3)]).toEqual([1, 1024, 2, NaN]);
    expect([log10(1000), log1p(0), expm1(0), cos(0), acosh(1)]).toEqual([3, 0, 0, 1, 0]);
  });

  // The point of having them: these hashes hold on every machine and in every version of Node.
  it('has the same bits everywhere', () => {
    const random = seededRandom(1);
    const numbers = Float64Array.from({ length: 20_000 }, () => 40 * random() - 20);
    const bits = (f: (x: number) => number): string =>
      createHash('sha256')
        .update(new Uint8Array(numbers.map((x) => f(x)).buffer))
        .digest('hex')
        .slice(0, 12);
    expect({
      exp: bits(exp),
      expm1: bits(expm1),
      log: bits((x) => log(Math.abs(x))),
      log1p: bits((x) => log1p(Math.abs(x))),
      log10: bits((x) => log10(Math.abs(x))),
      pow: bits((x) => pow(Math.abs(x), 1.5)),
      cos: bits(cos),
      acosh: bits((x) => acosh(1 + Math.abs(x))),
    }).toMatchInlineSnapshot(`
      {
        "acosh": "7372e08eff3e",
        "cos": "e6d693a69da6",
        "exp": "c4f4fd4c5848",
        "expm1": "5665b2204d4e",
        "log": "f64009fd4a57",
        "log10": "9e64dc23e395",
        "log1p": "7c9c313d1aca",
        "pow": "fe07a9f487b5",
      }
    `);
  });
});

describe('integerPower', () => {
  it('is exact as long as the result is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 0, max: 9 }), (base, exponent) => {
        expect(integerPower(base, exponent)).toBe(Number(BigInt(base) ** BigInt(exponent)));
      }),
    );
  });
});
